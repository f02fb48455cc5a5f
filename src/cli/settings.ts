import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { type Config, readConfig } from "./config.ts";

/** The settings of this process: its environment, and below it the file `.env`. Ends the process if they are wrong. */
export function settings(): Config {
  if (existsSync(".env")) loadEnvFile(".env");
  const result = readConfig(process.env);
  if (result.ok) return result.config;
  process.stderr.write(
    `The settings cannot be used:\n${result.problems.map((problem) => `  - ${problem}\n`).join("")}`,
  );
  process.stderr.write("They are read from .env and the environment; .env.example explains each.\n");
  process.exit(1);
}
