import { inspect } from "node:util";

/** Not 1, with which the process ends where the host has to mend something: sysexits.h's "internal software error". */
const softwareError = 70;

/** A fault of ours that nobody caught ends the process so that a service manager starts it again. */
export function endOnFault(): void {
  process.on("uncaughtException", (error) => {
    process.stderr.write(`${inspect(error)}\n`);
    process.exit(softwareError);
  });
}
