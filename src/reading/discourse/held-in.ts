import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { withoutFormer } from "../../languages/parts/former.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { isCapital } from "../people/names.ts";
import type { Item } from "../structure/view.ts";
import type { Discourse } from "./discourse.ts";

/** What a description holds: folded words of names, and heads of other descriptions. */
interface Held {
  readonly names: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
}

/**
 * « La mère d'Anna », « le père de la victime »: the figures that a description, which is the next mention to be
 * identified, names or describes within itself. It stands for somebody else.
 */
export function heldIn(discourse: Discourse, mention: Mention): readonly number[] {
  const { scene, cast, salience } = discourse;
  if (mention.head === null) return [];
  const { names, heads } = scene.language.grammar.headInitial
    ? within(scene.items, mention, scene.language)
    : behind(discourse, mention);
  if (names.size + heads.size === 0) return [];
  const kin = scene.language.kinship.has(mention.head);
  return salience.latest().flatMap(([index]) => {
    const figure = cast.figures[index];
    if (figure === undefined || figure.roles.some(({ head }) => head === mention.head)) return [];
    const described = figure.roles.some(({ head }) => heads.has(head));
    return described || (figure.kind === "person" && isNamedBy(figure, names, kin)) ? [index] : [];
  });
}

/** What stands behind the noun of a description that goes on behind it. */
function within(items: readonly Item[], { from, to, noun }: Mention, language: Language): Held {
  const names = new Set<string>();
  const heads = new Set<string>();
  let head = -1;
  for (let i = from; i <= to; i++) {
    const word = items[i]?.word ?? "";
    if (head < 0) {
      if (word === noun) head = i;
    } else if (isCapital(items[i])) names.add(fold(word));
    else if (language.roles.has(word) && isGoverned(items, i, language)) heads.add(withoutFormer(fold(word)));
  }
  return { names, heads };
}

/** "the mother of the young woman": what comes after a description that ends in its noun is a mention by itself. */
function behind({ scene: { items, mentions, language }, found }: Discourse, { to, sentence }: Mention): Held {
  const next = mentions[found.length + 1];
  const governed = language.genitives.has(items[to + 1]?.word ?? "");
  if (next === undefined || !governed || next.from > to + 2 || next.sentence !== sentence)
    return { names: new Set(), heads: new Set() };
  return { names: new Set(next.name), heads: new Set(next.head === null ? [] : [next.head]) };
}

/** Whether all these words are of the figure's name; a surname alone is that of the whole family, where `kin` are meant. */
function isNamedBy({ names: [fullest = []] }: Figure, words: ReadonlySet<string>, kin: boolean): boolean {
  if (words.size === 0 || [...words].some((word) => !fullest.includes(word))) return false;
  return !kin || fullest.length === 1 || words.has(fullest[0] ?? "");
}

/** A noun behind "du", "de la", "de la jeune". */
function isGoverned(items: readonly Item[], at: number, language: Language): boolean {
  let before = at - 1;
  while (language.prenominal?.has(items[before]?.word ?? "")) before--;
  const [article, further] = [items[before]?.word ?? "", items[before - 1]?.word ?? ""];
  return (
    language.contractions.has(article) || (language.articles.has(article) && language.genitives.has(further))
  );
}
