import { fold } from "../../domain/folding.ts";
import { words } from "./fold.ts";

/** One name of an office that has several. */
export interface OfficeName {
  /** Folded. */
  readonly words: readonly string[];
  /** Which office, and which of its names, counted from 0. */
  readonly office: number;
  readonly place: number;
}

/** The names of offices by the first word of each. */
export type OfficeNames = ReadonlyMap<string, readonly OfficeName[]>;

/** Of each group of words its first, with all that may stand for it. */
export function byFirst(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    const [first = "", ...others] = group.map(fold);
    const members = found.get(first) ?? new Set([first]);
    for (const other of others) members.add(other);
    found.set(first, members);
  }
  return found;
}

/** Of each office its names, words with spaces between them. */
export function officeNames(offices: readonly (readonly string[])[]): OfficeNames {
  const found = new Map<string, OfficeName[]>();
  for (const [office, names] of offices.entries())
    for (const [place, name] of names.entries()) {
      const [first = "", ...others] = words(name);
      const list = found.get(first) ?? [];
      list.push({ words: [first, ...others], office, place });
      found.set(first, list);
    }
  return found;
}
