import { readFileSync } from "node:fs";

/** Milliseconds of a tick of the system's count of CPU time. */
const tickMs = 10;

/** CPU time of a process, of all its threads, in milliseconds; `null` where the system does not tell, or it has ended. */
export function cpuMsOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name before may hold spaces and parentheses; user and system time are the fourteenth and fifteenth field.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return null;
  }
}
