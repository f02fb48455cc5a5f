import type { Language } from "../../languages/language.ts";
import type { Mention } from "../people/mention.ts";
import { findMentions } from "../people/mentions.ts";
import { isCapital } from "../people/names.ts";
import { openersOf } from "../structure/phrase-openers.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import { type Token, tokenise } from "../structure/tokens.ts";
import type { Item } from "../structure/view.ts";
import { vocabulary } from "../structure/vocabulary.ts";
import type { Scene } from "./scene.ts";
import { groupFrom, subjectAfter } from "./verbs.ts";

/** Only the beginning of a quotation is searched, in UTF-16 units. */
const longest = 1200;

/**
 * The speaker named inside the marks: "On attend, explique le maire. Rien ne bouge."
 * Gives the mention, with the item numbers of `place`, or `null`.
 */
export function innerMention(
  structure: Structure,
  quotation: Quotation,
  place: Item,
  language: Language,
): Mention | null {
  if (!language.grammar.asidesInsideMarks) return null;
  const span = {
    start: quotation.inner.start,
    end: Math.min(quotation.inner.end, quotation.inner.start + longest),
  };
  const tokens = tokenise(structure.text, span, language);
  // Between dashes it is plain in a few words as well; commas stand in any sentence.
  const opens = quotation.words < 12 ? dash : opensAside;
  if (!tokens.some((token, i) => opens.test(token.word) && isNearVerb(tokens, i, language))) return null;
  const { block, sentence } = place;
  const items = tokens.map(
    ({ start, end, word, kind, shape }): Item => ({
      start,
      end,
      word,
      kind,
      shape,
      block,
      sentence,
      quotation: -1,
      opens: false,
    }),
  );
  const alone: Scene = { items, mentions: [], at: nobody, language, starts: [0] };
  if (!items.some((_, i) => mayOpen(alone, i))) return null;
  const mentions = findMentions(items, language, vocabulary(structure.text, span));
  const at = new Int32Array(items.length).fill(-1);
  for (const [index, mention] of mentions.entries())
    for (let i = mention.from; i <= mention.to; i++) at[i] = index;
  const scene: Scene = { items, mentions, at, language, starts: [0] };
  for (let i = 2; i < items.length - 1; i++) {
    if (!opensAside.test(items[i]?.word ?? "")) continue;
    const group = groupFrom(scene, i + 1, false);
    if (group === null || group.strength === "unknown" || isCapital(items[group.verb])) continue;
    const mention =
      mentions[
        group.clitic >= 0
          ? group.clitic
          : group.verb - i <= 4
            ? subjectAfter(scene, group, Math.min(items.length - 1, group.to + 10))
            : -1
      ];
    if (mention === undefined) continue;
    const close =
      group.clitic >= 0 ||
      (mention.kind !== "pronoun" &&
        (group.strength === "strong" ? mention.from - group.to <= 6 : mention.from - group.to === 1));
    if (close && endsClause(items, mention.to)) return mention;
  }
  return null;
}

/** What stands before an aside. */
const opensAside = /^[,–—-]$/;
const dash = /^[–—]$/;

/** So many words after the mark that opens an aside its verb stands at most. */
const reach = 9;

function isNearVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const openers = openersOf(language.reportingPhrases);
  for (let i = at + 1; i <= at + reach; i++) {
    const word = tokens[i]?.word ?? "";
    if (language.reporting.has(word) || openers.has(word)) return true;
  }
  return false;
}

/** No item is covered by a mention. */
const nobody = new Int32Array(0);

/** Whether an aside may open at an item, as far as verbs tell: most quotations have none, and need no mentions. */
function mayOpen(scene: Scene, i: number): boolean {
  if (!opensAside.test(scene.items[i]?.word ?? "")) return false;
  const group = groupFrom(scene, i + 1, false);
  return group !== null && group.strength !== "unknown";
}

/** The aside ends soon in a full stop, a comma or a colon. */
function endsClause(items: readonly Item[], from: number): boolean {
  for (let i = from + 1; i < from + 14; i++) {
    const word = items[i]?.word;
    if (
      word === undefined ||
      word === "." ||
      word === "," ||
      word === ":" ||
      word === "…" ||
      word === "!" ||
      word === "–" ||
      word === "—"
    )
      return true;
  }
  return false;
}
