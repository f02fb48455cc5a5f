import type { Engine } from "../../domain/engine.ts";
import type { Nominee } from "../../domain/nomination.ts";
import { boundary, shortHash } from "../ranking/sequence.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { areOf, type BareName, isWhole, type NamedPerson, personCalledInShort } from "./named-people.ts";
import { markedSpeakers, quotePlaces, topicPlaces } from "./quote-places.ts";
import { markOfName } from "./speaker-marks.ts";

/** Somebody whom a query names and nothing else, and who else bears the last name. */
export interface PersonMeant extends NamedPerson {
  readonly namesakes: readonly (readonly string[])[];
  /** Folded words of the query that are said of the person and need not stand beside the name. */
  readonly empty: ReadonlySet<string>;
  /** Whether the query is no word of the name, but short for it or written as one: "JFK", "vandermeer". */
  readonly isShort: boolean;
}

/**
 * The person that a bare name names, be it by the last name alone: of several the one who speaks in most articles. `null`
 * where it asks for anything else.
 */
export async function personMeant(engine: Engine, bare: BareName | null): Promise<PersonMeant | null> {
  if (!bare) return null;
  const { all, words, people } = bare;
  const found =
    people.find(({ name }) => isWhole(words, name)) ?? people.find(({ name }) => areOf(all, name));
  if (found) {
    const namesakes = people.filter((one) => one !== found).map(({ name }) => name);
    return {
      ...found,
      namesakes,
      empty: new Set(all.filter((term) => !found.name.includes(term))),
      isShort: false,
    };
  }
  const [only = "", more] = words;
  const short = more === undefined ? await personCalledInShort(engine, only) : null;
  return short && { ...short, namesakes: [], empty: new Set(), isShort: true };
}

/** What of an article is a person's, by what the engine keeps of it. */
export class ShareOfPerson {
  readonly #person: PersonMeant;
  readonly #names: ReadonlySet<number>;
  readonly #hashes = new Map<string, HeadingHashes>();

  constructor(person: PersonMeant) {
    this.#person = person;
    this.#names = namesOf(person);
  }

  /** How many quotations of an article are by the person, as reading left them. */
  quotationsBy(nominee: Pick<Nominee, "marks">): number {
    const own = markedSpeakers(nominee).map(({ name }) => this.#names.has(name));
    if (!own.includes(true)) return 0;
    return quotePlaces(nominee).filter(({ speaker }) => own[speaker]).length;
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

/** The marks of the names that are the person's: the whole of it, and the last one alone. */
export function namesOf({ name }: PersonMeant): ReadonlySet<number> {
  return new Set([markOfName(name), markOfName(name.slice(-1))]);
}
