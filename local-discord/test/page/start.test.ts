import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "./browser.ts";

/** Program and page, compiled into a folder of their own as `npm run build` does it. */
let built: string;
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), "verbatim-"));
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const options = ["-p", "src/tsconfig.build.json", "--outDir", built, "--incremental", "false"];
  execFileSync(process.execPath, [compiler, ...options, "--tsBuildInfoFile", "null"], { stdio: "inherit" });
  const page = await buildPage();
  cpSync(page.folder, join(built, "web"), { recursive: true });
  page.remove();
  for (const name of ["node_modules", "package.json"]) symlinkSync(resolve(name), join(built, name));
});
afterAll(() => rmSync(built, { recursive: true }));

let running: ChildProcess | undefined;
afterEach(() => running?.kill("SIGKILL"));

/** `npm start` without a token. @param stdin whether there is input, or none from the beginning, as under a service manager */
function start(port: number, stdin: "pipe" | "ignore") {
  const env = { PATH: process.env.PATH ?? "", ARTICLES_DIR: resolve("seeds"), PLAYGROUND_PORT: String(port) };
  const child = spawn(process.execPath, [join(built, "src/main.js")], {
    cwd: built,
    env,
    stdio: [stdin, "pipe", "inherit"],
  });
  running = child;
  let out = "";
  child.stdout?.on("data", (data) => {
    out += data;
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const address = async () => {
    await expect.poll(() => out).toMatch(/http:\/\/127\.0\.0\.1:\d+\n/);
    return /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? "";
  };
  return { child, out: () => out, ended, address };
}

describe("npm start without a token", () => {
  it("serves the page without a terminal, until it is told to leave", async () => {
    const { child, address, ended } = start(0, "ignore");
    const page = await fetch(await address());
    expect(await page.text()).toContain("Verbatim playground");
    const events = await fetch(`${await address()}/events?as=alice&where=guild`);
    expect(events.status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("says that a port is taken, and takes another", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const taken = other.address();
    const port = typeof taken === "object" && taken ? taken.port : 0;
    const { child, address, out, ended } = start(port, "ignore");
    expect((await fetch(await address())).status).toBe(200);
    expect(out()).toContain(`Port ${port} is taken`);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    other.close();
  });

  it("ends after a script of lines", async () => {
    const { child, out, ended } = start(0, "pipe");
    child.stdin?.end("/help\n");
    expect(await ended).toBe(0);
    expect(out()).toContain("/article");
  });
});
