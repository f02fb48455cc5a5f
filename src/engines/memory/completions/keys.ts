import { type Forms, longestForm, space } from "./forms.ts";

/** Characters of a key that count. */
export const longestKey = 80;
const mostKeysOfForm = 30;

/** A key is a form's number and, in its last nine bits, where the word begins at which it is looked up. */
const offsetBits = 9;
const offsetMask = longestForm - 1;

export function formOf(key: number): number {
  return key >>> offsetBits;
}

/** One for each of its words. */
export function keysOf(forms: Forms, form: number): number[] {
  const [start, length] = [forms.text(form), Math.min(forms.length(form), offsetMask)];
  const keys = [form << offsetBits];
  for (let at = 0; at < length && keys.length < mostKeysOfForm; at++)
    if (forms.texts.unit(start + at) === space) keys.push((form << offsetBits) | (at + 1));
  return keys;
}

/** Where the words of a key begin among the texts. */
export function startOf(forms: Forms, key: number): number {
  return forms.text(formOf(key)) + (key & offsetMask);
}

/** How many characters of them count. */
export function lengthOf(forms: Forms, key: number): number {
  return Math.max(0, Math.min(longestKey, forms.length(formOf(key)) - (key & offsetMask)));
}

/** The first of keys in order that does not come before the text. */
export function lowerBound(forms: Forms, keys: ArrayLike<number>, text: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle] ?? 0;
    if (forms.texts.compareWith(startOf(forms, key), lengthOf(forms, key), text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the key is or belongs: by its text and, of equal texts, by its number. */
export function placeOf(forms: Forms, keys: ArrayLike<number>, key: number): number {
  const [start, length] = [startOf(forms, key), lengthOf(forms, key)];
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = keys[middle] ?? 0;
    const order = forms.texts.compare(startOf(forms, other), lengthOf(forms, other), start, length);
    if (order < 0 || (order === 0 && other < key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
