import { type ChildProcess, execFileSync, type StdioOptions, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect } from "vitest";

/** A copy of the project in a folder of its own, with what a clone and an install would hold. */
export interface Project {
  readonly folder: string;
  run(command: string, args: readonly string[], how?: How): Run;
  /** `node dist/src/<program>` */
  program(program: string, args: readonly string[], env?: Record<string, string>): Run;
  /** Ends what still runs, and removes the folder. */
  remove(): void;
}

export interface How {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly stdio?: StdioOptions;
  /** Whether it leads a process group, as a shell starts a job. */
  readonly detached?: boolean;
}

export interface Run {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Once all that was started, and writes where it writes, has ended. */
  readonly ended: Promise<number | null>;
}

/** What git would hold and the programs need. */
const held = ["src", "commands", "local-discord", "seeds", "package.json", "tsconfig.json", ".env.example"];

/** @param install whether the packages of development are there, or only those of `npm ci --omit=dev` */
export function makeProject(install: "all" | "production"): Project {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  for (const name of held) cpSync(resolve(name), join(folder, name), { recursive: true });
  if (install === "all") symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  else linkProduction(folder);
  const running: ChildProcess[] = [];

  function run(command: string, args: readonly string[], how: How = {}): Run {
    const env = {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      npm_config_update_notifier: "false",
      ...how.env,
    };
    const { cwd = folder, stdio = "pipe", detached = false } = how;
    const child = spawn(command, args, { cwd, env, stdio, detached });
    running.push(child);
    let out = "";
    let err = "";
    child.stdout?.on("data", (data) => {
      out += data;
    });
    child.stderr?.on("data", (data) => {
      err += data;
    });
    const ended = new Promise<number | null>((done) => child.on("close", done));
    return { process: child, out: () => out, err: () => err, ended };
  }

  return {
    folder,
    run,
    program: (program, args, env = {}) =>
      run(process.execPath, [join(folder, "dist/src", program), ...args], { env }),
    remove() {
      for (const child of running) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function build(project: Project): void {
  execFileSync(process.execPath, ["src/launch.js", "build"], { cwd: project.folder, stdio: "pipe" });
}

/** As `npm ci --omit=dev` leaves node_modules, by the lockfile. */
function linkProduction(folder: string): void {
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // A package inside another one's folder comes with that one.
    if (!/node_modules\/.*\/node_modules\//.test(path)) symlinkSync(resolve(path), join(folder, path));
  }
}

/** Paths of the packages that a production install holds. */
export function productionPackages(): string[] {
  const lock: { packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }> } =
    JSON.parse(readFileSync("package-lock.json", "utf8"));
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
    .map(([path]) => path);
}

export async function says(text: () => string, words: string): Promise<void> {
  await expect.poll(text).toContain(words);
}

/** The processes whose environment holds `NAME=value`, wherever they hang in the tree: Linux alone tells. */
export function processesWith(name: string, value: string): number[] {
  return readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").includes(`${name}=${value}`);
      } catch {
        // It has just ended.
        return false;
      }
    })
    .map(Number);
}
