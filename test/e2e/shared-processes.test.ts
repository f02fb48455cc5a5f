import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { messageOf, wordsOf } from "./harness.ts";
import { ask, postgresBin, type Server, startServer } from "./postgres-server.ts";
import { build, makeProject, type Project, type Run, says } from "./project.ts";

const article = (title: string, words: string) =>
  `---\ntitle: ${title}\n---\n\n“${words},” said Maude Kerbrat.\n`;
const processes = 2;

describe.skipIf(postgresBin === null)("several processes on one PostgreSQL", () => {
  let server: Server;
  let project: Project;
  let discord: LocalDiscord;
  beforeAll(async () => {
    project = makeProject("all");
    build(project);
    [server, discord] = [await startServer(), await startLocalDiscord({ acknowledgeWithinMs: 60_000 })];
  });
  afterAll(async () => {
    project?.remove();
    await discord?.close();
    await server?.remove();
  });

  it("go on when the one that keeps the library is killed, and when the database is started again", async () => {
    const folder = join(project.folder, "articles");
    mkdirSync(folder);
    const put = (name: string, title: string, words: string) =>
      writeFileSync(join(folder, `${name}.md`), article(title, words));
    put("lamp", "The lamp of Quessanne", "It burns for whoever is out there");
    put("wall", "The wall of Quessanne", "We shall build it again");
    const url = await server.url("processes");
    const start = (shard: number): Run =>
      project.program("main.js", [], {
        ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, SHARDS: `${shard}/${processes}` },
        ...{ LIBRARY_URL: url, ARTICLES_DIR: folder, DATA_DIR: join(project.folder, `data-${shard}`) },
      });
    // Alice's server is answered by one of them; the other one keeps the library.
    const answering = Number((BigInt(discord.guildId) >> 22n) % BigInt(processes));
    const librarian = start(1 - answering);
    await says(librarian.out, "this process keeps the library now");
    await says(librarian.out, '"msg":"articles loaded"');
    const other = start(answering);
    await says(other.out, "the bot is online");
    const alice = discord.user("alice");
    const answer = async (query: string) =>
      wordsOf(messageOf(await alice.command({ command: "article", options: { query } })));
    expect(await answer("lamp")).toContain("It burns for whoever is out there");
    expect(other.out()).not.toContain("this process keeps the library now");
    const puts = discord.inspector.events.filter((event) => event.kind === "rest" && event.method === "PUT");
    expect(puts).toHaveLength(1);

    librarian.process.kill("SIGKILL");
    put("rope", "The rope of Quessanne", "Hold on to it");
    await says(other.out, "this process keeps the library now");
    await expect.poll(() => answer("rope")).toContain("Hold on to it");

    await server.stop("fast");
    await says(other.out, "the library's database cannot be reached; trying again");
    expect(await answer("wall")).toContain("The library cannot be reached just now.");
    await server.start();
    await says(other.out, "the library's database is back");
    await expect.poll(() => answer("wall")).toContain("We shall build it again");
    expect(other.process.exitCode).toBeNull();
    other.process.kill("SIGTERM");
    expect(await other.ended).toBe(0);
    // No word of what was asked, nor of a password, is in a log.
    expect(`${librarian.out()}${other.out()}`).not.toMatch(/\brope\b|"level":50/);
  });

  it("are told whether a running bot keeps the library from being written, or the rights of their user", async () => {
    const folder = join(project.folder, "moved");
    mkdirSync(folder);
    writeFileSync(join(folder, "lamp.md"), article("The lamp of Quessanne", "It burns on"));
    const url = await server.url("moved");
    const push = async (address: string) => {
      const env = {
        LIBRARY_URL: address,
        ARTICLES_DIR: folder,
        DATA_DIR: join(project.folder, "moved-data"),
      };
      const { out, ended } = project.program("cli/library.js", ["push"], env);
      return { code: await ended, said: out() };
    };
    expect(await push(url)).toMatchObject({ code: 0 });
    await ask(
      url,
      "create role reader login; grant usage on schema verbatim to reader; grant select on all tables in schema verbatim to reader",
    );
    const reader = new URL(url);
    reader.username = "reader";
    const { code, said } = await push(reader.href);
    expect([code, said]).toEqual([1, expect.stringContaining("may read the library and not write to it")]);
  });

  it("refuse to start with a database that nobody may use, in one sentence", async () => {
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const url = (await server.url("processes")).replace("/processes", "/nowhere").replace("@", ":hidden@");
    const { err, out, ended } = project.program("main.js", [], { ...env, LIBRARY_URL: url });
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^LIBRARY_URL: .*nowhere does not exist on that server/);
    expect(err() + out()).not.toContain("hidden");
  });
});
