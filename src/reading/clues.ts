import { speechFrom } from "../domain/article.ts";
import type { Clues, Doubt, NamedPerson } from "../domain/clues.ts";
import type { Resolution } from "./discourse/resolution.ts";
import type { Evidence } from "./evidence.ts";
import type { Mention } from "./people/mention.ts";
import type { Quotation } from "./structure/quotations.ts";

/** So many people of an article are remembered, those mentioned most, and so many descriptions of each. */
const mostPeople = 40;
const mostOffices = 4;

/** A description of more words is a sentence. */
const longestOffice = 6;

/** A pronoun that is as sure as this is no doubt. */
const sure = 0.97;

/**
 * What the library may learn from the article, and where it may know better. `heard`: whether somebody was looked for
 * who says the quotation; `speakerOf`: the place of a figure among the speakers.
 */
export function cluesOf(
  evidence: Evidence,
  quotations: readonly Quotation[],
  heard: (quotation: number) => boolean,
  speakerOf: (figure: number) => number | null,
): Clues {
  const { cast } = evidence;
  const figures = [...cast.figures.keys()]
    .filter((index) => cast.figures[index]?.kind === "person")
    .sort((a, b) => (cast.figures[b]?.mentions.length ?? 0) - (cast.figures[a]?.mentions.length ?? 0))
    .slice(0, mostPeople)
    .sort((a, b) => a - b);
  const places = new Map(figures.map((figure, place) => [figure, place]));
  return {
    people: peopleOf(evidence, figures, speakerOf),
    doubts: doubtsOf(evidence, quotations, heard, (figure) => places.get(figure) ?? null),
  };
}

/** By what stands beside a name alone: what later words only seem to mean is no knowledge. */
function peopleOf(
  { scene: { mentions, language }, cast }: Evidence,
  figures: readonly number[],
  speakerOf: (figure: number) => number | null,
): readonly NamedPerson[] {
  const offices = new Map(figures.map((figure) => [figure, new Set<string>()]));
  const genders = new Map<number, "f" | "m">();
  for (const [i, mention] of mentions.entries()) {
    const figure = cast.of[i] ?? -1;
    const known = offices.get(figure);
    if (known === undefined) continue;
    const { agreement, head, noun, roleWords, honorific } = mention;
    const isRole = head !== null && language.roles.has(noun ?? "");
    const told = honorific || (isRole && !language.epicene.has(noun ?? ""));
    if (told && agreement.gender !== null) genders.set(figure, agreement.gender);
    if (!isRole || roleWords.length > longestOffice || known.size >= mostOffices) continue;
    known.add([head, ...roleWords.filter((word) => word !== head)].join(" "));
  }
  return figures.flatMap((index) => {
    const figure = cast.figures[index];
    if (figure === undefined) return [];
    return {
      name: figure.label,
      gender: genders.get(index) ?? null,
      offices: [...(offices.get(index) ?? [])],
      speaker: speakerOf(index),
    };
  });
}

function doubtsOf(
  { scene, resolutions, voices, speech }: Evidence,
  quotations: readonly Quotation[],
  heard: (quotation: number) => boolean,
  placeOf: (figure: number) => number | null,
): readonly Doubt[] {
  const chains = new Map<number, number[]>();
  for (const [i, voice] of voices.entries()) {
    const quotation = quotations[i];
    if (voice === null || quotation === undefined || !heard(i) || (speech[i] ?? 0) < speechFrom) continue;
    const first = firstLink(voice.mention, scene.mentions, resolutions);
    if (first !== null) chains.set(first, [...(chains.get(first) ?? []), quotation.inner.start]);
  }
  return [...chains].flatMap(([first, quotes]) => {
    const mention = scene.mentions[first];
    const odds = resolutions[first]?.odds ?? [];
    if (mention === undefined || odds.length === 0) return [];
    const pronoun = mention.kind === "pronoun";
    if (pronoun && (odds[0]?.odds ?? 0) >= sure) return [];
    return {
      quotes,
      description: pronoun ? null : { head: mention.head ?? "", words: mention.roleWords },
      gender: mention.agreement.gender,
      candidates: odds.map(({ figure, odds: share }) => ({ person: placeOf(figure), odds: share })),
    };
  });
}

/** Links of a chain that are followed back. */
const longest = 50;

/**
 * The mention on which a chain of pronouns hangs ("a-t-il dit … a-t-il ajouté"): the description that opens it, or its
 * first pronoun; `null` where a name opens it at once.
 */
function firstLink(
  last: number,
  mentions: readonly Mention[],
  resolutions: readonly (Resolution | null)[],
): number | null {
  let link = last;
  for (let steps = 0; steps < longest; steps++) {
    const mention = mentions[link];
    if (mention === undefined || mention.name.length > 0) return null;
    if (mention.kind !== "pronoun") return link;
    const before = resolutions[link]?.takesUp;
    const antecedent = mentions[before ?? -1];
    if (before === undefined || antecedent === undefined || before >= link) return link;
    if (antecedent.name.length > 0 || antecedent.kind === "body") return link;
    if (resolutions[before]?.odds === undefined) return link;
    link = before;
  }
  return null;
}
