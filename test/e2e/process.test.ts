import { once } from "node:events";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { build, makeProject, type Project, says } from "./project.ts";

let project: Project;
beforeAll(() => {
  project = makeProject("all");
  build(project);
});
afterAll(() => project?.remove());

let discord: LocalDiscord | undefined;
afterEach(async () => {
  await discord?.close();
  discord = undefined;
});

async function onDiscord() {
  discord = await startLocalDiscord();
  return { discord, settings: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url } };
}

/** Two ports that nobody has. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    ports.push(typeof address === "object" && address ? address.port : 0);
  }
  for (const server of servers) server.close();
  return [ports[0] ?? 0, ports[1] ?? 0];
}

const run = (program: string, args: string[], env: Record<string, string>) =>
  project.program(program, args, { PLAYGROUND_PORT: "0", ...env });

describe("npm start without a token", () => {
  it("answers at the prompt as a channel would show it, and ends with the input", async () => {
    const { process: child, out, ended } = run("main.js", [], {});
    child.stdin?.end(
      "/library remove thunberg\n1\n1\n/article thunberg\n1\n/quote by:Camus\n4\nas bob\nquit\n",
    );
    expect(await ended).toBe(0);
    expect(out()).toContain("There is no DISCORD_TOKEN");
    expect(out()).toContain("Alice used /article\nVerbatim  (only you can see this)");
    expect(out()).toMatch(/is no longer in the library[\s\S]*is in the library again/);
    expect(out()).toContain("Quotations 1 to");
    expect(out()).toContain("— Albert Camus");
    expect(out()).toContain("Shared by @Alice");
  });

  it("tells supervisors how it is, and the host which settings wait for a token", async () => {
    const [healthPort] = await freePorts();
    const env = { HEALTH_PORT: String(healthPort), SHARDS: "0/1", DAILY_QUOTE_CHANNEL: "100000000000000001" };
    const { process: child, err, ended } = run("main.js", [], env);
    await says(err, '"settings":["DAILY_QUOTE_CHANNEL","SHARDS"]');
    const ready = await fetch(`http://127.0.0.1:${healthPort}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { library: true, discord: true }]);
    child.stdin?.end("quit\n");
    expect(await ended).toBe(0);
  });
});

describe("a fault that nobody caught", () => {
  it("ends the process with another code than a wrong setting, so that it is started again", async () => {
    const file = pathToFileURL(join(project.folder, "dist/src/cli/end-on-fault.js")).href;
    const script = `const { endOnFault } = await import(${JSON.stringify(file)}); endOnFault(); void Promise.reject(new Error("a fault"));`;
    const { err, ended } = project.run(process.execPath, ["--input-type=module", "-e", script]);
    expect(await ended).toBe(70);
    expect(err()).toContain("Error: a fault");
  });
});

describe("npm start with a token", () => {
  it("goes online, prints the invite link, and leaves with exit code 0 when told to", async () => {
    const { discord, settings } = await onDiscord();
    const { process: child, out, ended } = run("main.js", [], settings);
    await says(out, "oauth2/authorize?client_id=");
    await says(out, '"articles":28');
    expect(out()).not.toContain(discord.token);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(discord.botConnected).toBe(false);
  });

  it("takes its token from a file, posted interactions on a port, and tells supervisors when it is ready", async () => {
    const { discord, settings } = await onDiscord();
    const secret = join(project.folder, "secret");
    writeFileSync(secret, `${discord.token}\n`);
    const [port, healthPort] = await freePorts();
    const env = {
      DISCORD_API_URL: settings.DISCORD_API_URL,
      DISCORD_TOKEN_FILE: secret,
      INTERACTIONS_PORT: String(port),
      INTERACTIONS_PUBLIC_KEY: discord.publicKey,
      HEALTH_PORT: `127.0.0.1:${healthPort}`,
    };
    const early = run("cli/health.js", [], env);
    expect(await early.ended).toBe(1);
    expect(early.out()).toMatch(/^Nothing answers at /);
    const { process: child, out, ended } = run("main.js", [], env);
    await says(out, "oauth2/authorize?client_id=");
    await says(out, '"articles":28');
    const ready = run("cli/health.js", [], env);
    expect(await ready.ended).toBe(0);
    await discord.setInteractionsEndpoint(`http://127.0.0.1:${port}/interactions`);
    expect((await discord.user("alice").command({ command: "help" })).kind).toBe("message");
    const metrics = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
    expect(metrics).toContain('verbatim_answers_total{command="help",outcome="help"} 1');
    expect(metrics).toMatch(/^verbatim_articles [1-9]\d*$/m);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(out()).not.toContain(discord.token);
  });

  it("ends with one clear message and exit code 1 when the token is wrong", async () => {
    const { discord } = await onDiscord();
    const token = `${discord.token.slice(0, -4)}xxxx`;
    const { err, ended } = run("main.js", [], { DISCORD_TOKEN: token, DISCORD_API_URL: discord.url });
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^Discord does not know this token\..*\n$/);
  });

  it("ends with a clear message when the API's address leads nowhere", async () => {
    const { settings: right } = await onDiscord();
    const settings = { ...right, DISCORD_API_URL: `${right.DISCORD_API_URL}/elsewhere` };
    const { err, ended } = run("main.js", [], settings);
    expect(await ended).toBe(1);
    expect(err()).toContain("There is no Discord API at");
  });

  it("is patient while Discord cannot be reached, and still leaves when told to", async () => {
    const settings = { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: "http://127.0.0.1:9/api" };
    const { process: child, out, ended } = run("main.js", [], settings);
    await says(out, "Discord cannot be reached; trying again");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("goes online once an unreachable Discord comes back", async () => {
    const { discord, settings } = await onDiscord();
    await discord.faults.goDown();
    const { out } = run("main.js", [], settings);
    await says(out, "trying again");
    await discord.faults.comeBack();
    await says(out, "the bot is online");
  });

  it("names every setting that is wrong at once, and repeats no secret", async () => {
    const settings = { DISCORD_TOKEN: "top secret", DISCORD_GUILD_ID: "my server", LOG_LEVEL: "loud" };
    const { err, ended } = run("main.js", [], settings);
    expect(await ended).toBe(1);
    for (const name of Object.keys(settings)) expect(err()).toContain(name);
    expect(err()).not.toContain("top secret");
  });
});

describe("npm run ask", () => {
  it("prints one answer in the given locale and ends", async () => {
    const { out, ended } = run("cli/ask.js", ["/quote by:Camus", "--locale", "fr"], {});
    expect(await ended).toBe(0);
    expect(out()).toContain("— Albert Camus");
    expect(out()).toContain("Citation 1 sur");
    expect(out()).toContain("Copie archivée\u00a0: https://web.archive.org/web/https://");
  });

  it("says how it is used when it is used otherwise", async () => {
    const { err, ended } = run("cli/ask.js", ["/nonsense"], {});
    expect(await ended).toBe(2);
    expect(err()).toContain("/article, /quote, /latest, /verify, /library, /help");
    const inNone = run("cli/ask.js", ["/help", "--locale", "xx"], {});
    expect(await inNone.ended).toBe(2);
    expect(inNone.err()).toContain("There are en, fr, de, es.");
  });
});

describe("npm run deploy", () => {
  it("registers the commands once, and prints the invite link", async () => {
    const { settings } = await onDiscord();
    const first = run("cli/deploy.js", [], settings);
    expect(await first.ended).toBe(0);
    expect(first.out()).toContain("Registered 6 commands everywhere");
    expect(first.out()).toContain("oauth2/authorize");
    const again = run("cli/deploy.js", [], settings);
    expect(await again.ended).toBe(0);
    expect(again.out()).toContain("already holds 6 commands");
  });
});

describe("settings", () => {
  const token = "AbCdEfGhIjKlMnOpQrStUvWx.YzAbCd.eFgHiJkLmNoPqRsTuVwXyZ";
  const envFile = () => join(project.folder, ".env");
  afterEach(() => rmSync(envFile(), { force: true }));

  it("and articles are those of the project, wherever it is started from", async () => {
    const { settings } = await onDiscord();
    const lines = Object.entries(settings).map(([name, value]) => `export ${name}="${value}"\r\n`);
    writeFileSync(envFile(), `\uFEFF${lines.join("")}`);
    const main = join(project.folder, "dist/src/main.js");
    const { process: child, out, ended } = project.run(process.execPath, [main], { cwd: "/" });
    await says(out, "the bot is online");
    await says(out, '"articles":28');
    child.kill();
    expect(await ended).toBe(0);
  });

  it.each<[string, (folder: string) => string, RegExp]>([
    ["does not exist", () => "seeds,nowhere", /ARTICLES_DIR: there is no folder nowhere\./],
    ["is a file", () => "package.json", /ARTICLES_DIR: package\.json is no folder\./],
  ])("a folder of articles that %s is told, with exit code 1", async (_, folder, told) => {
    const { err, ended } = run("main.js", [], { ARTICLES_DIR: folder(project.folder) });
    expect(await ended).toBe(1);
    expect(err()).toMatch(told);
  });

  it("the doctor names what has to be put right, and ends with 1", async () => {
    // A folder of its own: what was started before may not have let go of the other yet.
    const well = run("cli/doctor.js", ["--locale", "fr"], { DATA_DIR: "doctor" });
    expect(await well.ended).toBe(0);
    expect(well.out()).toMatch(/^Réglages\n.*\nArticles\n {2}28 articles et 3 fiches/);
    const folder = join(project.folder, "ill");
    mkdirSync(folder);
    const lines = [{ title: "A", text: "It opened at dawn." }, { title: "B" }];
    writeFileSync(join(folder, "all.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
    const { out, ended } = run("cli/doctor.js", ["--json"], { ARTICLES_DIR: folder, DISCORD_TOKEN: "x" });
    expect(await ended).toBe(1);
    expect(JSON.parse(out())).toMatchObject({
      ok: false,
      settings: { problems: [expect.stringContaining("DISCORD_TOKEN is not a bot's token")] },
      library: { articles: 1 },
      refused: [
        { path: join(folder, "all.jsonl"), line: 2, reason: expect.stringMatching(/^there is neither/) },
      ],
    });
  });

  it("a file of settings that cannot be read is told, with exit code 1", async () => {
    mkdirSync(envFile());
    const { err, ended } = run("main.js", [], {});
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^The settings cannot be used:\n {2}- .*\.env cannot be read \(EISDIR\)/);
    rmSync(envFile(), { recursive: true });
  });

  it("misspelt, or empty where the token should be, are told in a line each", async () => {
    writeFileSync(envFile(), `DISCORD_TOKEN=${token}\n`);
    const env = { ARTICLE_DIR: "/press", DISCORD_TOKEN: "" };
    const { process: child, err, ended } = run("main.js", [], env);
    child.stdin?.end("quit\n");
    expect(await ended).toBe(0);
    const warnings = err().match(/^Warning: .*$/gm);
    expect(warnings).toEqual([
      "Warning: ARTICLE_DIR is no setting and does nothing. Do you mean ARTICLES_DIR?",
      expect.stringMatching(
        /^Warning: DISCORD_TOKEN is set but empty in the environment, which hides the one/,
      ),
    ]);
    expect(err()).not.toContain(token);
  });

  it("without a token and without a terminal, a warning says where the bot runs instead", async () => {
    writeFileSync(envFile(), "DISCORD_TOKEN=\n");
    const stdio = ["ignore", "pipe", "pipe"] as const;
    const env = { PLAYGROUND_PORT: "0" };
    const {
      process: child,
      err,
      ended,
    } = project.run("node", ["dist/src/main.js"], { env, stdio: [...stdio] });
    await says(err, "there is no DISCORD_TOKEN");
    const warning = JSON.parse(
      err()
        .split("\n")
        .find((line) => line.includes("there is no DISCORD_TOKEN")) ?? "",
    );
    expect(warning.level).toBe(40);
    expect(warning.msg).toContain(envFile());
    expect(warning.page).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    child.kill();
    expect(await ended).toBe(0);
  });
});

describe("output that nobody reads", () => {
  const works = async ({ user }: LocalDiscord) =>
    expect(await user("alice").command({ command: "help" })).toMatchObject({ kind: "message" });

  it.skipIf(process.platform !== "linux")("on a full disk is lost, and the bot lives", async () => {
    const { discord, settings } = await onDiscord();
    const full = openSync("/dev/full", "w");
    const env = { ...settings, LOG_LEVEL: "trace" };
    const args = ["dist/src/main.js"];
    const { process: child, ended } = project.run("node", args, { env, stdio: ["ignore", full, full] });
    await expect.poll(() => discord.commands().length).toBeGreaterThan(0);
    await discord.botReady();
    await works(discord);
    child.kill();
    expect(await ended).toBe(0);
  });

  it("of which the reader has gone is lost, and the bot lives", async () => {
    const { discord, settings } = await onDiscord();
    const { process: child, out, ended } = run("main.js", [], { ...settings, LOG_LEVEL: "trace" });
    await says(out, "the bot is online");
    child.stdout?.destroy();
    child.stderr?.destroy();
    await works(discord);
    discord.faults.dropSockets();
    await discord.botReady();
    await works(discord);
    child.kill();
    expect(await ended).toBe(0);
  });

  it.skipIf(process.platform !== "linux")("is lost without a token, too", async () => {
    const full = openSync("/dev/full", "w");
    const env = { PLAYGROUND_PORT: "0" };
    const args = ["dist/src/main.js"];
    const { process: child, ended } = project.run("node", args, { env, stdio: ["pipe", full, full] });
    child.stdin?.end("/help\nquit\n");
    expect(await ended).toBe(0);
  });
});

describe("npm run import", () => {
  it("loses nothing to a kill -9, goes on from there, and asks no address that is not public", async () => {
    const from = join(project.folder, "to-import");
    const into = join(project.folder, "imported-into");
    for (const folder of [from, into]) mkdirSync(folder);
    const files = 300;
    for (let at = 0; at < files; at++)
      writeFileSync(
        join(from, `${at}.md`),
        `---\ntitle: Ferry ${at}\nurl: https://ferry.example/${at}\n---\n\n${`The ferry ${at} sails. `.repeat(500)}\n`,
      );
    const settings = { ARTICLES_DIR: into, DATA_DIR: join(project.folder, "import-data") };
    const args = ["to-import", "http://127.0.0.1:9/", "http://[::ffff:127.0.0.1]/"];
    const written = () => {
      const folder = join(into, "imported/ferry.example");
      const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];
      return names.map((name) => readFileSync(join(folder, name), "utf8"));
    };
    const cut = run("cli/import.js", args, settings);
    await expect.poll(() => written().length, { interval: 5 }).toBeGreaterThan(0);
    cut.process.kill("SIGKILL");
    await cut.ended;
    expect(written().every((text) => text.endsWith("sails.\n"))).toBe(true);
    const again = run("cli/import.js", args, settings);
    expect(await again.ended).toBe(1);
    expect(written()).toHaveLength(files);
    expect(again.out()).toContain("2 refused");
    expect(again.out()).toContain("does not lead to the public internet");
  });
});
