import type { WebSocket } from "ws";
import { isJson, type Json, text } from "../json.ts";
import type { Clock } from "../state/clock.ts";
import { CLOSE, type CloseReason, IGNORED_OPS, KNOWN_INTENTS, OP, PRIVILEGED_INTENTS } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Largest payload that a client may send. Source: https://docs.discord.com/developers/events/gateway#sending-events */
const MAX_PAYLOAD = 4096;
/** Events that a client may send in a minute; the 121st closes the connection. Same source, "Rate Limiting". */
const MAX_PER_MINUTE = 120;

/** What a connection asks of the gateway that it belongs to. */
export interface ConnectionHost {
  readonly clock: Clock;
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  readonly grantedIntents: number;
  acksHeartbeats(): boolean;
  startSession(socket: WebSocket, intents: number, shard: readonly [number, number]): Session;
  findSession(id: string): Session | undefined;
  resumed(session: Session, sequence: number): void;
  note(what: string): void;
}

/** The life of one gateway socket: HELLO, then IDENTIFY or RESUME, then heartbeats. */
export function serveConnection(socket: WebSocket, host: ConnectionHost): void {
  let session: Session | null = null;
  let cancelTimeout = () => {};
  let sent: number[] = [];

  const close = (reason: CloseReason) => {
    const [code, message] = CLOSE[reason];
    host.note(`closed with ${code} ${message}`);
    socket.close(code, message);
  };
  /** An invalidated session lets go of its socket, on which the bot may RESUME or IDENTIFY again. */
  const isIdentified = () => session?.socket === socket;
  /** Discord ends a connection that does not beat; half an interval is its margin for slow networks. */
  const expectHeartbeat = () => {
    cancelTimeout();
    cancelTimeout = host.clock.after(host.heartbeatIntervalMs * 1.5, () => close("timedOut"));
  };
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d, s: null, t: null }));

  const identify = (data: Json) => {
    if (isIdentified()) return close("alreadyAuthenticated");
    if (text(data.token).replace(/^Bot /, "") !== host.token) return close("authenticationFailed");
    const intents = data.intents;
    if (typeof intents !== "number" || !Number.isInteger(intents) || intents < 0)
      return close("invalidIntents");
    if ((intents & ~KNOWN_INTENTS) !== 0) return close("invalidIntents");
    if ((intents & PRIVILEGED_INTENTS & ~host.grantedIntents) !== 0) return close("disallowedIntents");
    if (!isJson(data.properties)) return close("decodeError");
    const [id, count] = Array.isArray(data.shard) ? data.shard : [0, 1];
    if (typeof id !== "number" || typeof count !== "number" || id >= count) return close("invalidShard");
    session = host.startSession(socket, intents, [id, count]);
  };

  const resume = (data: Json) => {
    if (isIdentified()) return close("alreadyAuthenticated");
    if (text(data.token).replace(/^Bot /, "") !== host.token) return close("authenticationFailed");
    const found = host.findSession(text(data.session_id));
    const sequence = typeof data.seq === "number" ? data.seq : -1;
    const verdict = found?.canResumeFrom(sequence) ?? "no";
    if (found === undefined || verdict === "no") {
      host.note("session unknown: INVALID_SESSION");
      return send(OP.invalidSession, false);
    }
    if (verdict === "invalid") return close("invalidSequence");
    found.socket?.close(CLOSE.timedOut[0], "Resumed elsewhere.");
    found.socket = socket;
    session = found;
    host.resumed(found, sequence);
  };

  const receive = (op: number, data: unknown) => {
    if (op === OP.heartbeat) {
      expectHeartbeat();
      if (host.acksHeartbeats()) send(OP.heartbeatAck, null);
      return;
    }
    if (op === OP.identify) return isJson(data) ? identify(data) : close("decodeError");
    if (op === OP.resume) return isJson(data) ? resume(data) : close("decodeError");
    if (!IGNORED_OPS.includes(op)) return close("unknownOpcode");
    if (!isIdentified()) return close("notAuthenticated");
  };

  /** Heartbeats are left out of the count, since tests make their interval very short. */
  const isTooMuch = () => {
    const now = host.clock.now();
    sent = [...sent.filter((at) => now - at < 60_000), now];
    return sent.length > MAX_PER_MINUTE;
  };

  socket.on("message", (raw, isBinary) => {
    const frame = raw.toString();
    if (isBinary || frame.length > MAX_PAYLOAD) return close("decodeError");
    let payload: unknown;
    try {
      payload = JSON.parse(frame);
    } catch {
      return close("decodeError");
    }
    if (!isJson(payload) || typeof payload.op !== "number") return close("decodeError");
    if (payload.op !== OP.heartbeat && isTooMuch()) return close("rateLimited");
    receive(payload.op, payload.d);
  });
  socket.on("error", () => {});
  socket.on("close", () => cancelTimeout());

  send(OP.hello, { heartbeat_interval: host.heartbeatIntervalMs, _trace: ["local"] });
  expectHeartbeat();
}
