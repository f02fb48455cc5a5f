import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Json } from "../json.ts";
import type { FaultState } from "../rest/faults.ts";
import type { Clock } from "../state/clock.ts";
import type { Inspector } from "../state/inspector.ts";
import { guildCreate } from "../state/payloads.ts";
import { userObject, type World } from "../state/world.ts";
import { type ConnectionHost, serveConnection } from "./connection.ts";
import { INTENTS, OP, PRIVILEGED_INTENTS } from "./protocol.ts";
import { Session } from "./session.ts";

export interface GatewayOptions {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly world: World;
  readonly faults: FaultState;
  readonly inspector: Inspector;
  readonly heartbeatIntervalMs: number;
  /** How long a session waits for its bot to come back. */
  readonly sessionLifetimeMs: number;
  readonly privilegedIntents: boolean;
  /** `ws://127.0.0.1:PORT`, known once the server listens. */
  url(): string;
}

/** Gateway v10 in JSON, without compression: https://docs.discord.com/developers/events/gateway */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #host: ConnectionHost;
  #onReady: (() => void)[] = [];

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#host = {
      clock: options.clock,
      token: options.world.token,
      heartbeatIntervalMs: options.heartbeatIntervalMs,
      grantedIntents: options.privilegedIntents ? PRIVILEGED_INTENTS : 0,
      acksHeartbeats: () => options.faults.heartbeatAcks,
      startSession: (socket, intents, shard) => this.#start(socket, intents, shard),
      findSession: (id) => this.#sessions.get(id),
      resumed: (session, sequence) => this.#resumed(session, sequence),
      note: (what) => options.inspector.record({ kind: "gateway", what }),
    };
  }

  /** The bot's sockets that are open and identified. */
  get connected(): number {
    return [...this.#sessions.values()].filter(({ socket }) => socket?.readyState === 1).length;
  }

  /** Takes over an HTTP upgrade, or refuses it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url ?? "/", "ws://localhost").searchParams;
    const { faults } = this.#options;
    const refuse = (status: string) => {
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    if (faults.gatewayRefuses) {
      this.#host.note("refused a connection");
      refuse("503 Service Unavailable");
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      if (faults.gatewaySilent) return client.on("error", () => {});
      if ((query.get("v") ?? "10") !== "10") return client.close(4012, "Invalid API version.");
      if ((query.get("encoding") ?? "json") !== "json" || query.has("compress")) {
        return client.close(4002, "The local Discord speaks JSON without compression only.");
      }
      serveConnection(client, this.#host);
    });
  }

  /** Sends an event to every session whose intents include `intent` (0: to all). Those away get it on RESUME. */
  dispatch(event: string, data: Json | ((intents: number) => Json), intent = 0): void {
    for (const session of this.#sessions.values()) {
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      session.dispatch(event, typeof data === "function" ? data(session.intents) : data);
    }
  }

  /**
   * Sends an event about a guild, or about none, to the connections whose share of the guilds it belongs to.
   * Source: https://docs.discord.com/developers/events/gateway#sharding
   */
  dispatchFor(guildId: string | null, event: string, data: Json): void {
    for (const session of this.#sessions.values()) {
      const [id, count] = session.shard;
      const share = guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
      if (share === id) session.dispatch(event, data);
    }
  }

  /** Resolves when a bot is identified and connected. */
  ready(): Promise<void> {
    return this.connected > 0 ? Promise.resolve() : new Promise((resolve) => this.#onReady.push(resolve));
  }

  /** Cuts the sockets without a close frame, as a network failure does. */
  dropSockets(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  askToReconnect(): void {
    this.#sendAll(OP.reconnect, null);
  }

  invalidateSessions(resumable: boolean): void {
    this.#sendAll(OP.invalidSession, resumable);
    for (const session of this.#sessions.values()) session.socket = null;
    if (!resumable) this.#sessions.clear();
  }

  close(): void {
    this.dropSockets();
    this.#server.close();
    this.#sessions.clear();
  }

  #sendAll(op: number, d: unknown): void {
    for (const { socket } of this.#sessions.values())
      socket?.send(JSON.stringify({ op, d, s: null, t: null }));
  }

  #start(socket: WebSocket, intents: number, shard: readonly [number, number]): Session {
    const { world, nextId, url } = this.#options;
    const session = new Session(nextId(), intents, shard, socket);
    this.#sessions.set(session.id, session);
    this.#watch(session, socket);
    this.#host.note(`IDENTIFY with intents ${intents}`);
    session.dispatch("READY", {
      v: 10,
      user: { ...userObject(world, world.botId), email: null, mfa_enabled: true, verified: true },
      user_settings: {},
      guilds: [{ id: world.guild.id, unavailable: true }],
      session_id: session.id,
      session_type: "normal",
      resume_gateway_url: url(),
      relationships: [],
      private_channels: [],
      presences: [],
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      auth: {},
      shard,
      application: { id: world.applicationId, flags: 0 },
      _trace: ["local"],
    });
    if ((intents & INTENTS.guilds) !== 0 && shard[0] === 0)
      session.dispatch("GUILD_CREATE", guildCreate(world));
    this.#announce();
    return session;
  }

  #resumed(session: Session, sequence: number): void {
    if (session.socket !== null) this.#watch(session, session.socket);
    this.#host.note(`RESUME after ${sequence}`);
    session.replayAfter(sequence);
    session.dispatch("RESUMED", { _trace: ["local"] });
    this.#announce();
  }

  #announce(): void {
    for (const resolve of this.#onReady) resolve();
    this.#onReady = [];
  }

  /** A bot that leaves with 1000 or 1001 gives its session up; otherwise it may come back to it. */
  #watch(session: Session, socket: WebSocket): void {
    socket.on("close", (code) => {
      if (session.socket !== socket) return;
      session.socket = null;
      this.#host.note(`socket closed (${code})`);
      const drop = () => {
        if (session.socket === null) this.#sessions.delete(session.id);
      };
      if (code === 1000 || code === 1001) drop();
      else this.#options.clock.after(this.#options.sessionLifetimeMs, drop);
    });
  }
}
