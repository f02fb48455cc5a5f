import type { Cue } from "./cues.ts";
import { isDocument } from "./suits.ts";
import { groupFrom, reportingAt, type Scene, subjectAfter, type VerbGroup } from "./verbs.ts";

/** Looks for the speaker to the right of the quotation at `item`, up to item `end`. */
export function rightCue(scene: Scene, item: number, end: number, heading: boolean): Cue | null {
  const { items } = scene;
  const from = item + 1;
  if (from > end) return null;
  const first = items[from]?.word ?? "";
  const next = /^(?:,|–|—|-|!|\?)$/.test(first) ? from + 1 : from;
  const set = next > from;
  return (
    sourceAt(scene, item, next, end) ??
    inverted(scene, item, next, end, set) ??
    (set || scene.language.elisions.size === 0 ? follows(scene, item, next, end) : null) ??
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

/** The mention that a source preposition at `i` governs, past a noun that tells nobody ("selon les mots de Paul"); or -1. */
export function sourceOf(scene: Scene, i: number): number {
  const possessor = inTheWordsOf(scene, i);
  if (possessor >= 0) return possessor;
  const length = sourceLength(scene, i);
  if (length === 0) return -1;
  const at = i + length;
  const direct = scene.at[at] ?? -1;
  if (direct >= 0) return publisher(scene, direct);
  if (!scene.language.determiners.has(scene.items[at]?.word ?? "")) return -1;
  for (let k = at + 2; k <= at + 4; k++) {
    const word = scene.items[k]?.word ?? "";
    const mention = scene.at[k] ?? -1;
    if (mention >= 0) return scene.mentions[mention]?.preposition === null ? -1 : mention;
    const passive = /^(?:par|by)$/.test(scene.items[k + 1]?.word ?? "");
    if (scene.items[k]?.kind !== "word" || (scene.language.reporting.has(word) && !passive)) return -1;
  }
  return -1;
}

/** "in Dr. Brun's words": whose words they are, or -1. */
function inTheWordsOf({ items, at, mentions }: Scene, i: number): number {
  if (items[i]?.word !== "in") return -1;
  const owner = at[i + 1] ?? -1;
  const to = mentions[owner]?.to ?? -1;
  const owned = to >= 0 && items[to + 1]?.word === "'s";
  return owned && /^(?:words|view|opinion|phrase|telling|estimation)$/.test(items[to + 2]?.word ?? "")
    ? owner
    : -1;
}

/** "according to a statement released by the White House": whose paper it is, else the paper. */
function publisher(scene: Scene, index: number): number {
  const paper = scene.mentions[index];
  if (paper === undefined || !isDocument.test(paper.head ?? "")) return index;
  for (let i = paper.to + 1; i <= paper.to + 4; i++) {
    const word = scene.items[i]?.word ?? "";
    if (!/^(?:by|par)$/.test(word)) continue;
    const owner = scene.at[i + 1] ?? -1;
    return owner >= 0 && scene.mentions[owner]?.kind !== "pronoun" ? owner : index;
  }
  return index;
}

/** How many items the source preposition at `i` takes ("selon" 1, "d'après" 2), or 0. */
export function sourceLength({ items, language }: Scene, i: number): number {
  for (const source of language.sources)
    if (source.every((word, k) => items[i + k]?.word === word)) return source.length;
  return 0;
}

function inverted(scene: Scene, item: number, at: number, end: number, set: boolean): Cue | null {
  const opens =
    scene.language.auxiliaries.has(scene.items[at]?.word ?? "") ||
    /^s['e]$/.test(scene.items[at]?.word ?? "");
  const group = groupFrom(scene, at, scene.language.elisions.size > 0 && (set || opens));
  if (group === null || group.to > end) return null;
  const distance = group.verb - item;
  if (group.clitic >= 0)
    return { kind: "inverted", mention: group.clitic, strength: group.strength, verb: group.verb, distance };
  if (!set && group.strength === "weak" && !scene.language.complete) return null;
  if (isNonfinite(scene, group)) return null;
  if (isGrammaticalSubject(scene, item, set)) return null;
  if (/^n(?:e|')$/.test(scene.items[at]?.word ?? "")) return null;
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
  if (/(?:ant|ing)$/.test(word)) return true;
  return (
    language.elisions.size > 0 &&
    verb === from &&
    /(?:er|ir|re)$/.test(word) &&
    /^(?:à|de|d'|pour|sans|et)$/.test(items[from - 1]?.word ?? "")
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
  const one = scene.items[group.to]?.word === "-on" || scene.items[group.verb + 1]?.word === "-on";
  if (!one && !/^(?:lire|lit|entendre|entend|peut)$/.test(scene.items[group.verb]?.word ?? "")) return null;
  for (let i = group.to + 1; i <= Math.min(end, group.to + 6); i++) {
    const mention = scene.at[i] ?? -1;
    if (mention >= 0)
      return { kind: "inverted", mention, strength: "strong", verb: group.verb, distance: group.verb - item };
  }
  return null;
}

/** `"…," Anna Brun, the mayor of Lone, said`: a mention, perhaps with something in apposition, then the verb. */
export function follows(scene: Scene, item: number, at: number, end: number): Cue | null {
  const { items, language } = scene;
  let start = at;
  while (
    start < at + 2 &&
    start <= end &&
    (scene.at[start] ?? -1) < 0 &&
    language.isFiller(items[start]?.word ?? "")
  )
    start++;
  const bare = start;
  while (
    language.elisions.size === 0 &&
    start < at + 3 &&
    (scene.at[start] ?? -1) < 0 &&
    isAdjectival(scene, start)
  )
    start++;
  const index = scene.at[start] ?? -1;
  const mention = scene.mentions[index];
  if (mention === undefined || mention.from !== start || mention.preposition !== null) return null;
  let commas = 0;
  for (let i = mention.to + 1; i <= Math.min(end, mention.to + 22); i++) {
    const each = items[i];
    if (each === undefined || each.kind === "quote" || each.word === ";" || each.word === ":") break;
    if (each.word === ",") commas++;
    if (language.elisions.size > 0 && each.word.startsWith("-")) return null;
    const strength = reportingAt(scene, i);
    if (start > bare && strength !== null && strength !== "strong") return null;
    if (strength !== null && items[i + 1]?.word.startsWith("-") === true && language.elisions.size > 0)
      return null;
    if (strength !== null && (items[i + 1]?.word === ":" || items[i + 1]?.kind === "quote")) return null;
    if (
      strength !== null &&
      (commas === 0
        ? i - mention.to <= 5
        : commas >= 2 || items[i - 1]?.word === "," || (strength === "strong" && i - mention.to <= 12))
    ) {
      // ""…", le candidat des libertaires, a expliqué Anna Brun": the verb has a subject of its own after it.
      if (language.elisions.size > 0 && commas > 0) {
        const own = subjectAfter(
          scene,
          { from: i, verb: i, to: i, clitic: -1, strength },
          Math.min(end, i + 3),
        );
        if (own >= 0) return null;
      }
      return {
        kind: "follows",
        mention: quotedBy(scene, i, end) ?? index,
        strength,
        verb: i,
        distance: i - item,
      };
    }
  }
  return null;
}

/** "retired general Lloyd Newton": a word that may stand before a description. */
function isAdjectival({ items, language }: Scene, at: number): boolean {
  const item = items[at];
  return (
    item?.kind === "word" &&
    item.shape === "lower" &&
    !language.prepositions.has(item.word) &&
    !language.relatives.has(item.word) &&
    !language.conjunctions.has(item.word) &&
    !language.auxiliaries.has(item.word) &&
    !language.determiners.has(item.word) &&
    !language.subjectPronouns.has(item.word) &&
    !language.reporting.has(item.word)
  );
}

/** "the site quoted Anna Brun, the editor, as saying": who was quoted, or `null`. */
function quotedBy({ items, at }: Scene, verb: number, end: number): number | null {
  if (!/^(?:quote[sd]|cite[sd])$/.test(items[verb]?.word ?? "")) return null;
  const quoted = at[verb + 1] ?? -1;
  for (let i = verb + 2; quoted >= 0 && i <= Math.min(end, verb + 14); i++)
    if (items[i]?.word === "as" && items[i + 1]?.word === "saying") return quoted;
  return null;
}

/** `"…": l'ambassadeur russe`, `"…" - Anna Brun`. */
function headline(scene: Scene, item: number, from: number, end: number): Cue | null {
  const mark = scene.items[from]?.word ?? "";
  const words = sourceLength(scene, from) > 0 || scene.language.weakSources.has(mark);
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
        items[i]?.kind === "quote" || language.elisions.size === 0 ? follows(scene, i, at, end) : null;
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
