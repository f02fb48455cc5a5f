import type { WebSocket } from "ws";
import type { Json } from "../json.ts";

/** Events kept for a RESUME; older ones are lost, and with them the session. */
const MAX_REPLAY = 1000;

/** One identified bot: it outlives its socket, so that missed events can be sent again. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  socket: WebSocket | null;
  #sequence = 0;
  #kept: { readonly s: number; readonly frame: string }[] = [];

  constructor(id: string, intents: number, shard: readonly [number, number], socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.socket = socket;
  }

  dispatch(event: string, data: Json): void {
    this.#sequence += 1;
    const frame = JSON.stringify({ op: 0, s: this.#sequence, t: event, d: data });
    this.#kept.push({ s: this.#sequence, frame });
    if (this.#kept.length > MAX_REPLAY) this.#kept.shift();
    this.socket?.send(frame);
  }

  /** Whether everything after `sequence` can still be sent. */
  canResumeFrom(sequence: number): "yes" | "no" | "invalid" {
    if (sequence > this.#sequence || sequence < 0) return "invalid";
    const oldest = this.#kept[0]?.s ?? this.#sequence + 1;
    return sequence + 1 >= oldest ? "yes" : "no";
  }

  replayAfter(sequence: number): void {
    for (const { s, frame } of this.#kept) if (s > sequence) this.socket?.send(frame);
  }
}
