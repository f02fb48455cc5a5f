import type { IncomingMessage, ServerResponse } from "node:http";
import { InteractionsEndpoint } from "./endpoint/interactions-endpoint.ts";
import { signingKey } from "./endpoint/signing.ts";
import { Gateway } from "./gateway/gateway.ts";
import { sendMessageEvent } from "./gateway/message-events.ts";
import type { Hub } from "./hub.ts";
import type { Json } from "./json.ts";
import { type Faults, faultControls } from "./rest/fault-controls.ts";
import { FaultState } from "./rest/faults.ts";
import { foreign, HttpServer } from "./rest/http-server.ts";
import { restServer } from "./rest/rest-server.ts";
import { Attachments } from "./state/attachments.ts";
import { type Clock, systemClock } from "./state/clock.ts";
import { Commands, commandObject, type StoredCommand } from "./state/commands.ts";
import { Inspector } from "./state/inspector.ts";
import { Interactions } from "./state/interactions.ts";
import { type MessageChange, Messages } from "./state/messages.ts";
import { snowflakes } from "./state/snowflake.ts";
import { makeWorld, type PersonSpec } from "./state/world.ts";
import { LocalUser } from "./user/local-user.ts";
import { until } from "./user/until.ts";

export interface LocalDiscordOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** For the deadlines of interactions and the times of messages; the machine's unless told. */
  readonly clock?: Clock;
  /** Milliseconds that a bot has for its first answer; Discord's 3,000 unless told. */
  readonly acknowledgeWithinMs?: number;
  /** Milliseconds that an interaction's token is good for; Discord's 15 minutes unless told. */
  readonly tokenLifetimeMs?: number;
  readonly heartbeatIntervalMs?: number;
  /** Milliseconds that a gateway session waits to be resumed. */
  readonly sessionLifetimeMs?: number;
  /** Whether the app was granted members, presences and message content; no unless told. */
  readonly privilegedIntents?: boolean;
  /** Alice, a moderator, and Bob unless told. */
  readonly users?: readonly PersonSpec[];
  readonly guild?: { readonly name?: string; readonly locale?: string };
  readonly botName?: string;
  /** Requests outside /api, such as those of a web page; false says "not mine". */
  readonly page?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface LocalDiscord {
  /** For discord.js `rest: { api: url }` and DISCORD_API_URL: `http://127.0.0.1:PORT/api`. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly applicationId: string;
  /** With which the application checks what is posted to its own address: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly guildId: string;
  /** The text channel of the server. */
  readonly channelId: string;
  readonly inspector: Inspector;
  readonly faults: Faults;
  readonly users: readonly LocalUser[];
  /** @throws {Error} for a name that there is not */
  user(name: string): LocalUser;
  /** Registered commands as Discord keeps them, localisations included; global ones, or a guild's. */
  commands(guildId?: string): readonly Json[];
  /** The bot's permissions in the server's channel. */
  setBotPermissions(permissions: bigint): void;
  /**
   * Has interactions posted to an address on this machine, signed, instead of sent over the gateway; null undoes it.
   * Rejects, as the Developer Portal does, for one that answers no ping or takes a wrong signature.
   */
  setInteractionsEndpoint(url: string | null): Promise<void>;
  /** Resolves when a bot is identified on the gateway. */
  botReady(): Promise<void>;
  readonly botConnected: boolean;
  /** Hears of every message that comes, changes or goes. @returns a function that ends the subscription */
  onChange(listener: (change: MessageChange) => void): () => void;
  /** Resolves as soon as the condition holds; looked at after every change, and often. Rejects after `timeoutMs` (60,000) of real time. */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a local Discord on 127.0.0.1. Rejects where the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const clock = options.clock ?? systemClock;
  const nextId = snowflakes(clock);
  const key = signingKey();
  const world = makeWorld(options, nextId, key.publicKey);
  const inspector = new Inspector(clock);
  const faults = new FaultState();
  const http = new HttpServer();
  const origin = () => `http://127.0.0.1:${http.port}`;
  const gateway = new Gateway({
    // The bot beats its heart by the real time, whatever clock the deadlines go by.
    clock: systemClock,
    nextId,
    world,
    faults,
    inspector,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    sessionLifetimeMs: options.sessionLifetimeMs ?? 120_000,
    privilegedIntents: options.privilegedIntents ?? false,
    url: () => origin().replace(/^http/, "ws"),
  });
  const times = {
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3000,
    tokenLifetimeMs: options.tokenLifetimeMs ?? 15 * 60_000,
  };
  const hub: Hub = {
    clock,
    nextId,
    world,
    messages: new Messages(clock, nextId, world),
    attachments: new Attachments(nextId),
    commands: new Commands(nextId, world.applicationId),
    interactions: new Interactions(clock, nextId, times, inspector),
    gateway,
    endpoint: new InteractionsEndpoint(key),
    inspector,
    faults,
    origin,
  };
  hub.messages.onChange((change) => sendMessageEvent(hub, change));
  serve(http, hub, options.page);
  await http.listen(options.port ?? 0);

  const users = world.people.map((person) => new LocalUser(hub, person));
  return {
    url: `${origin()}/api`,
    port: http.port,
    token: world.token,
    applicationId: world.applicationId,
    publicKey: key.publicKey,
    guildId: world.guild.id,
    channelId: world.guild.channelId,
    inspector,
    faults: faultControls(hub, http),
    users,
    user: (name) => {
      const found = users.find((user) => user.name === name);
      if (found === undefined) throw new Error(`The local Discord has no user "${name}".`);
      return found;
    },
    commands: (guildId) =>
      hub.commands.in(guildId ?? null).map((command: StoredCommand) => commandObject(command, true)),
    setBotPermissions: (permissions) => {
      world.botPermissions = permissions;
    },
    setInteractionsEndpoint: (url) => hub.endpoint.set(url),
    botReady: () => gateway.ready(),
    get botConnected() {
      return gateway.connected > 0;
    },
    onChange: (listener) => hub.messages.onChange(listener),
    until: (condition, timeoutMs = 60_000) => until(hub, condition, timeoutMs),
    close: async () => {
      gateway.close();
      await http.stop();
    },
  };
}

function serve(http: HttpServer, hub: Hub, page: LocalDiscordOptions["page"]): void {
  const rest = restServer(hub);
  http.raw.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const reason = foreign(request);
    if (reason !== null) {
      response.writeHead(403, { "content-type": "text/plain" }).end(`${reason}\n`);
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "GET" && hub.attachments.serve(pathname, response)) return;
    const isApi = (request.url ?? "/").startsWith("/api");
    if (!isApi && page?.(request, response) === true) return;
    void rest(request, response);
  });
  http.raw.on("upgrade", (request, socket, head) => {
    if (foreign(request) !== null) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    hub.gateway.upgrade(request, socket, head);
  });
}
