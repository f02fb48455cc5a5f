import { Growing } from "../bytes/growing.ts";
import { check, type Numbers, type PieceReader } from "../bytes/pieces.ts";
import { Records } from "../bytes/records.ts";
import type { Texts } from "../bytes/texts.ts";

/** Characters of a form from which on no word can be typed first. */
export const longestForm = 512;
/** The score of a form that leads nowhere any more, and is sorted out at the next merge. */
export const gone = -1;

/** Name: what an entry is called; role: what somebody is; spelling: another one of either. */
const kinds = ["name", "role", "spelling"] as const;
export type FormKind = (typeof kinds)[number];

const at = {
  next: 0,
  text: 1,
  length: 2,
  entry: 3,
  kind: 4,
  label: 5,
  labelLength: 6,
  weight: 7,
} as const;
const width = 8;

/** Texts by which an entry is found, by number: folded words, whose they are, and how likely they are meant. */
export class Forms {
  readonly texts: Texts;
  readonly #forms: Records;
  readonly #scores: Growing<Float64Array>;

  constructor(texts: Texts, forms = new Records(width), scores: Float64Array = new Float64Array(0)) {
    this.texts = texts;
    this.#forms = forms;
    this.#scores = new Growing(scores);
  }

  get size(): number {
    return this.#forms.size;
  }

  /** `text` is a place among the texts; `next` is the entry's next form, or -1. */
  make(entry: number, kind: FormKind, text: number, length: number, next: number): number {
    const form = this.#forms.make();
    if (form === this.#scores.length) this.#scores.push(0);
    this.#scores.set(form, 0);
    this.#forms.set(form, at.next, next);
    this.#forms.set(form, at.text, text);
    this.#forms.set(form, at.length, Math.min(length, longestForm));
    this.#forms.set(form, at.entry, entry);
    this.#forms.set(form, at.kind, kinds.indexOf(kind));
    return form;
  }

  drop(form: number): void {
    this.texts.forget(this.length(form) + this.#forms.get(form, at.labelLength));
    this.#forms.set(form, at.length, 0);
    this.#forms.set(form, at.labelLength, 0);
    this.#forms.drop(form);
  }

  next(form: number): number {
    return this.#forms.get(form, at.next);
  }

  setNext(form: number, next: number): void {
    this.#forms.set(form, at.next, next);
  }

  text(form: number): number {
    return this.#forms.get(form, at.text);
  }

  setText(form: number, text: number): void {
    this.#forms.set(form, at.text, text);
  }

  /** Its texts are where `keep` puts them from now on. */
  moveTexts(form: number, keep: (start: number, length: number) => number): void {
    this.setText(form, keep(this.text(form), this.length(form)));
    const [label, length] = [this.#forms.get(form, at.label), this.#forms.get(form, at.labelLength)];
    this.#forms.set(form, at.label, keep(label, length));
  }

  length(form: number): number {
    return this.#forms.get(form, at.length);
  }

  entry(form: number): number {
    return this.#forms.get(form, at.entry);
  }

  kind(form: number): FormKind {
    return kinds[this.#forms.get(form, at.kind)] ?? "name";
  }

  /** How a role is written. */
  label(form: number): string {
    return this.texts.read(this.#forms.get(form, at.label), this.#forms.get(form, at.labelLength));
  }

  setLabel(form: number, label: string): void {
    this.#forms.set(form, at.label, this.texts.add(label));
    this.#forms.set(form, at.labelLength, label.length);
  }

  /** How much is said in a role: the quotations of those who have it, where they have it, and two for each article. */
  weight(form: number): number {
    return this.#forms.get(form, at.weight);
  }

  /** An article with so many quotations in the role comes (1) or goes (-1). */
  weigh(form: number, quotes: number, by: 1 | -1): void {
    this.#forms.add(form, at.weight, by * (quotes + 2));
  }

  /** Higher is likelier, 0 is not offered, {@link gone} is none any more. */
  score(form: number): number {
    return this.#scores.at(form);
  }

  setScore(form: number, score: number): void {
    this.#scores.set(form, score);
  }

  /** Whether it has each of the words at the beginning of one of its own. */
  hasAll(form: number, words: readonly string[]): boolean {
    const [start, length] = [this.text(form), this.length(form)];
    return words.every((word) => {
      let found = this.texts.indexOf(start, length, word);
      while (found > 0 && this.texts.unit(start + found - 1) !== space)
        found = this.texts.indexOf(start, length, word, found + 1);
      return found >= 0;
    });
  }

  arrays(): Numbers[] {
    return [...this.#forms.arrays(), this.#scores.view()];
  }

  static read(texts: Texts, from: PieceReader): Forms {
    const [forms, scores] = [Records.read(width, from), from.float64()];
    check(scores.length === forms.size);
    return new Forms(texts, forms, scores);
  }
}

export const space = 32;
