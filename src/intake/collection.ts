import type { ArticleId } from "../domain/article.ts";
import type { PartialDate } from "../domain/document.ts";
import type { FileComplaint } from "./complaints.ts";
import { type Comparable, NearCopies } from "./near-copies.ts";
import type { Sketch } from "./sketch.ts";

/** What is known of one document of one file without its words. */
export interface Entry {
  readonly id: ArticleId;
  /** Its file, for the host. */
  readonly path: string;
  /** In a file that may hold several, 1-based. */
  readonly line: number | null;
  readonly kind: "full" | "record";
  readonly url: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  /** What tells copies of its text; `null` for a record, and for a text too short to tell. */
  readonly sketch: Sketch | null;
  /** Equal for the same words, typography aside. */
  readonly print: string;
  /** Equal for the same document, every field of it. */
  readonly documentKey: string;
  /** Equal where reading finds the same. */
  readonly readingKey: string;
}

/** One article: the entry that has its words, and the records that add to it, in order. */
export interface Composition {
  readonly id: ArticleId;
  readonly main: Entry;
  readonly records: readonly Entry[];
  /** Entries elsewhere that have nearly the same words, and are no articles of their own. */
  readonly copies: readonly Entry[];
}

interface Placed {
  readonly entry: Entry;
  readonly file: string;
  /** Among the entries of its file. */
  readonly nth: number;
}

interface Group {
  readonly members: Placed[];
  main: Placed | null;
  composition: Composition | null;
  complaints: readonly FileComplaint[];
  /** Set where another article has the same words and is the one to stay. */
  leftOut: FileComplaint | null;
}

/**
 * What each file holds, and which articles that makes, kept up to date file by file: a full text takes the place of a
 * record with the same address and keeps what the record knew; of two full texts the first in the order of files stays,
 * and so of two with the same words, unless only the other has an address. What a change costs depends on the files
 * that share an address or words with it, not on how many there are.
 */
export class Collection {
  /** Entries by file; files are in the order of these names. */
  readonly #files = new Map<string, readonly Entry[]>();
  readonly #groups = new Map<ArticleId, Group>();
  /** Articles with the same words; nearly all have words of their own. */
  readonly #byPrint = new Map<string, ArticleId | Set<ArticleId>>();
  /** Groups of which something was left out. */
  readonly #complaining = new Map<ArticleId, Group>();
  readonly #dirty = new Set<ArticleId>();
  readonly #near = new NearCopies();

  /** @param file orders files; what it held before is replaced, and none is left with no entries */
  replace(file: string, entries: readonly Entry[]): void {
    for (const { id } of this.#files.get(file) ?? []) {
      const members = this.#groups.get(id)?.members ?? [];
      for (let at = members.length - 1; at >= 0; at--) if (members[at]?.file === file) members.splice(at, 1);
      this.#dirty.add(id);
    }
    if (entries.length === 0) this.#files.delete(file);
    else this.#files.set(file, entries);
    for (const [nth, entry] of entries.entries()) {
      const group = this.#groups.get(entry.id) ?? emptyGroup();
      this.#groups.set(entry.id, group);
      group.members.push({ entry, file, nth });
      this.#dirty.add(entry.id);
    }
  }

  /** Whether {@link takeChanges} has more to tell. */
  get hasChanges(): boolean {
    return this.#dirty.size > 0;
  }

  /**
   * The articles that may have changed since this was last asked: as they are now, or `null` where there is none. Asked
   * until nothing more has changed, it tells how all of them are.
   * @param most about so many at a time
   */
  takeChanges(most = Number.POSITIVE_INFINITY): ReadonlyMap<ArticleId, Composition | null> {
    const taken = this.#takeDirty(most);
    // What has not had its turn will have it, and is not looked at as it was.
    const also = (id: ArticleId) => !this.#dirty.has(id) && taken.add(id);
    const prints = new Set<string>();
    for (const id of taken) {
      const group = this.#groups.get(id);
      if (!group) continue;
      const before = group.main?.entry.print;
      compose(id, group);
      const now = group.main?.entry.print;
      if (before !== undefined) prints.add(before);
      if (now !== undefined) prints.add(now);
      if (before !== undefined && before !== now) this.#leave(before, id);
      if (now !== undefined) this.#join(now, id);
    }
    for (const print of prints) for (const id of this.#choose(print)) also(id);
    for (const id of taken) this.#compare(id);
    for (const id of this.#near.settle()) also(id);
    // Whoever is kept for one that changed says so of it.
    for (const id of taken) also(this.#near.keeperOf(id) ?? id);
    const changes = new Map<ArticleId, Composition | null>();
    for (const id of taken) {
      const group = this.#groups.get(id);
      changes.set(id, group ? this.#shown(id, group) : null);
      if (group && (group.leftOut || group.complaints.length > 0)) this.#complaining.set(id, group);
      else this.#complaining.delete(id);
      if (group?.members.length === 0) this.#groups.delete(id);
    }
    return changes;
  }

  /** Every article, in no order; the collection may change meanwhile. */
  *articles(): Iterable<Composition> {
    for (const [id, group] of this.#groups) {
      const composition = this.#shown(id, group);
      if (composition) yield composition;
    }
  }

  /** Every article, in the order of the files that have their words. */
  compositions(): Composition[] {
    return [...this.#groups]
      .flatMap(([id, group]) => {
        const composition = this.#shown(id, group);
        return group.main && composition ? [{ main: group.main, composition }] : [];
      })
      .sort((a, b) => inOrder(a.main, b.main))
      .map(({ composition }) => composition);
  }

  /** What was left out, and for which file that has the same. */
  complaints(): FileComplaint[] {
    return [...this.#complaining.values()].flatMap(({ complaints, leftOut }) =>
      leftOut ? [...complaints, leftOut] : complaints,
    );
  }

  #takeDirty(most: number): Set<ArticleId> {
    const taken = new Set<ArticleId>();
    for (const id of this.#dirty) {
      if (taken.size >= most) break;
      this.#dirty.delete(id);
      taken.add(id);
    }
    return taken;
  }

  #join(print: string, id: ArticleId): void {
    const others = this.#byPrint.get(print);
    if (others === undefined || others === id) this.#byPrint.set(print, id);
    else if (typeof others === "string") this.#byPrint.set(print, new Set([others, id]));
    else others.add(id);
  }

  #compare(id: ArticleId): void {
    const group = this.#groups.get(id);
    const entry = group && !group.leftOut ? group.main?.entry : undefined;
    this.#near.set(id, entry && isComparable(entry) ? entry : null);
  }

  /** The article of a group with what it is kept for; `null` where it is left out, or kept by another. */
  #shown(id: ArticleId, { composition, leftOut }: Group): Composition | null {
    if (!composition || leftOut || this.#near.keeperOf(id)) return null;
    const copies = this.#near.copiesOf(id).flatMap((copy) => this.#groups.get(copy)?.main?.entry ?? []);
    return copies.length > 0 ? { ...composition, copies } : composition;
  }

  #leave(print: string, id: ArticleId): void {
    const all = this.#byPrint.get(print);
    if (typeof all === "object") all.delete(id);
    if (all === id || (typeof all === "object" && all.size === 0)) this.#byPrint.delete(print);
  }

  #withPrint(print: string): readonly ArticleId[] {
    const all = this.#byPrint.get(print) ?? none;
    return typeof all === "string" ? [all] : [...all];
  }

  /**
   * Of articles with the same words those with an address stay, each a source of its own; else the first does.
   * @returns those for which that has changed
   */
  #choose(print: string): readonly ArticleId[] {
    const groups = this.#withPrint(print).flatMap((id) => {
      const group = this.#groups.get(id);
      return group?.main ? [{ id, group, main: group.main }] : [];
    });
    const addressed = groups.filter(({ main }) => main.entry.url !== null);
    const first = firstOf(addressed.length > 0 ? addressed : groups);
    return groups.flatMap(({ id, group, main }) => {
      const stays = main.entry.url !== null || main === first?.main;
      const was = group.leftOut === null;
      group.leftOut = stays || !first ? null : duplicate(main.entry, first.main.entry, "text");
      return was === (group.leftOut === null) ? [] : [id];
    });
  }
}

/** The lists of most articles: they are all the same one. */
const none: readonly never[] = [];

function isComparable(entry: Entry): entry is Entry & Comparable {
  return entry.sketch !== null;
}

function emptyGroup(): Group {
  return { members: [], main: null, composition: null, complaints: none, leftOut: null };
}

/** The first full text with the records that add to it; without one, the first record. */
function compose(id: ArticleId, group: Group): void {
  group.members.sort(inOrder);
  group.leftOut = null;
  const full = group.members.find(({ entry }) => entry.kind === "full") ?? null;
  const main = full ?? group.members[0] ?? null;
  const isAlone = group.members.length === 1;
  const records: readonly Placed[] =
    full && !isAlone ? group.members.filter(({ entry }) => entry.kind === "record") : none;
  group.main = main;
  group.composition = main && {
    id,
    main: main.entry,
    records: isAlone ? none : records.map(({ entry }) => entry),
    copies: none,
  };
  group.complaints =
    main && !isAlone
      ? group.members
          .filter((one) => one !== main && !records.includes(one))
          .map(({ entry }) => {
            return duplicate(entry, main.entry, entry.url === null ? "text" : "address");
          })
      : none;
}

function firstOf<T extends { readonly main: Placed }>(groups: readonly T[]): T | null {
  return groups.reduce<T | null>(
    (best, one) => (best && inOrder(best.main, one.main) <= 0 ? best : one),
    null,
  );
}

function inOrder(a: Placed, b: Placed): number {
  return a.file === b.file ? a.nth - b.nth : a.file < b.file ? -1 : 1;
}

function duplicate({ path, line }: Entry, other: Entry, same: "text" | "address"): FileComplaint {
  const where = other.line === null ? other.path : `${other.path}:${other.line}`;
  return {
    path,
    line,
    reason:
      same === "text"
        ? `it has the same text as ${where}: one of the two was left out`
        : `it has the same address as ${where}: one of the two was left out`,
    remedy: "remove one of the two",
  };
}
