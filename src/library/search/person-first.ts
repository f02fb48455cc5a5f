import type { Article } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import type { Nominee } from "../../domain/nomination.ts";
import { boundary, shortHash } from "../ranking/sequence.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { topicPlaces } from "./quote-places.ts";
import { honorifics, nameTerm } from "./speaker-terms.ts";
import { termsOf } from "./terms.ts";

/** Somebody whom a query names and nothing else, and who else bears the last name. */
export interface PersonMeant {
  /** Folded words of the whole name. */
  readonly name: readonly string[];
  readonly namesakes: readonly (readonly string[])[];
}

/** More words than these are no bare name. */
const mostWords = 4;
/** Speakers of a name that are looked at. */
const mostNamesakes = 25;

/**
 * The person that a query names, be it by the last name alone: of several the one who speaks in most articles. `null`
 * where it asks for anything else.
 */
export async function personMeant(engine: Engine, query: string): Promise<PersonMeant | null> {
  const words = termsOf(query).filter((term) => !honorifics.has(term));
  if (words.length === 0 || words.length > mostWords) return null;
  const last = words.slice(-1);
  // Most queries end in a word that is nobody's name.
  const { documentFrequencies } = await engine.statistics(last.map(nameTerm), []);
  if ((documentFrequencies.get(nameTerm(last[0] ?? "")) ?? 0) === 0) return null;
  const speakers = await engine.complete("speaker", last.join(" "), mostNamesakes, null);
  const people = speakers
    .filter(({ kind }) => kind === "person")
    .map(({ label }) => termsOf(label))
    .filter((name) => name.length > 1 && name.at(-1) === last[0]);
  const name = people.find((one) => words.every((word) => one.includes(word)));
  return name ? { name, namesakes: people.filter((one) => one !== name) } : null;
}

/** What of an article is a person's. Many articles have the same names and words, which are compared once. */
export class ShareOfPerson {
  readonly #person: PersonMeant;
  readonly #bearers = new Map<string, boolean>();
  readonly #hashes = new Map<string, HeadingHashes>();

  constructor(person: PersonMeant) {
    this.#person = person;
  }

  /** How many quotations of an article are by the person. */
  quotationsBy({ quotes, speakers }: Article): number {
    let count = 0;
    for (const { attribution } of quotes) {
      if (attribution.tier === "unknown" || attribution.speaker === null) continue;
      const speaker = speakers[attribution.speaker];
      if (speaker?.kind === "person" && this.#bears(speaker.name)) count++;
    }
    return count;
  }

  /** Whether title or lede name the person, and not a namesake. */
  isInHeading({ sequence, marks }: Pick<Nominee, "sequence" | "marks">, language: string): boolean {
    const { last, own, others } = this.#hashesIn(stemCode(language));
    const { ledeEnd } = topicPlaces({ marks });
    for (let at = 0; at < ledeEnd; at++) {
      if (sequence[at] !== last) continue;
      const before = sequence[at - 1] ?? boundary;
      if (!others.has(before) || before === own) return true;
    }
    return false;
  }

  #bears(name: string): boolean {
    const known = this.#bearers.get(name) ?? isName(termsOf(name), this.#person);
    this.#bearers.set(name, known);
    return known;
  }

  #hashesIn(code: string): HeadingHashes {
    const known = this.#hashes.get(code);
    if (known) return known;
    const hash = (word: string | undefined) => (word === undefined ? null : shortHash(stemTerm(word, code)));
    const { name, namesakes } = this.#person;
    const made = {
      last: hash(name.at(-1)),
      own: hash(name.at(-2)),
      others: new Set(namesakes.map((namesake) => hash(namesake.at(-2)))),
    };
    this.#hashes.set(code, made);
    return made;
  }
}

/** Words as sequences have them: the last name, the one before it, and those before it in other people's names. */
interface HeadingHashes {
  readonly last: number | null;
  readonly own: number | null;
  readonly others: ReadonlySet<number | null>;
}

/** Whether a name is the person's: the whole of it, or the last one alone. */
export function isName(words: readonly string[], { name }: PersonMeant): boolean {
  const own = words.length === 1 ? name.slice(-1) : name;
  return words.length === own.length && words.every((word, at) => word === own[at]);
}
