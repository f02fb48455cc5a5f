import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { build, makeProject, type Project, processesWith, says } from "./project.ts";

/** However the bot was started and whoever ends it, nothing of it is left. */

const linux = process.platform === "linux";
let project: Project;
beforeAll(() => {
  project = makeProject("all");
  build(project);
});
afterAll(() => project?.remove());

let discord: LocalDiscord;
let mark: string;
let env: Record<string, string>;
beforeEach(async () => {
  discord = await startLocalDiscord();
  mark = randomUUID();
  env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, TEST_MARK: mark };
});
afterEach(async () => {
  for (const pid of linux ? processesWith("TEST_MARK", mark) : []) process.kill(pid, "SIGKILL");
  await discord.close();
});

async function nothingIsLeft(): Promise<void> {
  if (linux) await expect.poll(() => processesWith("TEST_MARK", mark)).toEqual([]);
  expect(discord.botConnected).toBe(false);
}

const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

describe("node dist/src/main.js", () => {
  it.each(signals)("leaves on %s, with exit code 0", async (signal) => {
    const { process: child, out, ended } = project.program("main.js", [], env);
    await says(out, "the bot is online");
    child.kill(signal);
    expect(await ended).toBe(0);
    await nothingIsLeft();
  });

  it("leaves while it reads articles, and just after", async () => {
    const folder = join(project.folder, "many");
    mkdirSync(folder);
    for (let i = 0; i < 1100; i++)
      writeFileSync(
        join(folder, `more-${i}.md`),
        `---\ntitle: Number ${i}\n---\n\nA text, the ${i}th of all.\n`,
      );
    for (const moment of ["the bot is online", "articles loaded"]) {
      const { process: child, out, ended } = project.program("main.js", [], { ...env, ARTICLES_DIR: folder });
      await says(out, moment);
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
    }
    await nothingIsLeft();
  });

  it("leaves without a token, too", async () => {
    for (const signal of signals) {
      const alone = { PLAYGROUND_PORT: "0", TEST_MARK: mark };
      const { process: child, out, ended } = project.program("main.js", [], alone);
      await says(out, "There is no DISCORD_TOKEN");
      child.kill(signal);
      expect(await ended).toBe(0);
    }
    await nothingIsLeft();
  });
});

describe("npm start", () => {
  const start = () => project.run("npm", ["start"], { env, detached: true });

  it.each(["SIGTERM", "SIGINT"] as const)("leaves when npm gets %s, with exit code 0", async (signal) => {
    const { process: npm, out, ended } = start();
    await says(out, "the bot is online");
    npm.kill(signal);
    expect(await ended).toBe(0);
    await nothingIsLeft();
  });

  it.each(["SIGHUP", "SIGKILL"] as const)("leaves when %s ends npm without a word", async (signal) => {
    const { process: npm, out, ended } = start();
    await says(out, "the bot is online");
    npm.kill(signal);
    await ended;
    await nothingIsLeft();
  });

  it("leaves when the whole job gets SIGTERM", async () => {
    const { process: npm, out, ended } = start();
    await says(out, "the bot is online");
    process.kill(-(npm.pid ?? 0), "SIGTERM");
    await ended;
    await nothingIsLeft();
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("leaves when npm gets %s while it compiles", async (signal) => {
    const main = join(project.folder, "src/main.ts");
    writeFileSync(main, readFileSync(main));
    const { process: npm, err, ended } = start();
    await says(err, "Compiling");
    npm.kill(signal);
    await ended;
    await nothingIsLeft();
  });
});

describe.skipIf(!linux)("npm start on a terminal", () => {
  const onTerminal = (settings: Record<string, string>) =>
    project.run("script", ["-qec", "exec npm start", "/dev/null"], { env: settings });

  it("leaves on Ctrl-C, with exit code 0", async () => {
    const { process: script, out, ended } = onTerminal(env);
    await says(out, "the bot is online");
    script.stdin?.write("\x03");
    expect(await ended).toBe(0);
    await nothingIsLeft();
  });

  it("leaves on Ctrl-C at the prompt, with exit code 0", async () => {
    const { process: script, out, ended } = onTerminal({ PLAYGROUND_PORT: "0", TEST_MARK: mark });
    await says(out, "quit");
    script.stdin?.write("\x03");
    expect(await ended).toBe(0);
    await nothingIsLeft();
  });

  it.each([
    ["on Discord", () => env, "the bot is online"],
    ["at the prompt", () => ({ PLAYGROUND_PORT: "0", TEST_MARK: mark }), "quit"],
  ])("leaves when the terminal closes, %s", async (_, settings, shown) => {
    const { process: script, out } = onTerminal(settings());
    await says(out, shown);
    script.kill("SIGKILL");
    await nothingIsLeft();
  });
});
