import type { TimeSlice } from "../../../domain/time-slice.ts";
import { type Forms, gone } from "./forms.ts";
import { RecentKeys } from "./recent-keys.ts";
import type { SortedKeys } from "./sorted-keys.ts";

/** What forms have become since the keys were last sorted, until they are again. */
export class Pending {
  readonly recent: RecentKeys;
  readonly #forms: Forms;
  readonly #keys: SortedKeys;
  /** Forms that lead nowhere any more. */
  #gone: number[] = [];
  /** Forms whose scores the sorted keys have not heard of. */
  readonly #stale = new Set<number>();

  constructor(forms: Forms, keys: SortedKeys) {
    this.#forms = forms;
    this.#keys = keys;
    this.recent = new RecentKeys(forms);
  }

  add(form: number): void {
    this.recent.add(form);
  }

  rescore(form: number, score: number): void {
    if (score === this.#forms.score(form)) return;
    this.#forms.setScore(form, score);
    this.#stale.add(form);
  }

  /** The form leads nowhere any more. */
  leave(form: number): void {
    this.rescore(form, gone);
    this.#gone.push(form);
  }

  /** Whether so much waits that it should be sorted in at once. */
  get isMuch(): boolean {
    return Math.max(this.recent.keys.length, this.#gone.length) >= this.#mostWaiting;
  }

  /** Sorts in what waits, unless it is so little that it is soon looked through. */
  settle(): void {
    if (this.#isLittle) this.#tellScores();
    else this.sort();
  }

  /** The same in slices: meanwhile nothing may be added or removed. */
  async settleInSlices(slice: TimeSlice): Promise<void> {
    if (this.#isLittle) this.#tellScores();
    else await this.sortInSlices(slice);
  }

  sort(): void {
    if (this.#isNothing) this.#tellScores();
    else {
      this.#keys.merge(this.recent.keys, this.#gone);
      this.#clear();
    }
  }

  /** The same in slices, between which it answers as before: meanwhile nothing may be added or removed. */
  async sortInSlices(slice: TimeSlice): Promise<void> {
    if (this.#isNothing) this.#tellScores();
    else {
      await this.#keys.mergeInSlices(this.recent.keys, this.#gone, slice);
      this.#clear();
    }
  }

  get #isNothing(): boolean {
    return this.recent.keys.length === 0 && this.#gone.length === 0;
  }

  get #isLittle(): boolean {
    return this.recent.keys.length <= this.#fewRecent && this.#gone.length < this.#mostWaiting;
  }

  /** Sorting in costs a look at all keys: the more there are, the more have to wait for it. */
  get #mostWaiting(): number {
    return Math.min(8192, Math.max(2048, this.#keys.size >> 4));
  }

  /** An article brings some dozens: what one costs must not grow with all. */
  get #fewRecent(): number {
    return 256 + (this.#keys.size >> 10);
  }

  #tellScores(): void {
    for (const form of this.#stale) this.#keys.rescore(form);
    this.#stale.clear();
  }

  #clear(): void {
    this.#stale.clear();
    this.recent.clear();
    for (const form of this.#gone) this.#forms.drop(form);
    this.#gone = [];
  }
}
