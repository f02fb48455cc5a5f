import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Client } from "pg";

/** Where PostgreSQL's programs are; `null` without. */
export const postgresBin = findBin();

if (postgresBin === null) {
  const remedy =
    "There is no PostgreSQL: apt-get install postgresql, or name the folder of initdb and postgres in POSTGRES_BIN.";
  if (process.env.CI === "true") throw new Error(remedy);
  // A skipped test does not tell why.
  process.stderr.write(`${remedy} The tests of a real server are skipped.\n`);
}

function findBin(): string | null {
  const packaged = "/usr/lib/postgresql";
  const versions = readdirOf(packaged).sort((a, b) => Number(b) - Number(a));
  const folders = [
    process.env.POSTGRES_BIN ?? "",
    ...versions.map((version) => join(packaged, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => folder !== "" && canRun(join(folder, "initdb"))) ?? null;
}

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whom its programs run as: PostgreSQL refuses to run as root. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const user = ["postgres", "nobody"].flatMap(
    (name) => users.find((line) => line.startsWith(`${name}:`)) ?? [],
  );
  const [, , uid, gid] = user[0]?.split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** A server of its own, on a port of this machine, with nothing in it. */
export interface Server {
  /** Of a database that is made for each name. */
  url(database: string): Promise<string>;
  /** `fast` lets go of whoever is connected; `crash` is as a loss of power. */
  stop(how: "fast" | "crash"): Promise<void>;
  start(): Promise<void>;
  /** Another server that follows this one and can only be read. */
  standby(): Promise<Server>;
  /** Ends it, and removes all of it. */
  remove(): Promise<void>;
}

const user = "librarian";

export async function startServer(): Promise<Server> {
  const folder = makeFolder();
  const data = join(folder, "data");
  program("initdb", ["-D", data, "-U", user, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
  return serverOn(folder, await freePort());
}

async function serverOn(folder: string, port: number): Promise<Server> {
  let running: ChildProcess | null = null;
  const standbys: Server[] = [];
  const made = new Set<string>();
  const address = (database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;
  const server: Server = {
    async url(database) {
      if (!made.has(database)) await ask(address("postgres"), `create database ${database}`);
      made.add(database);
      return address(database);
    },
    async start() {
      const settings = [
        "fsync=off",
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=300",
      ];
      running = spawn(
        join(postgresBin ?? "", "postgres"),
        ["-D", join(folder, "data"), "-p", String(port), ...settings.flatMap((one) => ["-c", one])],
        { ...owner(), cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
      );
      const child = running;
      await new Promise<void>((resolve, reject) => {
        let said = "";
        child.stderr?.on("data", (data) => {
          said += data;
          if (/database system is ready to accept (?:read-only )?connections/.test(said)) resolve();
        });
        child.on("exit", () => reject(new Error(`PostgreSQL does not start:\n${said}`)));
      });
    },
    async stop(how) {
      if (running === null || running.exitCode !== null) return;
      const ended = once(running, "exit");
      running.kill(how === "fast" ? "SIGINT" : "SIGQUIT");
      await ended;
    },
    async standby() {
      const beside = makeFolder();
      program("pg_basebackup", ["-D", join(beside, "data"), "-R", "-d", address("postgres"), "-c", "fast"]);
      const standby = await serverOn(beside, await freePort());
      const follower = { ...standby, url: async (database: string) => standby.url(database) };
      standbys.push(follower);
      return follower;
    },
    async remove() {
      for (const standby of standbys) await standby.remove();
      await server.stop("crash");
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  // What a standby holds was made on the server that it follows.
  if ((await ask(address("postgres"), "select pg_is_in_recovery() as follows"))[0]?.follows === true)
    return { ...server, url: async (database) => address(database) };
  return server;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-postgres-"));
  const { uid, gid } = owner();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

function program(name: string, args: readonly string[]): void {
  execFileSync(join(postgresBin ?? "", name), args, { ...owner(), cwd: tmpdir(), stdio: "pipe" });
}

/** One statement over a connection of its own. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
