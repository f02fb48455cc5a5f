import { exec } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { Random } from "../random.ts";
import { type Became, isWell, oneAsks, peopleNamed } from "./crowd.ts";
import { DiscordSide } from "./discord-side.ts";
import { balancer, freePorts, Member } from "./fleet.ts";
import { Recoveries } from "./recoveries.ts";
import { until } from "./until.ts";

export interface SoakOptions {
  readonly url: string;
  /** A command of the shell that starts the database again. */
  readonly restart: string;
  /** A folder that articles are put into. */
  readonly articles: string;
  /** Where processes keep what they have. */
  readonly root: string;
  readonly requests: number;
  readonly atOnce: number;
  readonly people: number;
  readonly seed: number;
  /** Whether each process on the gateway has another that stands by. */
  readonly withStandby: boolean;
}

/** Articles come so many times in all. */
const articlesToCome = 20;

/** Answers many people from four processes, while they and their database are killed and started again. */
export async function soak(options: SoakOptions): Promise<{ lines: readonly string[]; isWell: boolean }> {
  const { requests, atOnce, people } = options;
  const random = new Random(options.seed);
  const users = peopleNamed(people);
  const [gateway, posted] = await Promise.all([startLocalDiscord({ users }), startLocalDiscord({ users })]);
  const side = new DiscordSide();
  for (const discord of [gateway, posted]) side.watch(discord);
  const [portA = 0, portB = 0] = await freePorts(2);
  const balanced = await balancer([portA, portB]);
  const members = startMembers(options, gateway, posted, [portA, portB]);
  const librarian = () => members.find((one) => one.isLibrarian);
  const wires = [
    { name: "gateway", discord: gateway },
    { name: "http", discord: posted },
  ];

  await until(() => librarian() !== undefined && members.every(({ isOnline }) => isOnline));
  await posted.setInteractionsEndpoint(`http://127.0.0.1:${balanced.port}/interactions`);
  // What lies there already is read.
  await wait(15_000);

  const recoveries = new Recoveries();
  const due = [
    { share: 0.2, what: "kill -9 of a process that answers", act: () => answering()?.kill() },
    { share: 0.4, what: "kill -9 of the librarian", act: () => librarian()?.kill() },
    { share: 0.6, what: "restart of the database", act: () => void exec(options.restart) },
    { share: 0.8, what: "kill -9 of the librarian, again", act: () => librarian()?.kill() },
  ];
  const answering = () => members.find((one) => !one.isLibrarian);
  const tally = new Map<Became, number>();
  const made: string[] = [];
  const [began, cpuBefore] = [performance.now(), cpuOf(members)];
  let started = 0;
  const askOn = async () => {
    while (started < requests) {
      const at = started++;
      if (at % Math.ceil(requests / articlesToCome) === 0) made.push(put(options.articles, made.length));
      if (due[0] && at >= due[0].share * requests) {
        const fault = due.shift();
        recoveries.begin(fault?.what ?? "");
        fault?.act();
      }
      const request = await oneAsks(wires, people, random);
      tally.set(request.became, (tally.get(request.became) ?? 0) + 1);
      recoveries.count(request);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  recoveries.end();
  const seconds = (performance.now() - began) / 1000;
  const cpuMs = cpuOf(members) - cpuBefore;
  await until(() => librarian() !== undefined);
  await wait(10_000);
  const lost = await notFound(made, gateway, posted);

  const answered = [...tally].reduce((sum, [became, times]) => sum + (isWell(became) ? times : 0), 0);
  const lines = [
    `${requests} requests over two wires in ${seconds.toFixed(0)} s (${(requests / seconds).toFixed(0)} a second), ${members.length} processes (${members.map(({ name, starts }) => `${name}: ${starts} starts`).join(", ")})`,
    ...[...tally].map(([what, times]) => `  ${what}: ${times}`),
    `  lost: ${requests - answered}`,
    `  CPU of all processes: ${(cpuMs / 1000).toFixed(1)} s, ${(cpuMs / answered).toFixed(1)} ms for each answer, starts included`,
    ...recoveries.lines.map((line) => `  ${line}`),
    `  ${made.length} articles came; not found afterwards: ${lost} of ${made.length * 4} looks`,
    `  answers that came when Discord waited no more: ${side.tooLate}`,
    `  answers that were offered where there was one, and not taken: ${side.secondOffers}`,
    `  other answers that Discord refused: ${side.otherRefusals.length}`,
    ...[...new Set(side.otherRefusals)].map((line) => `    ${line}`),
    `  commands written: ${side.commandsWritten} times, to two applications`,
    ...members.flatMap(({ name, errors }) =>
      [...new Set(errors)].slice(0, 5).map((line) => `  ${name}: ${line}`),
    ),
  ];
  await Promise.all(members.map((member) => member.stop()));
  balanced.server.closeAllConnections();
  balanced.server.close();
  await Promise.all([gateway.close(), posted.close()]);
  const isTwice = side.secondOffers > 0 && !options.withStandby;
  return { lines, isWell: lost + side.otherRefusals.length === 0 && !isTwice };
}

function startMembers(
  { url, articles, root, withStandby }: SoakOptions,
  gateway: LocalDiscord,
  posted: LocalDiscord,
  ports: readonly number[],
): readonly Member[] {
  const common = (name: string, discord: LocalDiscord) => ({
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, LIBRARY_URL: url },
    ...{ ARTICLES_DIR: articles, DATA_DIR: join(root, name.replaceAll(" ", "-")) },
  });
  // So many connections that the server is not on the first, where direct messages come.
  const total =
    [2, 3, 4, 5, 6, 7].find((count) => (BigInt(gateway.guildId) >> 22n) % BigInt(count) !== 0n) ?? 2;
  const parts = [`0/${total}`, `1-${total - 1}/${total}`];
  const onGateway = (name: string, SHARDS: string, more: Record<string, string> = {}) =>
    new Member(name, { ...common(name, gateway), SHARDS, ...more });
  return [
    ...parts.map((part, at) => onGateway(`gateway ${at + 1}`, part)),
    ...ports.map((port, at) => {
      const name = `http ${at + 1}`;
      const endpoint = { INTERACTIONS_PORT: String(port), INTERACTIONS_PUBLIC_KEY: posted.publicKey };
      return new Member(name, { ...common(name, posted), ...endpoint });
    }),
    ...(withStandby
      ? parts.map((part, at) => onGateway(`standby ${at + 1}`, part, { STANDBY: "yes", LIBRARIAN: "no" }))
      : []),
  ];
}

/** @returns the title of an article that is put into the folder */
function put(folder: string, count: number): string {
  const title = `Quessanne ${String.fromCharCode(97 + (count % 26))}${count} harbour`;
  const words = `“The tide comes in for the ${count + 1}th time,” said Maude Kerbrat.`;
  writeFileSync(join(folder, `soak-${count}.md`), `---\ntitle: ${title}\n---\n\n${words}\n`);
  return title;
}

/** In how many looks an article was not found, whoever is asked. */
async function notFound(
  titles: readonly string[],
  gateway: LocalDiscord,
  posted: LocalDiscord,
): Promise<number> {
  let lost = 0;
  for (const query of titles)
    for (const [discord, where] of [
      [gateway, "dm"],
      [gateway, "guild"],
      [posted, "guild"],
      [posted, "guild"],
    ] as const) {
      const outcome = await discord
        .user("person1")
        .command({ command: "article", options: { query }, where });
      if (!JSON.stringify(outcome).includes(query)) lost++;
    }
  return lost;
}

const cpuOf = (members: readonly Member[]) => members.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
