import type { CollectionStatistics, Nomination, TermGroup } from "../../domain/nomination.ts";
import type { AnalysedQuery, QueryWord } from "./query-analysis.ts";
import { type RankingSettings, rankingSettings } from "./settings.ts";
import { familyPrefix, stemTerm } from "./stemming.ts";

/** What a group of a nomination stands for. */
export interface PlannedGroup extends TermGroup {
  /** Index into the query's words; `null` for what belongs to no single word. */
  readonly word: number | null;
  /** `family`: words whose stems begin alike ("malaysia", "malaysian"). */
  readonly form: "stem" | "surface" | "family" | "misspelt" | "title" | "phrase" | "excluded" | "speaker";
  readonly documentFrequency: number;
  readonly idf: number;
}

/** Near spellings in place of words that stand nowhere, by index of the word. */
export type Replacements = ReadonlyMap<number, readonly string[]>;

export interface Plan {
  readonly query: AnalysedQuery;
  readonly groups: readonly PlannedGroup[];
  readonly replacements: Replacements;
}

/** Enough that an article whose title is the query is nominated whatever else matches. */
const titleWeight = 100;

/** The terms and beginnings whose document frequencies {@link planSearch} needs. */
export function termsToCount(
  { words, title }: AnalysedQuery,
  codes: readonly string[],
  replacements: Replacements = new Map(),
): { terms: string[]; prefixes: string[] } {
  const own = words.map(({ term }) => term);
  const forms = [...new Set([...own, ...[...replacements.values()].flat()])];
  const terms = forms.flatMap((term) => [term, ...codes.map((code) => stemTerm(term, code))]);
  const prefixes = own.flatMap((term) => codes.map((code) => familyPrefix(stemTerm(term, code))));
  return {
    terms: [...new Set([...terms, ...(title === null ? [] : [title])])],
    prefixes: [...new Set(prefixes.filter((prefix) => prefix !== null))],
  };
}

/** BM25's inverse document frequency, never negative. */
export function idf(documentFrequency: number, articles: number): number {
  return Math.log(1 + (Math.max(0, articles - documentFrequency) + 0.5) / (documentFrequency + 0.5));
}

/**
 * What an engine is asked to nominate by: an OR of every word's stem, surface form and family, each with its rarity.
 * Words that stand nowhere bring nothing, unless `replacements` has near spellings for them. `codes` are those under
 * which the library's articles are stemmed.
 */
export function planSearch(
  query: AnalysedQuery,
  statistics: CollectionStatistics,
  codes: readonly string[],
  replacements: Replacements = new Map(),
  settings: RankingSettings = rankingSettings,
): Plan {
  const groups = query.words.flatMap((word, index) => {
    const share = shareOf(word, settings);
    const forms = formsOf(word, index, codes, replacements.get(index) ?? [], settings);
    return weighed(forms, share, statistics);
  });
  for (const term of requiredBy(query)) groups.push(condition("phrase", term, "required"));
  for (const term of query.excluded) groups.push(condition("excluded", term, "excluded"));
  if (query.title !== null)
    groups.push({ ...condition("title", query.title, "counts"), weight: titleWeight });
  return { query, groups, replacements };
}

function shareOf({ kind, isName, isKind }: QueryWord, settings: RankingSettings): number {
  if (kind !== "word") return settings.joined * (isName ? 1 + settings.name : 1);
  return isKind ? settings.kind : isName ? 1 + settings.name : 1;
}

type Form = Omit<PlannedGroup, "documentFrequency" | "idf">;

function formsOf(
  { term }: QueryWord,
  word: number,
  codes: readonly string[],
  near: readonly string[],
  settings: RankingSettings,
): Form[] {
  const stemsOf = (form: string): string[] => codes.map((code) => stemTerm(form, code));
  const stems = stemsOf(term);
  const families = stems.map(familyPrefix);
  const common = { word, prefixes: [], role: "counts" } as const;
  const forms: Form[] = [
    { ...common, form: "stem", terms: stems, weight: settings.stem },
    { ...common, form: "surface", terms: [term], weight: settings.surface },
    {
      ...common,
      form: "family",
      terms: stems.filter((_, i) => families[i] === null),
      prefixes: families.filter((prefix) => prefix !== null),
      weight: settings.family,
    },
  ];
  if (near.length > 0)
    forms.push({
      ...common,
      form: "misspelt",
      terms: [...new Set(near.flatMap(stemsOf))],
      weight: settings.misspelt,
    });
  return forms;
}

/** A surface form is worth what its stem is: a rare ending makes no word rarer. */
function weighed(
  forms: readonly Form[],
  share: number,
  { articles, documentFrequencies }: CollectionStatistics,
): PlannedGroup[] {
  const counted = forms.map((form) => {
    const keys = [...form.terms, ...form.prefixes.map((prefix) => `${prefix}*`)];
    const sum = keys.reduce((total, key) => total + (documentFrequencies.get(key) ?? 0), 0);
    const documentFrequency = Math.min(articles, sum);
    return { ...form, documentFrequency, idf: idf(documentFrequency, articles) };
  });
  const stem = counted.find(({ form }) => form === "stem")?.idf ?? 0;
  return counted.map((form) => ({
    ...form,
    weight: share * form.weight * (form.form === "surface" ? Math.min(stem, form.idf) : form.idf),
  }));
}

function condition(form: PlannedGroup["form"], term: string, role: TermGroup["role"]): PlannedGroup {
  return { word: null, form, terms: [term], prefixes: [], weight: 0, role, documentFrequency: 0, idf: 0 };
}

/** The words of phrases where nothing else is asked for: beside other words, a phrase only comes first. */
function requiredBy({ phrases, words }: AnalysedQuery): ReadonlySet<string> {
  const quoted = new Set(phrases.flat());
  return words.every(({ term, kind }) => kind !== "word" || quoted.has(term)) ? quoted : new Set();
}

export function nominationOf(
  plan: Plan,
  statistics: CollectionStatistics,
  limit: number,
  settings: RankingSettings = rankingSettings,
): Nomination {
  const { averageLength } = statistics;
  return { groups: plan.groups, averageLength, k: settings.k * 2, b: settings.b, limit };
}

/** Whether no form of the word stands anywhere; a family is other words. */
export function isUnknown(plan: Plan, index: number): boolean {
  return plan.groups.every(
    ({ word, form, documentFrequency }) =>
      word !== index || (form !== "stem" && form !== "surface") || documentFrequency === 0,
  );
}
