import type { Article, Speaker } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import { contains, slice } from "../../domain/span.ts";
import { type OfferedQuote, weight } from "../offered-quotes.ts";
import { termsOf } from "../search/terms.ts";
import type { Asked } from "./asked.ts";
import { evidenceIn, shareOf } from "./evidence.ts";

/** What outweighs what: who says it, then what it is about, then how much it says and how surely whose it is. */
const byPerson = { named: 10, likely: 3, mention: 3, unknown: 0 } as const;
const about = 4;
/** Of words beside the quotation it may or may not be about. */
const beside = 0.3;
/** What begins in the midst of a sentence reads worse. */
const fragment = 0.3;
/** A headline's words are read already. */
const inTitle = 1;

/** The quotation that answers best: by the person asked for, then about the thing; without either the one that says most. */
export function bestQuotation(
  article: Article,
  offered: readonly OfferedQuote[],
  asked: Asked,
): OfferedQuote | null {
  const wanted = speakersAsked(article, asked);
  const title = words(slice(article.text, article.title));
  let best: { readonly offered: OfferedQuote; readonly score: number } | null = null;
  for (const one of offered) {
    const { span, context, attribution, words: length } = one.quote;
    const inside = shareOf(evidenceIn(span, asked), asked);
    const around = Math.max(0, shareOf(evidenceIn(context, asked), asked) - inside);
    const speaker = attribution.tier === "unknown" ? null : attribution.speaker;
    const most =
      weight(one.quote) +
      (speaker !== null && wanted.has(speaker) ? byPerson[attribution.tier] : 0) +
      about * (inside + beside * around) * (length / (length + 4)) -
      (/^\p{Ll}/u.test(article.text.slice(span.start, span.start + 2)) ? fragment : 0);
    // What would not be the best anyway is not held against the title.
    if (best && most <= best.score) continue;
    const repeats = contains(article.title, span) || title.includes(words(slice(article.text, span)));
    const score = most - (repeats ? inTitle : 0);
    if (!best || score > best.score) best = { offered: one, score };
  }
  return best?.offered ?? null;
}

function words(text: string): string {
  return ` ${termsOf(text).join(" ")} `;
}

/**
 * The speakers whom the query names, by index: those with most of its words, the last name among them. A name that the article
 * gives to somebody else ("Anna Brun", of whom Jean Brun speaks) is not theirs.
 */
function speakersAsked({ speakers, text }: Article, { spoken }: Asked): ReadonlySet<number> {
  if (spoken.length === 0) return new Set();
  const named = speakers.map((speaker) => wordsNamed(speaker, spoken, text));
  const most = Math.max(0, ...named);
  return new Set(named.flatMap((count, at) => (count > 0 && count === most ? [at] : [])));
}

function wordsNamed({ kind, name }: Speaker, spoken: readonly string[], text: string): number {
  const own = termsOf(name);
  const last = own.at(-1);
  if (kind === "description" || last === undefined) return 0;
  const at = spoken.indexOf(last);
  if (at < 0) return 0;
  const before = spoken[at - 1];
  if (before !== undefined && !own.includes(before) && fold(text).includes(`${before} ${last}`)) return 0;
  return own.filter((word) => spoken.includes(word)).length;
}
