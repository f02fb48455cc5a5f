import type { Json } from "../json.ts";
import type { Clock } from "./clock.ts";

/** Something that happened between the bot and the local Discord. `at` is in milliseconds since 1970. */
export type InspectorEvent = { readonly at: number } & (
  | { readonly kind: "gateway"; readonly what: string }
  | { readonly kind: "interaction"; readonly id: string; readonly name: string; readonly payload: Json }
  | { readonly kind: "acknowledged"; readonly id: string; readonly type: number; readonly ms: number }
  | { readonly kind: "unanswered"; readonly id: string; readonly shown: string }
  | {
      readonly kind: "rest";
      readonly method: string;
      /** With the tokens of interactions left out. */
      readonly path: string;
      readonly status: number;
      readonly request: unknown;
      /** Discord's refusal, with the reason, where the request was refused. */
      readonly refused: Json | null;
      /** What Discord takes in silence, but a bot's author would want to know: unknown fields. */
      readonly warnings: readonly string[];
    }
);

type Unstamped<E> = E extends unknown ? Omit<E, "at"> : never;

/** The last events, oldest first, and who wants to hear of new ones. */
export class Inspector {
  readonly #clock: Clock;
  readonly #capacity: number;
  readonly #events: InspectorEvent[] = [];
  readonly #listeners = new Set<(event: InspectorEvent) => void>();

  constructor(clock: Clock, capacity = 500) {
    this.#clock = clock;
    this.#capacity = capacity;
  }

  get events(): readonly InspectorEvent[] {
    return this.#events;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (event: InspectorEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  record(event: Unstamped<InspectorEvent>): void {
    const stamped = { at: this.#clock.now(), ...event } as InspectorEvent;
    this.#events.push(stamped);
    if (this.#events.length > this.#capacity) this.#events.shift();
    for (const listener of this.#listeners) listener(stamped);
  }
}
