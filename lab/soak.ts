import { exec } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type LocalDiscord, startLocalDiscord } from "../local-discord/local-discord.ts";
import { Random } from "./random.ts";
import { balancer, freePorts, Member } from "./soak/fleet.ts";

/**
 * `npm run soak -- --url postgres://… --restart "command" [--requests 2000] [--seed 1]`: four processes on one empty
 * database, two over the gateway and two over HTTP, answer many people, while articles come, processes are killed and
 * the database is started again. Tells what was not answered, or twice, and how long each recovery took.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string" },
    restart: { type: "string", default: "true" },
    requests: { type: "string", default: "2000" },
    articles: { type: "string", default: "seeds" },
    seed: { type: "string", default: "1" },
  },
});
const requests = Number(values.requests);
const random = new Random(Number(values.seed));
const people = 40;
const atOnce = 6;
/** An article comes after so many requests. */
const articleEvery = 100;

const root = mkdtempSync(join(tmpdir(), "soak-"));
const folder = join(root, "articles");
cpSync(values.articles, folder, { recursive: true });
const users = Array.from({ length: people }, (_, at) => ({
  name: `person${at}`,
  displayName: `Person ${at}`,
}));
const [gateway, posted] = await Promise.all([startLocalDiscord({ users }), startLocalDiscord({ users })]);
const [portA = 0, portB = 0] = await freePorts(2);
const balanced = await balancer([portA, portB]);
/** What Discord did not take of the bot, and how often the bot wrote its commands. */
const refusals: string[] = [];
let puts = 0;
/** What Discord says where its three seconds are over. */
const unknownInteraction = 10062;
let tooLate = 0;
for (const { inspector } of [gateway, posted])
  inspector.subscribe((event) => {
    if (event.kind !== "rest") return;
    const refused = event.refused === null ? null : JSON.stringify(event.refused).slice(0, 200);
    if (refused?.includes(`"code":${unknownInteraction}`)) tooLate++;
    else if (refused !== null) refusals.push(refused);
    if (event.method === "PUT") puts++;
  });

/** So many connections that the server is not on the first, where direct messages come. */
const total =
  [2, 3, 4, 5, 6, 7].find((shards) => (BigInt(gateway.guildId) >> 22n) % BigInt(shards) !== 0n) ?? 2;
const common = (name: string, discord: LocalDiscord) => ({
  ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, LIBRARY_URL: values.url ?? "" },
  ...{ ARTICLES_DIR: folder, DATA_DIR: join(root, name), LOG_LEVEL: "info" },
});
const overHttp = (name: string, port: number) =>
  new Member(name, {
    ...common(name, posted),
    ...{ INTERACTIONS_PORT: String(port), INTERACTIONS_PUBLIC_KEY: posted.publicKey },
  });
const members = [
  new Member("gateway 1", { ...common("g1", gateway), SHARDS: `0/${total}` }),
  new Member("gateway 2", { ...common("g2", gateway), SHARDS: `1-${total - 1}/${total}` }),
  overHttp("http 1", portA),
  overHttp("http 2", portB),
];

const tally = new Map<string, number>();
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
const recoveries: string[] = [];
let fault: { readonly what: string; readonly at: number; readonly missed: Map<string, number> } | null = null;
const made: string[] = [];

function put(at: number): void {
  const name = `Quessanne ${String.fromCharCode(97 + (made.length % 26))}${made.length} harbour`;
  made.push(name);
  writeFileSync(
    join(folder, `soak-${at}.md`),
    `---\ntitle: ${name}\n---\n\n“The tide comes in for the ${made.length}th time,” said Maude Kerbrat.\n`,
  );
}

const asked = ["camus", "kennedy", "thunberg", "liberté", "freedom", "war and peace", "climat", "rights"];

/** One request of somebody, over one of the wires. */
async function request(): Promise<void> {
  const [wire, discord] =
    random.integer(2) === 0 ? (["gateway", gateway] as const) : (["http", posted] as const);
  const user = discord.user(`person${random.integer(people)}`);
  const where = random.integer(2) === 0 ? ("dm" as const) : ("guild" as const);
  const query = asked[random.integer(asked.length)] ?? "";
  const kind = random.integer(4);
  const way = `${wire}, ${where}`;
  try {
    if (kind === 0) {
      const options = { query: query.slice(0, 3) };
      const { kind: came } = await user.autocomplete({
        command: "article",
        options,
        focused: "query",
        where,
      });
      done(way, came === "choices" ? "suggestions" : "suggestions not given in time");
      return;
    }
    const use =
      kind === 1
        ? { command: "quote", options: { about: query }, where }
        : { command: "article", options: { query }, where };
    const outcome = await user.command(use);
    const shown = JSON.stringify(outcome.kind === "message" ? outcome.message : outcome);
    if (outcome.kind !== "message") done(way, "not answered");
    else if (shown.includes("cannot be reached")) done(way, "told that the library is away");
    else if (shown.includes("Something broke")) done(way, "broken");
    else done(way, "answered");
  } catch (error) {
    done(way, `refused by the client (${error instanceof Error ? error.message.slice(0, 60) : "?"})`);
  }
}

function done(way: string, what: string): void {
  count(what);
  const isWell = what === "answered" || what === "suggestions";
  if (!fault) return;
  const since = Math.round(performance.now() - fault.at);
  if (!isWell) fault.missed.set(way, since);
}

/** Ends what is told of the fault before, and does the next. */
function inject(what: string, act: () => void): void {
  tellRecovery();
  fault = { what, at: performance.now(), missed: new Map() };
  act();
}

function tellRecovery(): void {
  if (!fault) return;
  const last = [...fault.missed].map(([way, ms]) => `${way} ${(ms / 1000).toFixed(1)} s`);
  recoveries.push(
    `${fault.what}: the last that was not answered came ${last.join("; ") || "never"} after it`,
  );
  fault = null;
}

const librarian = () => members.find(({ isLibrarian }) => isLibrarian);
const until = async (isSo: () => boolean) => {
  for (let left = 600; left > 0 && !isSo(); left--) await wait(200);
};

await until(() => librarian() !== undefined && gateway.commands().length > 0 && posted.commands().length > 0);
await posted.setInteractionsEndpoint(`http://127.0.0.1:${balanced.port}/interactions`);
await until(() => gateway.botConnected);
await wait(15_000);

const faults = new Map<number, () => void>([
  [
    0.2,
    () => inject("kill -9 of a process that answers", () => members.find((one) => !one.isLibrarian)?.kill()),
  ],
  [0.4, () => inject("kill -9 of the librarian", () => librarian()?.kill())],
  [0.6, () => inject("restart of the database", () => void exec(values.restart))],
  [0.8, () => inject("kill -9 of the librarian, again", () => librarian()?.kill())],
]);
let started = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (started < requests) {
      const at = started++;
      if (at % articleEvery === 0) put(at);
      for (const [share, act] of faults)
        if (at >= share * requests) {
          faults.delete(share);
          act();
        }
      await request();
    }
  }),
);
tellRecovery();
await until(() => librarian() !== undefined);
await wait(10_000);

// What came meanwhile is there, whoever is asked.
let lost = 0;
for (const title of made)
  for (const [discord, where] of [
    [gateway, "dm"],
    [gateway, "guild"],
    [posted, "guild"],
    [posted, "guild"],
  ] as const) {
    const outcome = await discord
      .user("person1")
      .command({ command: "article", options: { query: title }, where });
    if (!JSON.stringify(outcome).includes(title)) lost++;
  }

process.stdout.write(
  `${[
    `${requests} requests over two wires, ${members.length} processes (${members.map(({ name, starts }) => `${name}: ${starts} starts`).join(", ")})`,
    ...[...tally].map(([what, times]) => `  ${what}: ${times}`),
    ...recoveries.map((line) => `  ${line}`),
    `  ${made.length} articles came; not found afterwards: ${lost} of ${made.length * 4} looks`,
    `  answers that came when Discord waited no more: ${tooLate}`,
    `  answers that Discord refused, such as a second one: ${refusals.length}`,
    ...[...new Set(refusals)].map((line) => `    ${line}`),
    `  commands written: ${puts} times, to two applications`,
    ...members.flatMap(({ name, errors }) =>
      [...new Set(errors)].slice(0, 5).map((line) => `  ${name}: ${line}`),
    ),
  ].join("\n")}\n`,
);
await Promise.all(members.map((member) => member.stop()));
balanced.server.closeAllConnections();
balanced.server.close();
await Promise.all([gateway.close(), posted.close()]);
rmSync(root, { recursive: true, force: true });
process.exit(lost + refusals.length > 0 ? 1 : 0);
