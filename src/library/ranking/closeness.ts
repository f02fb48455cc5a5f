import { termsOf } from "../search/terms.ts";
import type { Candidate } from "./candidate.ts";
import type { Plan } from "./plan.ts";
import {
  asSpoken,
  densest,
  type HashedQuery,
  hashedQuery,
  hasPhrase,
  isVerbatim,
  nearPairs,
  placesIn,
} from "./proximity.ts";
import { type AnalysedQuery, fewWords } from "./query-analysis.ts";
import type { RankingSettings } from "./settings.ts";
import { stemCode } from "./stemming.ts";

interface Look {
  readonly proximity: number;
  readonly phrases: boolean;
}

/** How near to one another the query's words stand in a candidate, and whether it has its phrases. */
export function looksInto(plan: Plan, settings: RankingSettings): (candidate: Candidate) => Look {
  const { query, replacements } = plan;
  const { words, phrases } = query;
  const rarity = words.map((_, index) => rarityOf(plan, index));
  const whole = isNaming(query) ? rarity.reduce((sum, each) => sum + each, 0) : 0;
  const hashed = new Map<string, HashedQuery>();
  const hashedFor = (code: string): HashedQuery => {
    const made = hashed.get(code) ?? hashedQuery(query, replacements, code);
    hashed.set(code, made);
    return made;
  };
  const nearness = ({ nominee: { sequence }, language }: Candidate): number => {
    const asked = hashedFor(stemCode(language));
    const places = placesIn(sequence, asked.words, words.length);
    return (
      settings.proximity * nearPairs(places.of, rarity, settings.window) +
      settings.passage * densest(places, rarity, settings.passageWords) +
      settings.asSpoken * asSpoken(sequence, places.of, rarity, asked) +
      (whole > 0 && isVerbatim(sequence, asked) ? settings.verbatim * whole : 0)
    );
  };
  return (candidate) => {
    const proximity = words.length > 1 ? nearness(candidate) : 0;
    if (phrases.length === 0) return { proximity, phrases: false };
    const sequence = termsOf(candidate.text());
    return { proximity, phrases: phrases.every((phrase) => hasPhrase(sequence, phrase)) };
  };
}

/** A few words, held together by empty ones, are the name of something, or what it is called. */
function isNaming({ words, spoken }: AnalysedQuery): boolean {
  const telling = words.filter(({ kind }) => kind === "word").length;
  return telling > 1 && telling <= fewWords && spoken.length > telling;
}

/** The idf of the form by which most articles have the word. */
function rarityOf({ groups }: Plan, index: number): number {
  const own = groups.filter(({ word, documentFrequency }) => word === index && documentFrequency > 0);
  return own.length === 0 ? 0 : Math.min(...own.map(({ idf }) => idf));
}
