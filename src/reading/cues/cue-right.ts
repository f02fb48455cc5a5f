import { sourceMarkerAt } from "../people/source-markers.ts";
import type { Cue } from "./cue.ts";
import { follows } from "./cue-following.ts";
import type { Scene } from "./scene.ts";
import { publisher, sourceOf } from "./sources.ts";
import { groupFrom, subjectAfter, type VerbGroup } from "./verbs.ts";

/** Looks for the speaker to the right of the quotation at `item`, up to item `end`. */
export function rightCue(scene: Scene, item: number, end: number, heading: boolean): Cue | null {
  const { items } = scene;
  const from = item + 1;
  if (from > end) return null;
  const first = items[from]?.word ?? "";
  const marks = first === "," && /^[–—-]$/.test(items[from + 1]?.word ?? "") ? 2 : 1;
  const next = /^(?:,|–|—|-|!|\?)$/.test(first) ? from + marks : from;
  const set = next > from;
  return (
    sourceAt(scene, item, next, end) ??
    inverted(scene, item, next, end, set) ??
    (set || scene.language.grammar.subjectVerbAfterQuotation ? follows(scene, item, next, end) : null) ??
    (heading || first === "-" || first === "–" || first === "—" ? headline(scene, item, from, end) : null) ??
    further(scene, item, next, end)
  );
}

function sourceAt(scene: Scene, item: number, at: number, end: number): Cue | null {
  for (let i = at; i <= Math.min(end, at + 1); i++) {
    const mention = sourceOf(scene, i);
    if (mention >= 0) return { kind: "source", mention, strength: "strong", verb: -1, distance: i - item };
  }
  return null;
}

function inverted(scene: Scene, item: number, at: number, end: number, set: boolean): Cue | null {
  const { language } = scene;
  const opens =
    language.auxiliaries.has(scene.items[at]?.word ?? "") ||
    language.reflexivePronouns.has(scene.items[at]?.word ?? "");
  const group = groupFrom(scene, at, language.grammar.freeInversion && (set || opens));
  if (group === null || group.to > end) return null;
  const distance = group.verb - item;
  if (group.clitic >= 0)
    return { kind: "inverted", mention: group.clitic, strength: group.strength, verb: group.verb, distance };
  if (!set && group.strength === "weak" && !language.complete) return null;
  if (isNonfinite(scene, group)) return null;
  if (isGrammaticalSubject(scene, item, set)) return null;
  if (language.preverbalNegations.has(scene.items[at]?.word ?? "")) return null;
  const mention = subjectAfter(scene, group, end);
  const found = scene.mentions[mention];
  if (found === undefined) return read(scene, item, group, end);
  if (group.strength === "unknown" && found.from - group.to > 3) return null;
  if (!set && group.strength === "weak" && found.from - group.to > 2) return null;
  return {
    kind: "inverted",
    mention: publisher(scene, mention),
    strength: group.strength,
    verb: group.verb,
    distance,
  };
}

/** A gerund or an infinitive has no subject after it: ""…" à soutenir Paul", ""…", saluant Paul". */
function isNonfinite({ items, language }: Scene, { from, verb }: VerbGroup): boolean {
  const word = items[verb]?.word ?? "";
  const before = items[from - 1]?.word ?? "";
  if (language.grammar.gerund.test(word)) return true;
  return (
    verb === from &&
    language.grammar.infinitive.test(word) &&
    (language.infinitivePrepositions.has(before) || language.coordinators.and.has(before))
  );
}

/** "ce "commando" avait revendiqué plusieurs attaques": the words in marks are the subject of the verb. */
function isGrammaticalSubject({ items, language }: Scene, item: number, set: boolean): boolean {
  const before = items[item - 1];
  const quoted = items[item];
  return (
    !set &&
    before !== undefined &&
    quoted !== undefined &&
    before.block === quoted.block &&
    language.determiners.has(before.word) &&
    quoted.end - quoted.start < 60
  );
}

/** "pouvait-on lire sur des pancartes": the place of the words stands for their author. */
function read(scene: Scene, item: number, group: VerbGroup, end: number): Cue | null {
  const { indefinitePronouns, perceiving } = scene.language;
  const one = [group.to, group.verb + 1].some((i) => indefinitePronouns.has(scene.items[i]?.word ?? ""));
  if (!one && !perceiving.has(scene.items[group.verb]?.word ?? "")) return null;
  for (let i = group.to + 1; i <= Math.min(end, group.to + 6); i++) {
    const mention = scene.at[i] ?? -1;
    if (mention >= 0)
      return { kind: "inverted", mention, strength: "strong", verb: group.verb, distance: group.verb - item };
  }
  return null;
}

/** `"…": l'ambassadeur russe`, `"…" - Anna Brun`. */
function headline(scene: Scene, item: number, from: number, end: number): Cue | null {
  const mark = scene.items[from]?.word ?? "";
  const words = sourceMarkerAt(scene.items, from, scene.language) > 0 || scene.language.weakSources.has(mark);
  if (!/^[:,–—|-]$/.test(mark) && !words) return null;
  for (let i = from + 1; i <= Math.min(end, from + 4); i++) {
    const mention = scene.at[i] ?? -1;
    if (
      scene.items.slice(i, Math.min(end + 1, i + 12)).some((item) => item.kind === "number") &&
      /^[–—-]$/.test(mark)
    )
      return null;
    if (mention >= 0 && (words || scene.mentions[mention]?.preposition === null))
      return { kind: "headline", mention, strength: "none", verb: -1, distance: i - item };
  }
  return null;
}

/** A verb with its subject after it, or a source, further to the right: `"…" par cette nouvelle, a réagi Jean`. */
function further(scene: Scene, item: number, from: number, end: number): Cue | null {
  const { items, language } = scene;
  for (let i = from; i <= Math.min(end, from + 40); i++) {
    if (items[i]?.word === ";") break;
    const source = sourceOf(scene, i);
    if (source >= 0)
      return { kind: "distant", mention: source, strength: "weak", verb: -1, distance: i - item };
    if (items[i]?.word !== "," && items[i]?.kind !== "quote") continue;
    const at = items[i]?.kind === "quote" && items[i + 1]?.word === "," ? i + 2 : i + 1;
    const group = groupFrom(scene, at, false);
    if (group === null) {
      const beside =
        items[i]?.kind === "quote" || language.grammar.subjectVerbAfterQuotation
          ? follows(scene, i, at, end)
          : null;
      if (beside !== null) return { ...beside, kind: "distant", distance: beside.verb - item };
      continue;
    }
    const mention =
      group.clitic >= 0 ? group.clitic : group.verb - at <= 3 ? subjectAfter(scene, group, end) : -1;
    const found = scene.mentions[mention];
    if (found !== undefined && (group.clitic >= 0 || found.from - group.to <= 12))
      return { kind: "distant", mention, strength: group.strength, verb: group.verb, distance: i - item };
  }
  return null;
}
