import type { Article, Speaker } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import { fold } from "../../domain/folding.ts";
import { slice } from "../../domain/span.ts";
import { languages } from "../../languages/index.ts";
import type { Answered } from "../ranking/answered.ts";
import { likeliest } from "../ranking/misspelling.ts";
import type { PlannedGroup } from "../ranking/plan.ts";
import { stemTerm } from "../ranking/stemming.ts";
import { allowsPrefix, editsAllowed } from "./matcher.ts";
import { bareName, isPersonsName } from "./named-people.ts";
import { namesOf, type PersonMeant, personMeant } from "./person-first.ts";
import { queryTerms } from "./query.ts";
import { type MarkedSpeaker, markedSpeaker, markOf } from "./speaker-marks.ts";
import { honorifics, nameTerm, properTerm, roleTerm, spokenBy } from "./speaker-terms.ts";
import { allStopWords } from "./stop-words.ts";
import { terms, termsOf } from "./terms.ts";

/** Longer words that begin as the last one that was typed: more of them are not looked at. */
const mostBeginnings = 60;

/** Words that are somebody's role, folded; some are a form of address as well. */
const roleWords: ReadonlySet<string> = new Set(languages.flatMap(({ roles }) => [...roles.keys()].map(fold)));

/** A word by which a speaker is asked for, with the index terms that answer it. */
interface AskedWord {
  readonly typed: string;
  /** The word itself, or those that were taken for it since nobody is called so. */
  readonly forms: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** The terms of an {@link AskedWord} as engines keep them. */
interface Marks {
  readonly names: ReadonlySet<number>;
  readonly roles: ReadonlySet<number>;
}

function hasAny(wanted: ReadonlySet<number>, marks: ArrayLike<number>): boolean {
  for (let at = 0; at < marks.length; at++) if (wanted.has(marks[at] ?? 0)) return true;
  return false;
}

/** How well a speaker fits: the person whom the name means before namesakes, and those before who bears it as a role. */
export type Standing = 0 | 1 | 2;

/** Whom somebody asked for by a name or a role. All words of it have to fit one speaker. */
export class AskedSpeaker {
  readonly #words: readonly AskedWord[];
  readonly #marks: readonly Marks[];
  /** The names that are the person's: the whole of it, and the last one alone. */
  readonly #person: ReadonlySet<number>;
  readonly #known = new Map<string, Standing | null>();

  constructor(words: readonly AskedWord[], person: PersonMeant | null) {
    this.#words = words;
    const marksOf = (terms: ReadonlySet<string>) => new Set([...terms].map(markOf));
    this.#marks = words.map(({ names, roles }) => ({ names: marksOf(names), roles: marksOf(roles) }));
    this.#person = person ? namesOf(person) : new Set();
  }

  /** What an engine has to look for: articles in which all words fit somebody who speaks there. */
  conditions(alone: boolean): PlannedGroup[] {
    const own = this.#words.map(({ names, roles }) => [...names, ...roles]);
    const common = { word: null, form: "speaker", prefixes: [], documentFrequency: 0, idf: 0 } as const;
    return [
      ...own.map((terms) => ({ ...common, terms, weight: 0, role: "required" as const })),
      ...(alone ? [{ ...common, terms: [...new Set(own.flat())], weight: 1, role: "counts" as const }] : []),
    ];
  }

  /** As {@link standing}, of a speaker of an article. */
  standingIn(article: Article, speaker: Speaker): Standing | null {
    // Most articles name the same people by the same words.
    const { kind, name, role, aliases } = speaker;
    const key = [kind, name, role ?? "", article.language, ...aliases].join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.standing(markedSpeaker(spokenBy(article, speaker)));
    this.#known.set(key, found);
    return found;
  }

  /** `null` for somebody else. */
  standing({ name, called, others }: MarkedSpeaker): Standing | null {
    const left = this.#marks.filter(({ names }) => !hasAny(names, called));
    if (left.length === 0) return this.#person.has(name) ? 0 : 1;
    return left.every(({ roles }) => hasAny(roles, called) || hasAny(roles, others)) ? 2 : null;
  }

  /** Misspelt words, and how the speaker who was found spells them. */
  replaced({ name, role, aliases }: Speaker): Answered["replaced"] {
    const written = [name, role ?? "", ...aliases].join("\n");
    return this.#words.flatMap(({ typed, forms }) => {
      const [word = ""] = termsOf(typed);
      if (forms.some((form) => form.startsWith(word))) return [];
      const by = terms(written).find(({ term }) => forms.includes(term));
      return by ? [{ typed, by: [slice(written, by)], of: "speaker" }] : [];
    });
  }
}

/** Whom `by` asks for; `null` where it has no word in it. `codes` are those under which articles are stemmed. */
export async function askedSpeaker(
  engine: Engine,
  by: string,
  codes: readonly string[],
): Promise<AskedSpeaker | null> {
  const person = await personMeant(engine, await bareName(engine, by));
  const called = person?.isShort ? person.name.filter((word) => word.length > 1) : null;
  const words = called ?? (await tellingWords(engine, by, codes));
  if (words.length === 0) return null;
  const asked: AskedWord[] = [];
  for (const [at, word] of words.entries()) {
    const typed = terms(by).find(({ term }) => term === word);
    const forms = await formsOf(engine, word, codes, {
      mayBeUnfinished: at === words.length - 1,
      isOneOfSeveral: words.length > 1,
    });
    const ofRoles = forms.flatMap((form) => [properTerm(form), ...rolesOf(form, codes)]);
    const { documentFrequencies } = await engine.statistics([...forms.map(nameTerm), ...ofRoles], []);
    const stands = (term: string) => (documentFrequencies.get(term) ?? 0) > 0;
    // A capitalised word in somebody's role is that of another person, where there is somebody of that name.
    const proper: string[] = [];
    for (const form of forms)
      if (stands(properTerm(form)) && !(stands(nameTerm(form)) && (await isPersonsName(engine, form))))
        proper.push(form);
    const roles = [...proper.map(properTerm), ...forms.flatMap((form) => rolesOf(form, codes))];
    asked.push({
      typed: typed ? by.slice(typed.start, typed.end) : word,
      forms,
      names: new Set(forms.map(nameTerm)),
      roles: new Set(roles.filter(stands)),
    });
  }
  return new AskedSpeaker(asked, person);
}

/**
 * The words that have to fit. A form of address need not, beside a name ("Président Varnac"); beside a word of a role it is
 * one of that role's ("Premier ministre", "président de la République").
 */
async function tellingWords(engine: Engine, by: string, codes: readonly string[]): Promise<string[]> {
  const all = queryTerms(by, allStopWords);
  const left = all.filter((word) => !honorifics.has(word));
  if (left.length === 0 || left.length === all.length) return all;
  const isRole = async (word: string) => {
    const terms = [properTerm(word), ...rolesOf(word, codes)];
    const { documentFrequencies } = await engine.statistics(terms, []);
    return terms.some((term) => (documentFrequencies.get(term) ?? 0) > 0);
  };
  for (const word of left) if (!(await isRole(word)) || (await isPersonsName(engine, word))) return left;
  const kept: string[] = [];
  for (const word of all)
    if (!honorifics.has(word) || (roleWords.has(word) && (await isRole(word)))) kept.push(word);
  return kept;
}

function rolesOf(word: string, codes: readonly string[]): string[] {
  return codes.map((code) => roleTerm(word, code));
}

/**
 * The word itself where somebody is called so; else what it begins, and where it stands nowhere, what is near to it. Beside other
 * words that tell who is meant it may be misspelt though it stands somewhere: "Emanuel" in an article of another.
 */
async function formsOf(
  engine: Engine,
  word: string,
  codes: readonly string[],
  {
    mayBeUnfinished,
    isOneOfSeveral,
  }: { readonly mayBeUnfinished: boolean; readonly isOneOfSeveral: boolean },
): Promise<readonly string[]> {
  const isCalled = async (forms: readonly string[]): Promise<string[]> => {
    const termsOf = (form: string) => [nameTerm(form), properTerm(form), ...rolesOf(form, codes)];
    const { documentFrequencies } = await engine.statistics(forms.flatMap(termsOf), []);
    return forms.filter((form) => termsOf(form).some((term) => (documentFrequencies.get(term) ?? 0) > 0));
  };
  if ((await isCalled([word])).length > 0) return [word];
  const among = async (edits: number): Promise<string[]> => {
    const near = [...(await engine.near(word, edits))]
      .sort((a, b) => b.documentFrequency - a.documentFrequency || (a.term < b.term ? -1 : 1))
      .slice(0, mostBeginnings);
    const called = new Set(await isCalled(near.map(({ term }) => term)));
    return likeliest(
      near.filter(({ term }) => called.has(term)),
      word,
    );
  };
  const begun = mayBeUnfinished && allowsPrefix(word) ? await among(0) : [];
  if (begun.length > 0) return begun;
  const edits = editsAllowed(word);
  const forms = [word, ...codes.map((code) => stemTerm(word, code))];
  const { documentFrequencies } = await engine.statistics(forms, []);
  const isKnown = !isOneOfSeveral && forms.some((form) => (documentFrequencies.get(form) ?? 0) > 0);
  const near = isKnown || edits === 0 ? [] : await among(edits);
  return near.length > 0 ? near : [word];
}
