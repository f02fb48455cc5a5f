import { SimpleShardingStrategy, type WebSocketOptions } from "discord.js";
import type { Clock } from "../answering/clock.ts";
import { Pace } from "../pace.ts";

type BuildStrategy = NonNullable<WebSocketOptions["buildStrategy"]>;

/**
 * Slows discord.js down, which tries a lost connection again twice a second for as long as it takes. Before each
 * connection it asks for the session to resume, and takes a promise: this one comes when the pause is over.
 */
export class PacedShards {
  readonly #clock: Clock;
  readonly #pace: Pace;
  /** Milliseconds still to be waited; other questions for the session, while connected, do not wait. */
  #dueMs: number | null = null;
  #callOff: (() => void) | null = null;
  #closed = false;

  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#pace = new Pace(clock, random);
  }

  /** For `ws.buildStrategy` of a client. */
  readonly buildStrategy: BuildStrategy = (manager) => {
    const sessionOf = manager.options.retrieveSessionInfo;
    manager.options.retrieveSessionInfo = async (shardId) => {
      await this.#pause();
      return sessionOf(shardId);
    };
    return new SimpleShardingStrategy(manager);
  };

  /** To be told when the connection stands. */
  up(): void {
    this.#pace.up();
  }

  /** To be told when it was lost, or did not come about. @returns milliseconds before the next try */
  down(): number {
    this.#dueMs = this.#pace.down();
    return this.#dueMs;
  }

  /** Nothing is tried any more. */
  close(): void {
    this.#closed = true;
    this.#callOff?.();
  }

  #pause(): Promise<void> {
    const ms = this.#dueMs;
    this.#dueMs = null;
    if (ms === null) return Promise.resolve();
    return new Promise((resolve) => {
      // A client that was ended meanwhile would connect all the same: its question is never answered.
      if (!this.#closed) this.#callOff = this.#clock.after(ms, resolve);
    });
  }
}
