import { isWell, type Request } from "./crowd.ts";

interface Fault {
  readonly what: string;
  readonly at: number;
  /** Requests since that were not well answered, and when the last of them came, by their way. */
  readonly missed: Map<string, { count: number; lastMs: number }>;
}

/** How long each fault was felt, and by how many. */
export class Recoveries {
  readonly #lines: string[] = [];
  #fault: Fault | null = null;

  /** Ends what is told of the fault before, and begins another one. */
  begin(what: string): void {
    this.end();
    this.#fault = { what, at: performance.now(), missed: new Map() };
  }

  count({ way, became }: Request): void {
    if (!this.#fault || isWell(became)) return;
    const lastMs = performance.now() - this.#fault.at;
    const { count = 0 } = this.#fault.missed.get(way) ?? {};
    this.#fault.missed.set(way, { count: count + 1, lastMs });
  }

  end(): void {
    if (!this.#fault) return;
    const ways = [...this.#fault.missed].map(
      ([way, { count, lastMs }]) =>
        `${way}: ${count} requests, the last ${(lastMs / 1000).toFixed(1)} s after it`,
    );
    this.#lines.push(`${this.#fault.what}: ${ways.join("; ") || "nobody missed an answer"}`);
    this.#fault = null;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
