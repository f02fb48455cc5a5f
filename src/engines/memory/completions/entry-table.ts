import type { Completion } from "../../../domain/engine.ts";
import { hashOf } from "../bytes/hash.ts";
import { check, checkBelow, type Numbers, type PieceReader } from "../bytes/pieces.ts";
import { Records } from "../bytes/records.ts";
import { Texts } from "../bytes/texts.ts";
import type { Forms } from "./forms.ts";

export const at = {
  /** The next entry of the same bucket. */
  next: 0,
  /** {@link traits} side by side. */
  traits: 1,
  /** How many articles declare it. */
  declared: 2,
  quotes: 3,
  /** Articles that quote it; others that name it, by a tag, a title, an outlet or in their words. */
  quotingCount: 4,
  quoting: 5,
  namingCount: 6,
  naming: 7,
  label: 8,
  labelLength: 9,
  value: 10,
  valueLength: 11,
  folded: 12,
  foldedLength: 13,
  day: 14,
  hash: 15,
  /** Its first form, which is what it is called. */
  name: 16,
} as const;

/** Small numbers of an entry: of each its first bit and how many it has. */
const traits = {
  kind: [0, 4],
  /** A bit for each field that it may be offered for. */
  fields: [4, 8],
  /** Articles that have to have it, where none declares it. */
  fewest: [12, 4],
  isNamed: [16, 1],
} as const;
const width = 17;
export const none = -1;
const fewestBuckets = 1024;

/** Entries as records that are found by a hash: a name by its folded words, a title by its value. */
export class EntryTable {
  protected readonly forms: Forms;
  readonly #entries: Records;
  #buckets: Int32Array;
  #count = 0;

  /** `from` is where {@link arrays} were written. */
  constructor(forms: Forms, from?: PieceReader) {
    this.forms = forms;
    this.#entries = from ? Records.read(width, from) : new Records(width);
    this.#buckets = from?.int32() ?? new Int32Array(fewestBuckets).fill(none);
    if (!from) return;
    [this.#count = 0] = from.int32();
    const size = this.#buckets.length;
    check(size >= fewestBuckets && (size & (size - 1)) === 0);
    checkBelow(this.#buckets, this.#entries.size, none);
  }

  get texts(): Texts {
    return this.forms.texts;
  }

  /** The entry that the completion is one more of, or -1. */
  find(completion: Completion): number {
    const { folded, value } = completion;
    const isOwn = isNamed(completion);
    const hash = hashOf(isOwn ? folded : value) | 0;
    for (let entry = this.#first(hash); entry !== none; entry = this.get(entry, at.next)) {
      if (this.get(entry, at.hash) !== hash || this.isNamed(entry) !== isOwn) continue;
      if (isOwn ? this.is(entry, at.folded, folded) : this.is(entry, at.value, value)) return entry;
    }
    return none;
  }

  /** The name of which the folded words have this hash, or -1: that of other words, if they deceive. */
  named(hash: number): number {
    for (let entry = this.#first(hash | 0); entry !== none; entry = this.get(entry, at.next))
      if (this.get(entry, at.hash) === (hash | 0) && this.isNamed(entry)) return entry;
    return none;
  }

  /** One that nothing leads to yet. */
  protected put(completion: Completion): number {
    if (this.#count >= this.#buckets.length) this.#grow();
    const { label, value, folded } = completion;
    const entry = this.#entries.make();
    const hash = hashOf(isNamed(completion) ? folded : value) | 0;
    this.setText(entry, at.label, this.texts.add(label), label.length);
    const own = value === label ? this.get(entry, at.label) : this.texts.add(value);
    this.setText(entry, at.value, own, value.length);
    this.setText(entry, at.folded, this.texts.add(folded), folded.length);
    this.set(entry, at.hash, hash);
    this.setTrait(entry, "isNamed", isNamed(completion) ? 1 : 0);
    this.set(entry, at.next, this.#first(hash));
    this.#buckets[this.#bucketOf(hash)] = entry;
    this.#count++;
    const { text, length } = this.folded(entry);
    this.set(entry, at.name, this.forms.make(entry, "name", text, length, none));
    return entry;
  }

  /** Its forms go on until they are sorted out. */
  drop(entry: number): void {
    const bucket = this.#bucketOf(this.get(entry, at.hash));
    const next = this.get(entry, at.next);
    let before = this.#buckets[bucket] ?? none;
    if (before === entry) this.#buckets[bucket] = next;
    else {
      while (this.get(before, at.next) !== entry) before = this.get(before, at.next);
      this.set(before, at.next, next);
    }
    this.#count--;
    for (const length of [at.labelLength, at.valueLength, at.foldedLength]) {
      this.texts.forget(this.get(entry, length));
      this.set(entry, length, 0);
    }
    this.#entries.drop(entry);
  }

  label(entry: number): string {
    return this.texts.read(this.get(entry, at.label), this.get(entry, at.labelLength));
  }

  value(entry: number): string {
    return this.texts.read(this.get(entry, at.value), this.get(entry, at.valueLength));
  }

  /** The place of its folded words among the texts. */
  folded(entry: number): { readonly text: number; readonly length: number } {
    return { text: this.get(entry, at.folded), length: this.get(entry, at.foldedLength) };
  }

  /** By their folded words, then by their values. */
  compare(entry: number, other: number): number {
    const [a, b] = [this.folded(entry), this.folded(other)];
    const order = this.texts.compare(a.text, a.length, b.text, b.length);
    return (
      order ||
      this.texts.compare(
        this.get(entry, at.value),
        this.get(entry, at.valueLength),
        this.get(other, at.value),
        this.get(other, at.valueLength),
      )
    );
  }

  hasFolded(entry: number, folded: string): boolean {
    return this.is(entry, at.folded, folded);
  }

  isNamed(entry: number): boolean {
    return this.trait(entry, "isNamed") === 1;
  }

  /** What it is called: the first of its forms. */
  nameForm(entry: number): number {
    return this.get(entry, at.name);
  }

  /** Leaves out of the texts what nobody refers to any more. */
  compact(): void {
    const kept = new Texts();
    const keep = (start: number, length: number) => kept.add(this.texts.read(start, length));
    const isKept = new Uint8Array(this.forms.size);
    for (let entry = 0; entry < this.#entries.size; entry++) {
      const [label, value] = [this.get(entry, at.label), this.get(entry, at.value)];
      const { text, length } = this.folded(entry);
      this.set(entry, at.label, keep(label, this.get(entry, at.labelLength)));
      const isShared = label === value;
      this.set(
        entry,
        at.value,
        isShared ? this.get(entry, at.label) : keep(value, this.get(entry, at.valueLength)),
      );
      this.set(entry, at.folded, keep(text, length));
      const name = this.nameForm(entry);
      if (length === 0 || this.forms.text(name) !== text) continue;
      this.forms.setText(name, this.get(entry, at.folded));
      isKept[name] = 1;
    }
    for (let form = 0; form < this.forms.size; form++)
      if (isKept[form] === 0) this.forms.moveTexts(form, keep);
    this.texts.become(kept);
  }

  arrays(): Numbers[] {
    return [...this.#entries.arrays(), this.#buckets, Int32Array.of(this.#count)];
  }

  protected get(entry: number, field: number): number {
    return this.#entries.get(entry, field);
  }

  protected set(entry: number, field: number, value: number): void {
    this.#entries.set(entry, field, value);
  }

  protected trait(entry: number, trait: keyof typeof traits): number {
    const [from, bits] = traits[trait];
    return (this.get(entry, at.traits) >>> from) & ((1 << bits) - 1);
  }

  protected setTrait(entry: number, trait: keyof typeof traits, value: number): void {
    const [from, bits] = traits[trait];
    const mask = ((1 << bits) - 1) << from;
    this.set(entry, at.traits, (this.get(entry, at.traits) & ~mask) | (value << from));
  }

  protected setLabel(entry: number, label: string): void {
    if (this.is(entry, at.label, label)) return;
    this.texts.forget(this.get(entry, at.labelLength));
    this.setText(entry, at.label, this.texts.add(label), label.length);
  }

  /** Length stands behind place. */
  protected setText(entry: number, field: number, start: number, length: number): void {
    this.set(entry, field, start);
    this.set(entry, field + 1, length);
  }

  protected is(entry: number, field: number, text: string): boolean {
    return this.texts.is(this.get(entry, field), this.get(entry, field + 1), text);
  }

  #first(hash: number): number {
    return this.#buckets[this.#bucketOf(hash)] ?? none;
  }

  #bucketOf(hash: number): number {
    return hash & (this.#buckets.length - 1);
  }

  #grow(): void {
    const before = this.#buckets;
    this.#buckets = new Int32Array(before.length * 2).fill(none);
    for (const first of before)
      for (let entry = first; entry !== none; ) {
        const next = this.get(entry, at.next);
        const bucket = this.#bucketOf(this.get(entry, at.hash));
        this.set(entry, at.next, this.#buckets[bucket] ?? none);
        this.#buckets[bucket] = entry;
        entry = next;
      }
  }
}

/** Two articles may share a title: their references differ, so both stay. Other labels are one if they fold alike. */
function isNamed({ value, label }: Completion): boolean {
  return value === label;
}
