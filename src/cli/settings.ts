import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import { type Config, readConfig } from "./config.ts";
import { readEnvFile } from "./env-file.ts";
import { misspelt } from "./near-names.ts";
import { isPackage, projectFolder, settingsFolder } from "./project-folder.ts";
import { withTokenFile } from "./token-file.ts";

export interface Settings extends Config {
  /** Where the file of settings is looked for. */
  readonly envFile: string;
}

/**
 * The settings of this process: its environment, and below it the file `.env` of the project. Ends the process if
 * they are wrong. Paths in them are relative to the {@link settingsFolder}, so the process moves there, wherever it was
 * started.
 */
export function settings(): Settings {
  const folder = settingsFolder();
  process.chdir(folder);
  const envFile = join(folder, ".env");
  try {
    const file = readEnvFile(envFile);
    for (const warning of warningsOf(file)) process.stderr.write(`Warning: ${warning}\n`);
    const result = readConfig(withTokenFile({ ...ofPackage(), ...file, ...process.env }));
    const problems = result.ok ? result.config.articleFolders.flatMap(folderProblem) : result.problems;
    if (result.ok && problems.length === 0) return { ...result.config, envFile };
    process.stderr.write(
      `The settings cannot be used:\n${problems.map((problem) => `  - ${problem}\n`).join("")}` +
        `They are read from the environment and from ${envFile}; .env.example explains each.\n`,
    );
  } catch (error) {
    process.stderr.write(`The settings cannot be read: ${error instanceof Error ? error.message : "why?"}\n`);
  }
  process.exit(1);
}

/** A package brings its first articles along, which are not in the folder where it is started. */
function ofPackage(): Readonly<Record<string, string>> {
  return isPackage() ? { ARTICLES_DIR: join(projectFolder(), "seeds") } : {};
}

function warningsOf(file: Readonly<Record<string, string | undefined>>): string[] {
  const warnings = misspelt(Object.keys(file), Object.keys(process.env));
  if (process.env.DISCORD_TOKEN?.trim() === "") {
    const hidden = file.DISCORD_TOKEN ? ", which hides the one in .env" : "";
    warnings.push(
      `DISCORD_TOKEN is set but empty in the environment${hidden}. Give it the token, or unset it.`,
    );
  }
  return warnings;
}

function folderProblem(folder: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return [`ARTICLES_DIR: there is no folder ${folder}. Create it, or correct its name.`];
  if (!stats.isDirectory())
    return [`ARTICLES_DIR: ${folder} is no folder. Name the folder that holds it instead.`];
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return [];
  } catch {
    return [`ARTICLES_DIR: the folder ${folder} cannot be read by the user that runs the bot.`];
  }
}
