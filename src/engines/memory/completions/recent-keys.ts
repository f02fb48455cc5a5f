import type { Forms } from "./forms.ts";
import { formOf, keysOf, lengthOf, lowerBound, placeOf, startOf } from "./keys.ts";
import { SortedKeys } from "./sorted-keys.ts";

/** A few keys in order that came last, until they are merged. */
export class RecentKeys {
  readonly #forms: Forms;
  readonly keys: number[] = [];

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  add(form: number): void {
    for (const key of keysOf(this.#forms, form))
      this.keys.splice(placeOf(this.#forms, this.keys, key), 0, key);
  }

  /** Forms with a word that begins so, each once. */
  having(prefix: string): Set<number> {
    const found = new Set<number>();
    for (let at = lowerBound(this.#forms, this.keys, prefix); at < this.keys.length; at++) {
      const key = this.keys[at] ?? 0;
      const length = lengthOf(this.#forms, key);
      if (length < prefix.length) break;
      if (this.#forms.texts.compareWith(startOf(this.#forms, key), prefix.length, prefix) !== 0) break;
      found.add(formOf(key));
    }
    return found;
  }

  /** As they are now, to be walked like those that are sorted for good. */
  sorted(): SortedKeys {
    return new SortedKeys(this.#forms, Int32Array.from(this.keys));
  }

  clear(): void {
    this.keys.length = 0;
  }
}
