import type { Article } from "../../domain/article.ts";
import type { Nominee } from "../../domain/nomination.ts";
import type { Plan, PlannedGroup } from "../ranking/plan.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { properTerm, roleTerm } from "./speaker-terms.ts";
import { allStopWords } from "./stop-words.ts";
import { termsOf } from "./terms.ts";

/** One word alone may be anything. */
const fewestWords = 2;
const mostWords = 6;
/** Who has the role in no more articles than this share of those of the most frequent has it elsewhere, or by mistake. */
const leastShare = 1 / 3;

/** Whether a role, as an article of a language with that `stemCode` words it, is the one that is asked for. */
type IsHeld = (role: string, code: string) => boolean;

/** A role that a query asks for, with those who have it. */
export interface RoleMeant {
  /** Folded last names. */
  readonly holders: ReadonlySet<string>;
  readonly isHeld: IsHeld;
}

/** A query that may be a role. */
export interface AskedRole {
  /** Groups of a nomination that tell of each nominee whether somebody speaks there whose role has the words. */
  readonly groups: readonly PlannedGroup[];
  /** Whether somebody may, by what `plan` has found of its {@link groups}. */
  mayStandIn(nominee: Nominee, plan: Plan): boolean;
  /**
   * The role, as far as the articles have somebody in it; `null` where none has. Of several who have it, those of one
   * article alone are left out where others have it in many: every country has a minister of health.
   */
  meant(articles: readonly Article[]): RoleMeant | null;
}

/** `null` for what is no role by its length. `codes` are those under which the library's articles are stemmed. */
export function roleAsked(query: string, codes: readonly string[]): AskedRole | null {
  const words = termsOf(query).filter((term) => !allStopWords.has(term));
  if (words.length < fewestWords || words.length > mostWords) return null;
  const common = { word: null, form: "speaker", prefixes: [], weight: 0, role: "counts" } as const;
  const groups = words.map((word) => {
    const terms = [properTerm(word), ...codes.map((code) => roleTerm(word, code))];
    return { ...common, terms, documentFrequency: 0, idf: 0 };
  });
  return {
    groups,
    mayStandIn: ({ frequencies }, plan) =>
      groups.every((group) => (frequencies[plan.groups.indexOf(group)] ?? 0) > 0),
    meant: (articles) => roleMeant(words, articles),
  };
}

function roleMeant(words: readonly string[], articles: readonly Article[]): RoleMeant | null {
  const isHeld = heldAs(words);
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const name of new Set(holdersIn(article, isHeld).map((at) => lastName(article, at))))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === 0) return null;
  const least = leastShare * Math.max(...counts.values());
  return {
    isHeld,
    holders: new Set([...counts].flatMap(([name, count]) => (count > least ? [name] : []))),
  };
}

/** How many quotations of an article are by those who have the role; `null` where nobody in it has it. */
export function quotationsInRole(article: Article, { isHeld, holders }: RoleMeant): number | null {
  const own = new Set(holdersIn(article, isHeld).filter((at) => holders.has(lastName(article, at))));
  if (own.size === 0) return null;
  return article.quotes.filter(
    ({ attribution }) =>
      attribution.tier !== "unknown" && attribution.speaker !== null && own.has(attribution.speaker),
  ).length;
}

function holdersIn({ speakers, language }: Article, isHeld: IsHeld): number[] {
  const code = stemCode(language);
  return speakers.flatMap(({ role, kind }, at) =>
    role !== null && kind === "person" && isHeld(role, code) ? [at] : [],
  );
}

/**
 * Roles that have all the words, and the same first: whoever speaks for a minister is none. Many articles word a role
 * alike, and each wording is looked at once.
 */
function heldAs(words: readonly string[]): IsHeld {
  const known = new Map<string, Map<string, boolean>>();
  const isHeld = (role: string, code: string): boolean => {
    const own = termsOf(role).filter((term) => !allStopWords.has(term));
    // Most begin with another letter, which a stem keeps.
    if (own[0]?.charAt(0) !== words[0]?.charAt(0)) return false;
    const held = own.map((term) => stemTerm(term, code));
    const wanted = words.map((word) => stemTerm(word, code));
    return held[0] === wanted[0] && wanted.every((word) => held.includes(word));
  };
  return (role, code) => {
    const ofCode = known.get(code) ?? new Map<string, boolean>();
    known.set(code, ofCode);
    const found = ofCode.get(role) ?? isHeld(role, code);
    ofCode.set(role, found);
    return found;
  };
}

function lastName({ speakers }: Article, at: number): string {
  return termsOf(speakers[at]?.name ?? "").at(-1) ?? "";
}
