import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { Random } from "../random.ts";
import { isWell, oneAsks, peopleNamed } from "./crowd.ts";
import { balancer, freePorts, Member } from "./fleet.ts";
import { until } from "./until.ts";

export interface CpuOptions {
  readonly url: string;
  readonly articles: string;
  /** Where processes keep what they have. */
  readonly root: string;
  readonly requests: number;
  readonly atOnce: number;
  readonly people: number;
  readonly seed: number;
}

/** Fleets are asked in turn, so often each; the first time warms them up and is not counted. */
const rounds = 5;
const sizes = [1, 4] as const;

/** A fleet of processes behind a balancer, with a Discord of its own. */
interface Fleet {
  readonly size: number;
  readonly discord: LocalDiscord;
  readonly members: readonly Member[];
  readonly close: () => Promise<void>;
}

/**
 * What an answer costs where one process gives it and where one of four does: over HTTP, from one library that a fifth
 * process keeps. CPU of all processes of a fleet while it is asked, what they do by themselves included.
 */
export async function cpuPerAnswer(options: CpuOptions): Promise<readonly string[]> {
  const home = await startLocalDiscord();
  const library = { LIBRARY_URL: options.url, ARTICLES_DIR: options.articles };
  const keeper = new Member("librarian", {
    ...library,
    ...{ DISCORD_TOKEN: home.token, DISCORD_API_URL: home.url, DATA_DIR: join(options.root, "librarian") },
  });
  await until(() => keeper.isLibrarian && keeper.isOnline);
  const fleets = await Promise.all(sizes.map((size) => startFleet(size, library, options)));
  // What came into the library while it was read is taken up.
  await wait(10_000);
  const spent = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round <= rounds; round++)
    for (const fleet of fleets) {
      const each = await askAll(fleet, options, round);
      if (round > 0) spent.get(fleet.size)?.push(each);
    }
  await Promise.all([keeper.stop(), ...fleets.map(({ close }) => close())]);
  await home.close();
  const [one = [], four = []] = sizes.map((size) => spent.get(size));
  const ratios = one.map((ms, at) => (four[at] ?? Number.NaN) / ms);
  return [
    `CPU per answer over HTTP, ${options.requests} requests a round, ${rounds} rounds in turn:`,
    ...sizes.map(
      (size) => `  ${size} ${size === 1 ? "process" : "processes"}: ${listed(spent.get(size) ?? [], 2)} ms`,
    ),
    `  four against one: ${listed(ratios, 2)}, median ${median(ratios).toFixed(2)}`,
  ];
}

async function startFleet(
  size: number,
  library: Readonly<Record<string, string>>,
  { root, people }: CpuOptions,
): Promise<Fleet> {
  const discord = await startLocalDiscord({ users: peopleNamed(people), acknowledgeWithinMs: 60_000 });
  const ports = await freePorts(size);
  const members = ports.map(
    (port, at) =>
      new Member(`${size}-${at}`, {
        ...library,
        ...{
          DISCORD_TOKEN: discord.token,
          DISCORD_API_URL: discord.url,
          DATA_DIR: join(root, `${size}-${at}`),
        },
        ...{ LIBRARIAN: "no", INTERACTIONS_PORT: String(port), INTERACTIONS_PUBLIC_KEY: discord.publicKey },
      }),
  );
  const { server, port } = await balancer(ports);
  await until(() => members.every(({ isOnline }) => isOnline));
  await discord.setInteractionsEndpoint(`http://127.0.0.1:${port}/interactions`);
  const close = async () => {
    await Promise.all(members.map((member) => member.stop()));
    server.closeAllConnections();
    server.close();
    await discord.close();
  };
  return { size, discord, members, close };
}

/** @returns milliseconds of CPU for each answer */
async function askAll(fleet: Fleet, options: CpuOptions, round: number): Promise<number> {
  const { requests, atOnce, people, seed } = options;
  const wires = [{ name: "http", discord: fleet.discord }];
  // The same for each fleet, another one each round. Each process of a fleet gets as warm as one alone.
  const random = new Random(seed + round);
  const count = round === 0 ? requests * fleet.size : requests;
  const before = cpuOf(fleet);
  let [started, well] = [0, 0];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (started++ < count) if (isWell((await oneAsks(wires, people, random)).became)) well++;
    }),
  );
  if (well < count) process.stderr.write(`${count - well} of ${count} were not answered\n`);
  return (cpuOf(fleet) - before) / well;
}

const cpuOf = ({ members }: Fleet) => members.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
const listed = (numbers: readonly number[], digits: number) =>
  numbers.map((one) => one.toFixed(digits)).join(", ");

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
