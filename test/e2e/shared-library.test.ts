import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLocalDiscord } from "../../local-discord/local-discord.ts";
import { dispatchFor, startBot } from "../../src/cli/bot.ts";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import type { LiveLibrary } from "../../src/cli/live-library.ts";
import { createLog } from "../../src/cli/log.ts";
import { sharedLibrary } from "../../src/cli/shared/shared-library.ts";
import type { SharedNews } from "../../src/cli/shared/shared-news.ts";
import { postDaily } from "../../src/daily/run-daily.ts";
import { readDatabaseAddress } from "../../src/database/address.ts";
import { DatabaseRefusal } from "../../src/database/faults.ts";
import { migrate } from "../../src/database/migrate.ts";
import { openPool } from "../../src/database/pool.ts";
import { PostgresEngine } from "../../src/engines/postgres/postgres-engine.ts";
import { describeEngine } from "../engines/contract.ts";
import { ask, postgresBin, type Server, startServer } from "./postgres-server.ts";

const lamp =
  "---\ntitle: The lamp of Quessanne\n---\n\n“It burns for whoever is out there,” said Maude Kerbrat.\n";
const wall = "---\ntitle: The wall of Quessanne\n---\n\n“We shall build it again,” said Ivo Marr.\n";
const rope = "---\ntitle: The rope of Quessanne\n---\n\n“Hold on to it,” said Tessa Quill.\n";

let server: Server;
const closing: (() => Promise<void>)[] = [];

/** A process's share of a library; `news` is what its host heard. */
interface Share {
  readonly shelf: LiveLibrary;
  readonly news: SharedNews[];
}

function share(url: string, folder: string, isCandidate = true): Share {
  const address = readDatabaseAddress(url);
  if (!address) throw new Error("no address");
  const news: SharedNews[] = [];
  const keep = (kept: Parameters<Parameters<typeof sharedLibrary>[0]["keep"]>[0]) =>
    folderLibrary({ folders: [folder], watch: true, kept });
  const shelf = sharedLibrary({ address, isCandidate, keep }, (one) => news.push(one));
  closing.push(() => shelf.close());
  return { shelf, news };
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-shared-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const keeps = ({ news }: Share) => news.filter(({ kind }) => kind === "librarian").at(-1);
const isLibrarian = { kind: "librarian", isHere: true };

/** Titles that a search finds, or the code of what is told instead. */
async function found({ shelf }: Share, query: string): Promise<readonly string[] | string> {
  const dispatch = dispatchFor({ library: () => shelf.library, admin: shelf, log: createLog("silent") });
  const reply = await dispatch.reply({
    kind: "command",
    locale: "en",
    command: "article",
    options: { query },
  });
  if (reply.kind === "error") return reply.code;
  const { citations } = await shelf.library
    .search(query, { locale: "en", limit: 5 })
    .catch(() => ({ citations: [] }));
  return citations.map(({ title }) => title);
}

/** All that it answers from, as words. */
async function held({ shelf }: Share): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const { text } of shelf.articles()) all.push(text);
  return all.sort();
}

describe.skipIf(postgresBin === null)("a library in a real PostgreSQL", () => {
  beforeAll(async () => {
    server = await startServer();
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  afterAll(() => server?.remove());

  describe("its engine", () => {
    let schemas = 0;
    let url = "";
    beforeAll(async () => {
      url = await server.url("contract");
    });

    describeEngine("PostgreSQL (a real server)", async () => {
      const schema = `library_${++schemas}`;
      const pool = openPool({ url, schema, statementMs: 60_000, connections: 2 });
      closing.push(pool.close);
      await migrate(pool, schema);
      const engine = await PostgresEngine.open(pool);
      engine.writeThrough(pool);
      return engine;
    });
  });

  it("is kept by one process and answered from by all; when that one ends, another goes on", async () => {
    const url = await server.url("takeover");
    const folder = folderWith({ "lamp.md": lamp });
    const first = share(url, folder);
    await expect.poll(() => keeps(first)).toEqual(isLibrarian);
    const second = share(url, folder);
    await expect.poll(() => found(second, "lamp")).toEqual(["The lamp of Quessanne"]);
    expect(keeps(second)).toBeUndefined();
    const written = await ask(url, "select id, xmin::text from verbatim.ledger");
    await first.shelf.close();
    await expect.poll(() => keeps(second)).toEqual(isLibrarian);
    writeFileSync(join(folder, "wall.md"), wall);
    await expect.poll(() => found(second, "wall")).toEqual(["The wall of Quessanne"]);
    // What was written before is not written again.
    expect(await ask(url, "select id, xmin::text from verbatim.ledger")).toEqual(
      expect.arrayContaining(written),
    );
  });

  it("is let go of by a process that loses its connection, whatever it was about to write", async () => {
    const url = await server.url("fence");
    const folder = folderWith({ "lamp.md": lamp });
    const only = share(url, folder);
    await expect.poll(() => found(only, "lamp")).toEqual(["The lamp of Quessanne"]);
    await ask(
      url,
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = 'fence')",
    );
    await expect.poll(() => only.news.filter(({ kind }) => kind === "librarian").length).toBe(3);
    expect(keeps(only)).toEqual(isLibrarian);
    writeFileSync(join(folder, "wall.md"), wall);
    await expect.poll(() => found(only, "wall")).toEqual(["The wall of Quessanne"]);
  });

  it("is read on a standby as it was at one moment, however far that is behind, and kept there once it is made the primary", async () => {
    const url = await server.url("followed");
    const folder = folderWith({ "lamp.md": lamp, "wall.md": wall });
    const librarian = share(url, folder);
    await expect.poll(async () => (await librarian.shelf.status()).articles).toBe(2);
    const standby = await server.standby();
    const standbyUrl = await standby.url("followed");
    const reader = share(standbyUrl, folder);
    const before = await held(librarian);
    await expect.poll(() => held(reader)).toEqual(before);

    await ask(standbyUrl, "select pg_wal_replay_pause()");
    writeFileSync(join(folder, "lamp.md"), lamp.replace("burns", "shines"));
    writeFileSync(join(folder, "rope.md"), rope);
    rmSync(join(folder, "wall.md"));
    const changed = [expect.stringMatching(/^The lamp .*shines/s), expect.stringMatching(/^The rope /)];
    await expect.poll(() => held(librarian)).toEqual(changed);
    const after = await held(librarian);
    expect(await held(reader)).toEqual(before);
    expect(await found(reader, "rope")).toEqual([]);
    expect(await found(reader, "wall")).toEqual(["The wall of Quessanne"]);
    expect((await reader.shelf.status()).articles).toBe(2);

    await ask(standbyUrl, "select pg_wal_replay_resume()");
    await expect.poll(() => held(reader)).toEqual(after);
    expect(keeps(reader)).toBeUndefined();

    await server.stop("crash");
    await ask(standbyUrl, "select pg_promote()");
    await expect.poll(() => keeps(reader)).toEqual(isLibrarian);
    writeFileSync(join(folder, "wall.md"), wall);
    await expect.poll(() => found(reader, "wall")).toEqual(["The wall of Quessanne"]);
    expect(reader.news.filter(({ kind }) => kind === "fault")).toEqual([]);
    await server.start();
  });

  it("says that it cannot be reached while its database is away, and answers again when it is back", async () => {
    const url = await server.url("outage");
    const folder = folderWith({ "lamp.md": lamp, "wall.md": wall });
    const one = share(url, folder);
    await expect.poll(async () => (await one.shelf.status()).articles).toBe(2);
    expect(await found(one, "lamp")).toEqual(["The lamp of Quessanne"]);
    await server.stop("crash");
    await expect.poll(() => one.shelf.shared?.isThere).toBe(false);
    expect(await found(one, "wall")).toBe("library-away");
    // What it has it goes on to answer from.
    expect(await found(one, "lamp")).toEqual(["The lamp of Quessanne"]);
    expect(await one.shelf.library.complete("article", "the lam", 5)).toHaveLength(1);
    const late = share(url, folder);
    await late.shelf.firstTry;
    expect(await found(late, "lamp")).toBe("library-away");
    await server.start();
    writeFileSync(join(folder, "rope.md"), rope);
    for (const each of [one, late])
      await expect.poll(() => found(each, "rope")).toEqual(["The rope of Quessanne"]);
    expect(
      one.news.filter(({ kind }) => kind === "database").map((news) => "isThere" in news && news.isThere),
    ).toEqual([false, true]);
    expect(one.news.filter(({ kind }) => kind === "fault")).toEqual([]);
  });

  it("has its quotation of the day posted once, however many processes post it, and is changed by the librarian alone", async () => {
    const url = await server.url("together");
    const folder = folderWith({ "lamp.md": lamp });
    const shares = [share(url, folder)];
    await expect.poll(() => keeps(shares[0] as Share)).toEqual(isLibrarian);
    shares.push(share(url, folder), share(url, folder, false));
    for (const each of shares)
      await expect.poll(() => found(each, "lamp")).toEqual(["The lamp of Quessanne"]);
    const discord = await startLocalDiscord();
    closing.push(() => discord.close());
    const log = createLog("silent");
    const bot = await startBot({
      ...{ token: discord.token, apiUrl: discord.url, guildId: null, log, onFatal: () => {} },
      library: () => (shares[0] as Share).shelf.library,
      signal: new AbortController().signal,
    });
    closing.push(() => bot.stop());
    const at = { hour: 9, minute: 0, timeZone: "UTC" };
    const daily = { channelId: discord.channelId, at, options: {}, locale: "en" as const };
    const posted = () =>
      discord
        .user("alice")
        .messages()
        .filter(({ content }) => content.includes("Quotation of the day"));
    const post = (day: number) =>
      Promise.all(
        shares.map(({ shelf }) =>
          postDaily(
            daily,
            shelf.library,
            { connection: bot, log, claim: (name) => shelf.shared?.isFirst(name) ?? Promise.resolve(false) },
            new Date(Date.UTC(2024, 0, day, 9)),
          ),
        ),
      );
    await post(1);
    expect(posted()).toHaveLength(1);
    await post(2);
    expect(posted()).toHaveLength(2);
    // One after the other, whichever process they are in.
    const order: string[] = [];
    await Promise.all(
      shares.map(({ shelf }) =>
        shelf.shared?.inTurn("commands", async () => {
          order.push("begins");
          await new Promise((resolve) => setImmediate(resolve));
          order.push("ends");
        }),
      ),
    );
    expect(order).toEqual(["begins", "ends", "begins", "ends", "begins", "ends"]);
    // A reader has the librarian look.
    writeFileSync(join(folder, "wall.md"), wall);
    const { ok, status } = await (shares[2] as Share).shelf.reload();
    expect([ok, status.articles]).toEqual([true, 2]);
  });

  it("is answered from by a user that may only read, and kept by one that does not own it; the host hears of both", async () => {
    const url = await server.url("rights");
    const folder = folderWith({ "lamp.md": lamp });
    const owner = share(url, folder);
    await expect.poll(() => found(owner, "lamp")).toEqual(["The lamp of Quessanne"]);
    await ask(
      url,
      `create role looker login; create role writer login;
       grant usage on schema verbatim to looker, writer; grant select on all tables in schema verbatim to looker;
       grant select, insert, update, delete on all tables in schema verbatim to writer;
       grant usage on all sequences in schema verbatim to writer`,
    );
    const looker = share(url.replace("librarian@", "looker@"), folder);
    await expect.poll(() => found(looker, "lamp")).toEqual(["The lamp of Quessanne"]);
    await expect.poll(() => looker.news).toContainEqual({ kind: "only-reads" });
    const writer = share(url.replace("librarian@", "writer@"), folder);
    await writer.shelf.loaded;
    await owner.shelf.close();
    await expect.poll(() => keeps(writer)).toEqual(isLibrarian);
    expect(writer.news).toContainEqual({ kind: "not-owner" });
    writeFileSync(join(folder, "wall.md"), wall);
    for (const each of [writer, looker])
      await expect.poll(() => found(each, "wall")).toEqual(["The wall of Quessanne"]);
    expect(looker.news.filter(({ kind }) => kind === "only-reads")).toHaveLength(1);
    expect(keeps(looker)).toBeUndefined();
    expect([...writer.news, ...looker.news].filter(({ kind }) => kind === "fault")).toEqual([]);
  });

  it("is refused where a later version of the bot made its tables, or nobody may come in, and says what to do", async () => {
    const url = await server.url("later");
    const folder = folderWith({ "lamp.md": lamp });
    const one = share(url, folder);
    await one.shelf.loaded;
    await one.shelf.close();
    await ask(url, "insert into verbatim.schema_version (part, number) values ('engine', 999)");
    const told = (address: string) =>
      share(address, folder).shelf.firstTry.then(
        () => "",
        (error: unknown) => (error instanceof DatabaseRefusal ? error.message : String(error)),
      );
    expect(await told(url)).toContain("made by a later version of the bot (engine 999). Run that version");
    expect(await told(url.replace("librarian@", "nobody:hidden@"))).toMatch(
      /^(?!.*hidden)LIBRARY_URL: .*does not let this user in/,
    );
    expect(await told(url.replace("/later", "/none"))).toContain(
      "does not exist on that server. Make it: createdb",
    );
  });
});
