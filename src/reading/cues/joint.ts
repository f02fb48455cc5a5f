import type { Cast } from "../people/cast.ts";
import type { Mention } from "../people/mention.ts";
import type { Cue, Joint } from "./cue.ts";
import type { Scene } from "./scene.ts";
import { isSubject } from "./subjects.ts";
import { groupStart } from "./verbs.ts";

/** More are not looked at. */
const most = 12;

/** "Anna Brun and Paul Mercier said", « ont déclaré Anna Brun, Paul Mercier et le maire »: all of them; `null` for one alone. */
export function jointOf(scene: Scene, { of }: Cast, cue: Cue): Joint | null {
  const { mentions } = scene;
  const { mention: index, verb, kind } = cue;
  const own = mentions[index];
  if (own === undefined || own.kind === "pronoun" || kind === "clause" || kind === "headline") return null;
  if (verb >= 0 && isSingular(scene, verb)) return null;
  let [from, to, joined] = [index, index, false];
  const linked = (first: number): boolean => {
    const link = linkOf(scene, first);
    const same = (of[first] ?? -1) >= 0 && of[first] === of[first + 1];
    if (link === null || (!same && !stands(own, mentions[first], mentions[first + 1]))) return false;
    joined ||= link === "and" && !same;
    return true;
  };
  while (to - index < most && linked(to)) to++;
  // A list ends in "and": what stands after it belongs to something else.
  if (!joined) to = index;
  while (index - from < most && linked(from - 1)) from--;
  const [first, last] = [mentions[from], mentions[to]];
  if (!joined || from === to || first === undefined || last === undefined) return null;
  if (verb >= 0 && last.to < verb) return opensClause(scene, first) ? { from, to } : null;
  return isSubject(scene, last) ? null : { from, to };
}

/** Both can be members of one list: neither is a pronoun, a bare noun in apposition, or governed otherwise. */
function stands(own: Mention, ...members: readonly (Mention | undefined)[]): boolean {
  return members.every(
    (each) =>
      each !== undefined &&
      each.kind !== "pronoun" &&
      each.looks !== "place" &&
      (each.name.length > 0 || each.determiner !== null) &&
      (each.preposition === null || each.preposition === own.preposition),
  );
}

/** What stands between a mention and the next: a comma, "and", or more. */
function linkOf({ items, mentions, language }: Scene, index: number): "comma" | "and" | null {
  const [first, second] = [mentions[index], mentions[index + 1]];
  if (first === undefined || second === undefined || first.sentence !== second.sentence) return null;
  const gap = items.slice(first.to + 1, Math.min(second.from, first.to + 4)).map(({ word }) => word);
  const words = gap[0] === "," ? gap.slice(1) : gap;
  if (gap.length === 1 && gap[0] === ",") return "comma";
  return words.length === 1 && language.coordinators.and.has(words[0] ?? "") ? "and" : null;
}

/** Whether the finite verb of the group tells that one alone is its subject. */
function isSingular(scene: Scene, verb: number): boolean {
  const { items, language } = scene;
  let finite = verb;
  for (let i = groupStart(scene, verb); i < verb && finite === verb; i++)
    if (language.auxiliaries.has(items[i]?.word ?? "")) finite = i;
  return language.grammar.singularVerb.test(items[finite]?.word ?? "");
}

/** "Paul met Anna and Bill said": a list that is not its clause's first word may be an object. */
function opensClause({ items, language }: Scene, { from }: Mention): boolean {
  const [self, before] = [items[from], items[from - 1]];
  if (self === undefined || before === undefined || self.opens || before.sentence !== self.sentence)
    return true;
  const { word, kind } = before;
  return (
    kind === "quote" ||
    /^[,:;–—-]$/.test(word) ||
    language.relatives.has(word) ||
    language.complementisers.has(word) ||
    language.conjunctions.has(word) ||
    language.prepositions.has(word)
  );
}
