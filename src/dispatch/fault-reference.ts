import { randomBytes } from "node:crypto";

/** What a person is shown and the log holds beside a fault: short enough to be read out, rare enough to be found. */
export function newReference(): string {
  return randomBytes(2).toString("hex");
}
