import { type Logger, pino } from "pino";
import type { LogLevel } from "./config.ts";

/** How many bytes wait for a disk that is full; what comes after them is lost. */
const waitingBytes = 1_000_000;

/**
 * JSON lines; paths that could hold a secret are blanked should anything ever log them. What cannot be written is
 * tried again with the next line, and no fault of the process.
 */
export function createLog(level: LogLevel, destination: 1 | 2 = 1): Logger {
  const secrets = ["token", "authorization", "headers", "requestBody", "rawError"];
  const redact = secrets.flatMap((name) => [name, `*.${name}`]);
  const lines = pino.destination({ dest: destination, sync: true, maxLength: waitingBytes });
  lines.on("error", () => {});
  return pino({ level, base: null, redact }, lines);
}
