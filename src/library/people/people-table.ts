import { fullNameKey, readNote, type Told } from "./people-note.ts";

/** A short list: most people have one name and few offices. */
export interface Tally {
  readonly key: string;
  count: number;
}

/** What articles say of somebody with a full name, counted over articles, so that no order of them matters. */
export interface KnownPerson {
  articles: number;
  /** How many articles tell that she is a woman, that he is a man. */
  f: number;
  m: number;
  /** How many articles write the name so. */
  readonly forms: Tally[];
  /** How many articles of a year (0: without a date) call the person so; the key is the year and the office. */
  readonly offices: Tally[];
  /** The revision of the table that changed the entry last. */
  changed: number;
}

/**
 * The people of a library: who is a woman and who a man, who is called what and when, by the articles that say so beside
 * the name. It depends on nothing but the articles' notes ({@link noteOf}): those that went leave no trace.
 */
export class PeopleTable {
  readonly #notes = new Map<string, string>();
  readonly #people = new Map<string, KnownPerson>();
  /** By given name, over all who bear it. */
  readonly #given = new Map<string, { f: number; m: number; changed: number }>();
  readonly #bySurname = new Map<string, readonly string[]>();
  #revision = 0;

  /** Rises with each change. */
  get revision(): number {
    return this.#revision;
  }

  /** From now on an article tells this; `null` for one that has gone. */
  put(article: string, note: string | null): void {
    const before = this.#notes.get(article) ?? "";
    const now = note ?? "";
    if (before === now) return;
    this.#revision++;
    this.#count(before, -1);
    this.#count(now, 1);
    if (now === "") this.#notes.delete(article);
    else this.#notes.set(article, now);
  }

  /** So many more articles tell this than were known to, or fewer; whose notes they are is not kept. */
  tell(note: string, more: number): void {
    this.#revision++;
    this.#count(note, more);
  }

  person(key: string): KnownPerson | undefined {
    return this.#people.get(key);
  }

  givenName(key: string): { readonly f: number; readonly m: number } | undefined {
    return this.#given.get(key);
  }

  /** Keys of those whose name ends so, in no order. */
  namesakes(surname: string): readonly string[] {
    return this.#bySurname.get(surname) ?? nobody;
  }

  /** Equal as long as nothing that is known of somebody of this name has changed. */
  stateOf(key: string): string {
    const given = this.#given.get(givenNameOf(key));
    return `${this.#people.get(key)?.changed ?? 0} ${given?.changed ?? 0}`;
  }

  /** What each article tells, to be kept and put again. */
  notes(): Iterable<readonly [article: string, note: string]> {
    return this.#notes;
  }

  #count(note: string, by: number): void {
    const { year, people } = readNote(note);
    for (const told of people) {
      const key = fullNameKey(told.form);
      if (key !== null) this.#countPerson(key, year, told, by);
    }
  }

  #countPerson(key: string, year: number, { form, gender, offices }: Told, by: number): void {
    const person = this.#people.get(key) ?? newPerson();
    person.articles += by;
    person.changed = this.#revision;
    if (gender !== null) {
      person[gender] += by;
      this.#countGiven(givenNameOf(key), gender, by);
    }
    tally(person.forms, form, by);
    for (const office of offices) tally(person.offices, `${year} ${office}`, by);
    const surname = surnameOf(key);
    if (person.articles === 0) {
      this.#people.delete(key);
      const left = this.namesakes(surname).filter((other) => other !== key);
      if (left.length === 0) this.#bySurname.delete(surname);
      else this.#bySurname.set(surname, left);
    } else if (!this.#people.has(key)) {
      this.#people.set(key, person);
      this.#bySurname.set(surname, [...this.namesakes(surname), key]);
    }
  }

  #countGiven(given: string, gender: "f" | "m", by: number): void {
    const known = this.#given.get(given) ?? { f: 0, m: 0, changed: 0 };
    known[gender] += by;
    known.changed = this.#revision;
    if (known.f + known.m === 0) this.#given.delete(given);
    else this.#given.set(given, known);
  }
}

/** The first word of a full name. */
export function givenNameOf(key: string): string {
  return key.slice(0, key.indexOf(" "));
}

/** The last word of a full name. */
export function surnameOf(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}

const nobody: readonly string[] = [];

function newPerson(): KnownPerson {
  return { articles: 0, f: 0, m: 0, forms: [], offices: [], changed: 0 };
}

function tally(list: Tally[], key: string, by: number): void {
  const at = list.findIndex((each) => each.key === key);
  const known = list[at];
  if (known === undefined) list.push({ key, count: by });
  else {
    known.count += by;
    if (known.count === 0) list.splice(at, 1);
  }
}
