import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction } from "discord.js";
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "../local-discord.ts";

export interface Bench {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
  /** Sets what the bot does with interactions; what it throws is kept in {@link errors}. */
  onInteraction(handle: (interaction: Interaction) => Promise<unknown>): void;
  readonly errors: unknown[];
  close(): Promise<void>;
}

/** A local Discord with the real, unmodified discord.js client logged in to it. */
export async function startBench(
  options: LocalDiscordOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Bench> {
  const discord = await startLocalDiscord(options);
  const client = makeClient(discord, clientOptions);
  const errors: unknown[] = [];
  let handle: (interaction: Interaction) => Promise<unknown> = async () => {};
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => errors.push(error));
  });
  await login(client, discord);
  return {
    discord,
    client,
    errors,
    onInteraction: (next) => {
      handle = next;
    },
    close: async () => {
      await client.destroy();
      await discord.close();
    },
  };
}

export function makeClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client<true> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: discord.url, ...options.rest },
  });
  client.on(Events.Error, () => {});
  return client as Client<true>;
}

export async function login(client: Client, discord: LocalDiscord): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.token);
  await ready;
}

/** A Discord API call by hand, where discord.js would refuse to send what we want to send. */
export async function call(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      "user-agent": "DiscordBot (https://example.org, 1)",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : safeParse(text), headers: response.headers };
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
