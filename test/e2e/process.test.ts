import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";

/** The compiled program in a folder of its own, as `npm start` builds it into dist/. */
let built: string;
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), "verbatim-"));
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const options = ["-p", "src/tsconfig.build.json", "--outDir", built, "--incremental", "false"];
  execFileSync(process.execPath, [compiler, ...options, "--tsBuildInfoFile", "null"], { stdio: "inherit" });
  symlinkSync(resolve("node_modules"), join(built, "node_modules"));
  symlinkSync(resolve("package.json"), join(built, "package.json"));
});
afterAll(() => rmSync(built, { recursive: true }));

let discord: LocalDiscord | undefined;
let running: ChildProcessWithoutNullStreams | undefined;
afterEach(async () => {
  running?.kill("SIGKILL");
  await discord?.close();
  discord = undefined;
});

interface Run {
  readonly process: ChildProcessWithoutNullStreams;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

function run(program: string, args: string[], env: Record<string, string>): Run {
  const clean = { PATH: process.env.PATH ?? "", ARTICLES_DIR: resolve("seeds"), ...env };
  const child = spawn(process.execPath, [join(built, program), ...args], { cwd: built, env: clean });
  running = child;
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  return { process: child, out: () => out, err: () => err, ended };
}

async function says(text: () => string, words: string): Promise<void> {
  await expect.poll(text).toContain(words);
}

describe("npm start without a token", () => {
  it("answers at the prompt as a channel would show it, and ends with the input", async () => {
    const { process: child, out, ended } = run("src/main.js", [], {});
    child.stdin.end("/article thunberg\n1\n/quote by:Camus\n7\nas bob\nquit\n");
    expect(await ended).toBe(0);
    expect(out()).toContain("There is no DISCORD_TOKEN");
    expect(out()).toContain("Alice used /article\nVerbatim  (only you can see this)");
    expect(out()).toContain("Quotations 1 to");
    expect(out()).toContain("— Albert Camus");
    expect(out()).toContain("Shared by @Alice");
  });
});

describe("npm start with a token", () => {
  it("goes online, prints the invite link, and leaves with exit code 0 on SIGTERM", async () => {
    discord = await startLocalDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const { process: child, out, ended } = run("src/main.js", [], settings);
    await says(out, "oauth2/authorize?client_id=");
    expect(out()).toContain('"articles":12');
    expect(out()).not.toContain(discord.token);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(discord.botConnected).toBe(false);
  });

  it("ends with one clear message and exit code 1 when the token is wrong", async () => {
    discord = await startLocalDiscord();
    const token = `${discord.token.slice(0, -4)}xxxx`;
    const { err, ended } = run("src/main.js", [], { DISCORD_TOKEN: token, DISCORD_API_URL: discord.url });
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^Discord does not know this token\..*\n$/);
  });

  it("ends with a clear message when the API's address leads nowhere", async () => {
    discord = await startLocalDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: `${discord.url}/elsewhere` };
    const { err, ended } = run("src/main.js", [], settings);
    expect(await ended).toBe(1);
    expect(err()).toContain("There is no Discord API at");
  });

  it("is patient while Discord cannot be reached, and still leaves when told to", async () => {
    const settings = { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: "http://127.0.0.1:9/api" };
    const { process: child, out, ended } = run("src/main.js", [], settings);
    await says(out, "Discord cannot be reached; trying again");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("goes online once an unreachable Discord comes back", async () => {
    discord = await startLocalDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    await discord.faults.goDown();
    const { out } = run("src/main.js", [], settings);
    await says(out, "trying again");
    await discord.faults.comeBack();
    await says(out, "the bot is online");
  });

  it("names every setting that is wrong at once, and repeats no secret", async () => {
    const settings = { DISCORD_TOKEN: "top secret", DISCORD_GUILD_ID: "my server", LOG_LEVEL: "loud" };
    const { err, ended } = run("src/main.js", [], settings);
    expect(await ended).toBe(1);
    for (const name of Object.keys(settings)) expect(err()).toContain(name);
    expect(err()).not.toContain("top secret");
  });
});

describe("npm run ask", () => {
  it("prints one answer in the given locale and ends", async () => {
    const { out, ended } = run("src/cli/ask.js", ["/quote by:Camus", "--locale", "fr"], {});
    expect(await ended).toBe(0);
    expect(out()).toContain("— Albert Camus");
    expect(out()).toContain("Citation 1 sur");
    expect(out()).toContain("Copie archivée: https://web.archive.org/web/19571210/");
  });

  it("says how it is used when it is used otherwise", async () => {
    const { err, ended } = run("src/cli/ask.js", ["/nonsense"], {});
    expect(await ended).toBe(2);
    expect(err()).toContain("/article, /quote, /verify, /library, /help");
  });
});

describe("npm run deploy", () => {
  it("registers the commands once, and prints the invite link", async () => {
    discord = await startLocalDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const first = run("src/cli/deploy.js", [], settings);
    expect(await first.ended).toBe(0);
    expect(first.out()).toContain("Registered 5 commands everywhere");
    expect(first.out()).toContain("oauth2/authorize");
    const again = run("src/cli/deploy.js", [], settings);
    expect(await again.ended).toBe(0);
    expect(again.out()).toContain("already holds 5 commands");
  });
});
