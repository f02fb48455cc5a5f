import { SimpleShardingStrategy, type WebSocketOptions } from "discord.js";
import type { Clock } from "../answering/clock.ts";
import { Pace } from "../pace.ts";

type BuildStrategy = NonNullable<WebSocketOptions["buildStrategy"]>;

interface Paced {
  readonly pace: Pace;
  /** Milliseconds still to be waited; other questions for the session, while connected, do not wait. */
  dueMs: number | null;
  callOff: (() => void) | null;
}

/**
 * Slows discord.js down, which tries a lost connection again twice a second for as long as it takes. Before each
 * connection it asks for the session to resume, and takes a promise: this one comes when the pause is over.
 */
export class PacedShards {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #shards = new Map<number, Paced>();
  #closed = false;

  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  readonly buildStrategy: BuildStrategy = (manager) => {
    const sessionOf = manager.options.retrieveSessionInfo;
    manager.options.retrieveSessionInfo = async (shard) => {
      await this.#pause(this.#of(shard));
      return sessionOf(shard);
    };
    return new SimpleShardingStrategy(manager);
  };

  /** To be told when a shard's connection stands. */
  up(shard: number): void {
    this.#of(shard).pace.up();
  }

  /** To be told when it was lost, or did not come about. @returns milliseconds before the next try */
  down(shard: number): number {
    const paced = this.#of(shard);
    paced.dueMs = paced.pace.down();
    return paced.dueMs;
  }

  /** Nothing is tried any more. */
  close(): void {
    this.#closed = true;
    for (const { callOff } of this.#shards.values()) callOff?.();
  }

  #of(shard: number): Paced {
    const known = this.#shards.get(shard);
    if (known) return known;
    const paced: Paced = { pace: new Pace(this.#clock, this.#random), dueMs: null, callOff: null };
    this.#shards.set(shard, paced);
    return paced;
  }

  #pause(paced: Paced): Promise<void> {
    const ms = paced.dueMs;
    paced.dueMs = null;
    if (ms === null) return Promise.resolve();
    return new Promise((resolve) => {
      // A client that was ended meanwhile would connect all the same: its question is never answered.
      if (!this.#closed) paced.callOff = this.#clock.after(ms, resolve);
    });
  }
}
