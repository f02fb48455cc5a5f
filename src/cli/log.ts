import { type Logger, pino } from "pino";
import type { LogLevel } from "./config.ts";

/** JSON lines; paths that could hold a secret are blanked should anything ever log them. */
export function createLog(level: LogLevel, destination: 1 | 2 = 1): Logger {
  const secrets = ["token", "authorization", "headers", "requestBody", "rawError"];
  const redact = secrets.flatMap((name) => [name, `*.${name}`]);
  return pino({ level, base: null, redact }, pino.destination({ dest: destination, sync: true }));
}
