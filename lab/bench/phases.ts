import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { change } from "./change.ts";
import type { Place } from "./place.ts";
import { restart } from "./restart.ts";
import { serve } from "./service.ts";
import { start } from "./start.ts";

export const phases = { start, restart, serve, change };
export type PhaseName = keyof typeof phases;
type Outcome<Name extends PhaseName> = Awaited<ReturnType<(typeof phases)[Name]>>;

/** Runs a phase in a process of its own, so that none inherits the other's memory and compiled code. */
export function phaseAlone<Name extends PhaseName>(name: Name, place: Place): Promise<Outcome<Name>> {
  const bench = fileURLToPath(new URL("../bench.js", import.meta.url));
  const child = spawn(process.execPath, [bench, "phase", name], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(place));
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(told) as Outcome<Name>);
      else reject(new Error(`the phase ${name} ended with ${code}`));
    });
  });
}
