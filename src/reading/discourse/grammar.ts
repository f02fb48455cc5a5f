import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";

/** How many mentions after a pronoun are looked at. */
const near = 8;

/** "il a estimé que Paul": figures named after mention `index` in its sentence, who are others than a pronoun or a description there. */
export function namedAfter({ mentions }: Scene, cast: Cast, index: number): ReadonlySet<number> {
  const named = new Set<number>();
  const sentence = mentions[index]?.sentence;
  for (let i = index + 1; i <= index + near && mentions[i]?.sentence === sentence; i++) {
    const figure = cast.of[i] ?? -1;
    if (figure >= 0) named.add(figure);
  }
  return named;
}

/** The last item of what the relative clause hangs on that the pronoun opens ("Anna Brun, qu'elle admire"), or -1. */
export function relativeHead({ items, language }: Scene, { from }: Mention): number {
  const relative = items[from - 1]?.word ?? "";
  if (!language.relatives.has(relative) || !language.objectRelatives.has(relative)) return -1;
  return items[from - 2]?.word === "," ? from - 3 : from - 2;
}

/** "ce dernier", "celle-ci". */
export function isLatter({ items, language }: Scene, { from, to }: Mention): boolean {
  return to > from || language.latter.has(items[from]?.word ?? "");
}

/** "Mère de trois enfants, la chanteuse…": what is set before the subject describes it and is nobody else. */
export function isSetInFront(
  { items, language }: Scene,
  { kind, determiner, agreement, from, to }: Mention,
): boolean {
  const first = items[from];
  if (kind !== "role" || determiner !== null || agreement.number === "p" || first?.opens !== true)
    return false;
  for (let i = to + 1; i < to + 14; i++) {
    const item = items[i];
    if (item === undefined || item.block !== first.block) return false;
    if (item.word === ",") return true;
    if (language.auxiliaries.has(item.word) || language.reporting.has(item.word) || item.kind === "quote")
      return false;
  }
  return false;
}

/** A figure known by its description only. */
export function described({ items, language }: Scene, mention: Mention): Figure {
  const contracted = language.contractions.has(items[mention.from]?.word ?? "");
  return {
    kind: mention.kind === "body" ? "organisation" : "description",
    names: [],
    label: contracted && mention.role !== null ? mention.role : { start: mention.start, end: mention.end },
    gender: mention.agreement.gender,
    sure: mention.agreement.gender !== null,
    number: mention.agreement.number,
    roles:
      mention.role === null
        ? []
        : [{ head: mention.head ?? "", words: mention.roleWords, span: mention.role }],
    mentions: [],
  };
}

/** Several who speak as one, from the first mention to the last. */
export function together(first: Mention, last: Mention): Figure {
  return {
    kind: "description",
    names: [],
    label: { start: first.start, end: last.end },
    gender: null,
    sure: false,
    number: "p",
    roles: [],
    mentions: [],
  };
}
