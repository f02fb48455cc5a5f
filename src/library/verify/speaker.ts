import type { Article } from "../../domain/article.ts";
import { overlaps } from "../../domain/span.ts";
import type { Place, SpeakerCheck } from "../../domain/verification.ts";
import { languages } from "../../languages/index.ts";
import { compareNames, looksLikeName, nameWords } from "./names.ts";

/** Shorter words are said by many; that one of them is on record takes them from nobody. */
const fewestToDiffer = 4;

const articlesOfNouns: ReadonlySet<string> = new Set(languages.flatMap(({ articles }) => [...articles]));

/**
 * Compares the speaker whom the text names with those whom the library ascribes the words to. `differs` only when
 * a person is named on both sides and no place leaves room for doubt.
 */
export function checkSpeaker(
  claimed: string | null,
  places: readonly Place[],
  words: number,
  articles: ReadonlyMap<string, Article>,
): SpeakerCheck {
  if (claimed === null) return { kind: "unclaimed" };
  const claim = nameWords(claimed);
  if (claim.length === 0) return { kind: "unclaimed" };
  let other: SpeakerCheck | null = null;
  let doubt = words < fewestToDiffer || !looksLikeName(claimed);
  for (const place of places) {
    const { attributed } = place;
    if (attributed.tier !== "named" && attributed.tier !== "likely") continue;
    const same = isSame(claim, place, articles.get(place.citation.article));
    if (same) return { kind: "confirmed", tier: attributed.tier };
    if (same === null || attributed.kind !== "person" || isGuess(place, articles)) doubt = true;
    else other ??= { kind: "differs", tier: attributed.tier, name: attributed.name };
  }
  return other && !doubt ? other : { kind: "not-confirmed" };
}

/** Whom only the context gives the words to may be the wrong one: that says nothing against the person whom the text names. */
function isGuess({ attributed, citation, quote }: Place, articles: ReadonlyMap<string, Article>): boolean {
  if (attributed.tier !== "likely") return false;
  const attribution = quote === null ? undefined : articles.get(citation.article)?.quotes[quote]?.attribution;
  return attribution?.tier !== "likely" || attribution.evidence !== "name";
}

/** By the speaker's name, role and other names in the article that hold the claim. */
function isSame(claim: readonly string[], place: Place, article: Article | undefined): boolean | null {
  const quote = place.quote === null ? undefined : article?.quotes[place.quote];
  const { attributed } = place;
  if (attributed.tier !== "named" && attributed.tier !== "likely") return null;
  const speaker = article?.speakers.find(({ name }) => name === attributed.name);
  const same = compareNames(claim, nameWords(attributed.name));
  if (same) return true;
  if (attributed.role !== null && isOffice(claim, nameWords(attributed.role), article)) return true;
  for (const alias of [attributed.role ?? "", ...(speaker?.aliases ?? [])])
    if (isAlias(claim, nameWords(alias))) return true;
  // The name that the text claims stands in the very sentences of the quotation: who speaks may have been misread.
  if (same === false && article && quote && isMentioned(claim, article, quote.context)) return null;
  return same;
}

/** A surname alone stands for one of the name, and not for every other of that name. */
function isAlias(claim: readonly string[], alias: readonly string[]): boolean {
  return (alias.length > 1 || claim.length === 1) && compareNames(claim, alias) === true;
}

/**
 * Whether a description without a name ("the king") is the head of a role ("king of Norway"), with nothing before it, as
 * a vice-president is no president, and no noun behind it, as the president's driver is none either.
 */
function isOffice(claim: readonly string[], role: readonly string[], article: Article | undefined): boolean {
  const content = (words: readonly string[]) => words.filter((word) => !articlesOfNouns.has(word));
  const [described, held] = [content(claim), content(role)];
  if (described.length === 0 || described.some((word, i) => held[i] !== word)) return false;
  const next = held[described.length];
  const language = languages.find(({ code }) => code === article?.language.split("-")[0]);
  return (
    next === undefined || language?.grammar.headInitial === true || language?.prepositions.has(next) === true
  );
}

function isMentioned(
  claim: readonly string[],
  article: Article,
  context: { start: number; end: number },
): boolean {
  return article.speakers.some(
    ({ name, mentions }) =>
      compareNames(claim, nameWords(name)) === true && mentions.some((mention) => overlaps(mention, context)),
  );
}
