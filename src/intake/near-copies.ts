import type { ArticleId } from "../domain/article.ts";
import type { PartialDate } from "../domain/document.ts";
import { hostOf } from "../domain/url.ts";
import { SharedKeys } from "./shared-keys.ts";
import { countOf, hashAt, likeness, type Sketch } from "./sketch.ts";

/** What tells whether two articles are one text. */
export interface Comparable {
  readonly sketch: Sketch;
  readonly date: PartialDate | null;
  readonly url: string | null;
  readonly outlet: string | null;
}

interface Known {
  readonly id: ArticleId;
  readonly no: number;
  readonly about: Comparable;
  /** Its date in days; `null` where that is not known to the day. */
  readonly day: number | null;
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
  readonly #known = new Map<ArticleId, Known>();
  /** By number; a number that was one's which has gone is given again. */
  readonly #byNo: (Known | null)[] = [];
  readonly #free: number[] = [];
  readonly #keys = new SharedKeys(keysOfSketch);
  readonly #touched = new Set<ArticleId>();
  /** For each that is kept by another: that one. */
  readonly #keeper = new Map<ArticleId, ArticleId>();
  readonly #copies = new Map<ArticleId, readonly ArticleId[]>();

  /** An article has become this, or is none any more that could be a copy. */
  set(id: ArticleId, now: Comparable | null): void {
    const before = this.#known.get(id);
    if (before && now && isSame(before.about, now)) return;
    if (before) {
      for (const near of this.#near(id)) this.#touched.add(near);
      this.#keys.remove(before.no);
      this.#known.delete(id);
      this.#byNo[before.no] = null;
      this.#free.push(before.no);
      this.#touched.add(id);
    }
    if (!now) return;
    const no = this.#free.pop() ?? this.#byNo.length;
    const known = { id, no, about: now, day: dayOf(now) };
    this.#byNo[no] = known;
    this.#known.set(id, known);
    this.#keys.add(
      no,
      Array.from({ length: Math.min(keysOfSketch, countOf(now.sketch)) }, (_, nth) =>
        hashAt(now.sketch, nth),
      ),
    );
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
    const [first] = together;
    // Nearly all stand for themselves, and did.
    if (together.length === 1 && first && !this.#keeper.has(first) && !this.#copies.has(first)) return;
    const known = together.flatMap((id) => this.#known.get(id) ?? []).sort(inOrder);
    const keepers = new Map<ArticleId, ArticleId[]>();
    const keptBy = new Map<ArticleId, ArticleId>();
    for (const one of known) {
      const keeper = known.find((other) => keepers.has(other.id) && isCopy(other, one));
      if (keeper) {
        keptBy.set(one.id, keeper.id);
        keepers.get(keeper.id)?.push(one.id);
      } else keepers.set(one.id, []);
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
    const known = this.#known.get(id);
    if (!known) return;
    let candidates: { readonly other: Known; readonly shared: number }[] = [];
    const isNear = (no: number) => {
      const other = this.#byNo[no];
      return other ? !areDaysApart(known, other) : false;
    };
    for (const [no, shared] of this.#keys.sharing(known.no, mostOfKey, isNear)) {
      const other = this.#byNo[no];
      if (other) candidates.push({ other, shared });
    }
    if (candidates.length > mostCompared)
      candidates = candidates
        .sort((a, b) => b.shared - a.shared || (a.other.id < b.other.id ? -1 : 1))
        .slice(0, mostCompared);
    for (const { other } of candidates) if (isCopy(known, other)) yield other.id;
  }
}

/** Whether two texts are one but for what an editor cuts, adds or puts above it. */
function isCopy(a: Known, b: Known): boolean {
  if (areDaysApart(a, b)) return false;
  const { common, contained, ratio } = likeness(a.about.sketch, b.about.sketch);
  const isNearly = contained >= leastContained && ratio >= leastRatio;
  // Most that have words in common are no copies, wherever they are from.
  if (!isNearly && common < leastCommonAtHome) return false;
  return isOneSource(a.about, b.about) ? common >= leastCommonAtHome : isNearly;
}

function areDaysApart({ day: one }: Known, { day: other }: Known): boolean {
  return one !== null && other !== null && Math.abs(one - other) > mostDaysApart;
}

function dayOf({ date }: Comparable): number | null {
  return date?.length === 10 ? Date.parse(date) / dayMs : null;
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
function inOrder(a: Known, b: Known): number {
  const [one, other] = [a.about.date ?? "9999", b.about.date ?? "9999"];
  return (
    b.about.sketch.runs - a.about.sketch.runs || (one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1)
  );
}

function isSame(a: Comparable, b: Comparable): boolean {
  return (
    a.date === b.date &&
    a.url === b.url &&
    a.outlet === b.outlet &&
    a.sketch.runs === b.sketch.runs &&
    a.sketch.least === b.sketch.least
  );
}
