import { sourceMarkerAt } from "../people/source-markers.ts";
import { isAdjectival } from "./cue-following.ts";
import type { Scene } from "./scene.ts";

/** The mention that a source preposition at `i` governs, past a noun that tells nobody ("selon les mots de Paul"); or -1. */
export function sourceOf(scene: Scene, i: number): number {
  const possessor = inTheWordsOf(scene, i);
  if (possessor >= 0) return possessor;
  const apart = postposed(scene, i) ?? inserted(scene, i);
  if (apart !== null) return apart;
  const length = sourceMarkerAt(scene.items, i, scene.language);
  if (length === 0) return -1;
  const at = i + length;
  const whose = relativeSource(scene, i, at);
  if (whose >= 0) return whose;
  const direct = scene.at[at] ?? -1;
  if (direct >= 0) return publisher(scene, direct);
  const titled = titledAt(scene, at);
  if (titled >= 0) return titled;
  if (!scene.language.determiners.has(scene.items[at]?.word ?? "")) return -1;
  for (let k = at + 2; k <= at + 4; k++) {
    const word = scene.items[k]?.word ?? "";
    const mention = scene.at[k] ?? -1;
    if (mention >= 0) return scene.mentions[mention]?.preposition === null ? -1 : mention;
    const passive = scene.language.agentPrepositions.has(scene.items[k + 1]?.word ?? "");
    if (scene.items[k]?.kind !== "word" || (scene.language.reporting.has(word) && !passive)) return -1;
  }
  return -1;
}

/** "according to county treasurer Anna Brun": the description behind the nouns and adjectives before it, or -1. */
function titledAt(scene: Scene, at: number): number {
  if (scene.language.grammar.needsDeterminers) return -1;
  for (let i = at; i < at + 3; i++) {
    const index = scene.at[i] ?? -1;
    if (index >= 0) return (scene.mentions[index]?.name.length ?? 0) > 0 ? index : -1;
    if (!isAdjectival(scene, i)) return -1;
  }
  return -1;
}

/** « Anna Brun, selon qui », "Anna Brun, according to whom": who stands before the source that a relative names; or -1. */
function relativeSource({ items, at, language }: Scene, marker: number, relative: number): number {
  const { word } = items[relative] ?? { word: "" };
  if (!language.relatives.has(word) || language.complementisers.has(word)) return -1;
  return at[items[marker - 1]?.word === "," ? marker - 2 : marker - 1] ?? -1;
}

/** "Anna Brun zufolge": the mention before what marks it as the source, else `null`. */
function postposed({ items, at, language }: Scene, i: number): number | null {
  const before = at[i - 1] ?? -1;
  return before >= 0 && language.postposedSources.has(items[i]?.word ?? "") ? before : null;
}

/** "…, so Anna Brun, …": the mention that fills a clause of its own with such a word, else `null`. */
function inserted({ items, at, mentions, language }: Scene, i: number): number | null {
  if (items[i - 1]?.word !== "," || !language.insertedSources.has(items[i]?.word ?? "")) return null;
  const index = at[i + 1] ?? -1;
  const mention = mentions[index];
  if (mention?.from !== i + 1) return null;
  const after = items[mention.to + 1];
  // Right behind the marks it may go on: „…“, so Anna Brun nach der Sitzung.
  const beside = items[i - 2]?.kind === "quote" && after !== undefined && !isVerb(after.word, language);
  return beside || after === undefined || /^[,.]$/.test(after.word) ? index : null;
}

function isVerb(word: string, { auxiliaries, reporting }: Scene["language"]): boolean {
  return auxiliaries.has(word) || reporting.has(word);
}

/** "in Dr. Brun's words": whose words they are, or -1. */
function inTheWordsOf({ items, at, mentions, language }: Scene, i: number): number {
  const { openers, nouns } = language.possessedSources;
  if (!openers.has(items[i]?.word ?? "")) return -1;
  const owner = at[i + 1] ?? -1;
  const to = mentions[owner]?.to ?? -1;
  const owned = to >= 0 && items[to + 1]?.word === language.grammar.possessiveMarker;
  return owned && nouns.has(items[to + 2]?.word ?? "") ? owner : -1;
}

/** "according to a statement released by the White House": whose paper it is, else the paper. */
export function publisher(scene: Scene, index: number): number {
  const paper = scene.mentions[index];
  if (paper === undefined || !scene.language.documents.has(paper.head ?? "")) return index;
  for (let i = paper.to + 1; i <= paper.to + 4; i++) {
    const word = scene.items[i]?.word ?? "";
    if (!scene.language.agentPrepositions.has(word)) continue;
    // "a sign held by Anna Brun": she did not write it.
    const verb = scene.items[i - 1]?.word ?? "";
    const gaveOut =
      scene.language.issuing.has(verb) ||
      scene.language.reporting.get(verb) === "strong" ||
      scene.language.grammar.passive.test(verb);
    if (!gaveOut) return index;
    const owner = scene.at[i + 1] ?? -1;
    return owner >= 0 && scene.mentions[owner]?.kind !== "pronoun" ? owner : index;
  }
  return index;
}
