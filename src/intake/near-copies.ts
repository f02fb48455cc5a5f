import type { ArticleId } from "../domain/article.ts";
import type { PartialDate } from "../domain/document.ts";
import { hostOf } from "../domain/url.ts";
import { likeness, type Sketch } from "./sketch.ts";

/** What tells whether two articles are one text. */
export interface Comparable {
  readonly sketch: Sketch;
  readonly date: PartialDate | null;
  readonly url: string | null;
  readonly outlet: string | null;
}

/**
 * From where on a text is taken for another's copy: chosen on news and copies made of them (cut, headed anew, paragraphs
 * dropped) against other reports of the same events, so that the doubtful stay apart.
 */
const leastContained = 0.7;
const leastRatio = 0.3;
/** Within one outlet bulletins repeat each other: only what is nearly the same is one. */
const leastCommonAtHome = 0.85;
const mostDaysApart = 7;
const dayMs = 86_400_000;

/** Hashes by which copies are found: one of them in common is enough to be compared. */
const keysOfSketch = 20;
/** What so many texts have in common is furniture, and finds nothing. */
const mostOfKey = 64;
/** So many that have the most of them in common are compared. */
const mostCompared = 64;
/** A chain of more is no event but a form that is filled in again and again; it is left apart. */
const mostTogether = 60;

/**
 * Keeps together what is one text in several places, as articles come and go. Which is kept for all does not depend on
 * their order, and what a change costs does not grow with the library.
 */
export class NearCopies {
  readonly #known = new Map<ArticleId, Comparable>();
  readonly #byKey = new Map<number, Set<ArticleId>>();
  readonly #touched = new Set<ArticleId>();
  /** For each that is kept by another: that one. */
  readonly #keeper = new Map<ArticleId, ArticleId>();
  readonly #copies = new Map<ArticleId, readonly ArticleId[]>();

  /** An article has become this, or is none any more that could be a copy. */
  set(id: ArticleId, now: Comparable | null): void {
    const before = this.#known.get(id);
    if (before && now && isSame(before, now)) return;
    if (before) {
      for (const near of this.#near(id)) this.#touched.add(near);
      for (const key of keysOf(before)) {
        const ids = this.#byKey.get(key);
        ids?.delete(id);
        if (ids?.size === 0) this.#byKey.delete(key);
      }
      this.#known.delete(id);
      this.#touched.add(id);
    }
    if (!now) return;
    this.#known.set(id, now);
    for (const key of keysOf(now)) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(id));
    this.#touched.add(id);
  }

  /** By whom it is kept; `null` for one that stands for itself. */
  keeperOf(id: ArticleId): ArticleId | null {
    return this.#keeper.get(id) ?? null;
  }

  /** The copies that it is kept for, the nearest to its day first. */
  copiesOf(id: ArticleId): readonly ArticleId[] {
    return this.#copies.get(id) ?? [];
  }

  /** Settles who is kept with whom. @returns those for which that has changed */
  settle(): ReadonlySet<ArticleId> {
    const changed = new Set<ArticleId>();
    const done = new Set<ArticleId>();
    for (const id of this.#touched) {
      if (done.has(id)) continue;
      const together = this.#together(id);
      for (const one of together) done.add(one);
      if (together.length <= mostTogether) this.#keep(together, changed);
      else for (const one of together) this.#keep([one], changed);
    }
    this.#touched.clear();
    return changed;
  }

  /** All that hang together with one, by whatever chain; of too many only so many that it shows. */
  #together(id: ArticleId): readonly ArticleId[] {
    const found = new Set([id]);
    for (const one of found) {
      if (found.size > mostTogether) break;
      for (const near of this.#near(one)) found.add(near);
    }
    return [...found];
  }

  #keep(together: readonly ArticleId[], changed: Set<ArticleId>): void {
    const known = together.flatMap((id) => {
      const about = this.#known.get(id);
      return about ? [{ id, about }] : [];
    });
    known.sort(inOrder);
    const keepers = new Map<ArticleId, ArticleId[]>();
    const keptBy = new Map<ArticleId, ArticleId>();
    for (const { id, about } of known) {
      const keeper = known.find((one) => keepers.has(one.id) && isCopy(one.about, about));
      if (keeper) {
        keptBy.set(id, keeper.id);
        keepers.get(keeper.id)?.push(id);
      } else keepers.set(id, []);
    }
    for (const id of together) {
      const [copies, keeper] = [keepers.get(id) ?? [], keptBy.get(id) ?? null];
      if (this.keeperOf(id) === keeper && this.copiesOf(id).join() === copies.join()) continue;
      changed.add(id);
      if (keeper === null) this.#keeper.delete(id);
      else this.#keeper.set(id, keeper);
      if (copies.length === 0) this.#copies.delete(id);
      else this.#copies.set(id, copies);
    }
  }

  /** Those of which it is a copy, or they of it. */
  *#near(id: ArticleId): Iterable<ArticleId> {
    const about = this.#known.get(id);
    if (!about) return;
    const shared = new Map<ArticleId, number>();
    for (const key of keysOf(about)) {
      const ids = this.#byKey.get(key);
      if (ids && ids.size <= mostOfKey) for (const one of ids) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    shared.delete(id);
    const candidates = [...shared]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostCompared);
    for (const [one] of candidates) {
      const other = this.#known.get(one);
      if (other && isCopy(about, other)) yield one;
    }
  }
}

/** Whether two texts are one but for what an editor cuts, adds or puts above it. */
export function isCopy(a: Comparable, b: Comparable): boolean {
  if (a.date?.length === 10 && b.date?.length === 10) {
    const days = Math.abs(Date.parse(a.date) - Date.parse(b.date)) / dayMs;
    if (days > mostDaysApart) return false;
  }
  const { common, contained, ratio } = likeness(a.sketch, b.sketch);
  if (isOneSource(a, b)) return common >= leastCommonAtHome;
  return contained >= leastContained && ratio >= leastRatio;
}

function isOneSource(a: Comparable, b: Comparable): boolean {
  if (a.url !== null && b.url !== null) return siteOf(a.url) === siteOf(b.url);
  return a.outlet !== null && a.outlet === b.outlet;
}

function siteOf(url: string): string {
  return hostOf(url)
    .toLowerCase()
    .replace(/^www\./, "");
}

/** The longest first, which has what the others cut; then the earliest. */
function inOrder(
  a: { readonly id: ArticleId; readonly about: Comparable },
  b: { readonly id: ArticleId; readonly about: Comparable },
): number {
  const [one, other] = [a.about.date ?? "9999", b.about.date ?? "9999"];
  return (
    b.about.sketch.runs - a.about.sketch.runs || (one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1)
  );
}

function keysOf({ sketch }: Comparable): readonly number[] {
  return sketch.least.slice(0, keysOfSketch);
}

function isSame(a: Comparable, b: Comparable): boolean {
  return (
    a.date === b.date &&
    a.url === b.url &&
    a.outlet === b.outlet &&
    a.sketch.runs === b.sketch.runs &&
    a.sketch.least.length === b.sketch.least.length &&
    a.sketch.least.every((hash, at) => hash === b.sketch.least[at])
  );
}
