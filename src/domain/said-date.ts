import { type DateUnit, type DateWords, dateUnits, type Feast, type Season, seasons } from "./date-words.ts";
import { fold } from "./folding.ts";

/** What the words of a date say, in whatever order. */
export interface Said {
  numbers: number[];
  unit: DateUnit | null;
  month: number | null;
  weekday: number | null;
  season: Season | null;
  feast: Feast | null;
  /** So many months of which a year has several: the first, the second … of them is {@link numbers}' first. */
  months: 3 | 6 | null;
  ago: boolean;
  last: boolean;
}

/** What the folded words of a date say; `null` where there are words that no date has. */
export function understood(typed: string, words: DateWords): Said | null {
  const said: Said = {
    numbers: [],
    unit: null,
    month: null,
    weekday: null,
    season: null,
    feast: null,
    months: null,
    ago: false,
    last: false,
  };
  let text = ` ${unhyphened(typed)} `;
  for (const [phrase, other] of Object.entries(words.phrases))
    text = text.replace(` ${unhyphened(phrase)} `, ` ${fold(other)} `);
  const feast = longest(Object.keys(words.feasts), text);
  if (feast !== null) {
    text = text.replace(` ${unhyphened(feast)} `, " ");
    said.feast = words.feasts[feast] ?? null;
  }
  for (const phrase of words.ago.map(fold).filter((one) => text.includes(` ${one} `))) {
    text = text.replace(` ${phrase} `, " ");
    said.ago = true;
  }
  for (const token of text.split(/[ ']+/).filter((one) => one !== ""))
    if (!take(token, words, said)) return null;
  return said;
}

/** Folded; of words that hang together by a hyphen people leave it out. */
function unhyphened(text: string): string {
  return fold(text).replace(/(?<=\p{L})-(?=\p{L})/gu, " ");
}

/** The longest of the names that stands in a folded text. */
function longest(names: readonly string[], text: string): string | null {
  const found = names.filter((name) => text.includes(` ${unhyphened(name)} `));
  return found.reduce<string | null>((best, one) => (one.length > (best?.length ?? 0) ? one : best), null);
}

/** Adds what the word says; `false` for one that no date has, or says twice. */
function take(token: string, words: DateWords, said: Said): boolean {
  const number = numberOf(token, words);
  if (number !== null) return said.numbers.push(number) <= 3;
  if (takePartOfYear(token, words, said)) return true;
  if (has(words.empty, token) || (said.numbers.length > 0 && has(words.ordinals, token))) return true;
  if (has(words.last, token)) {
    said.last = true;
    return true;
  }
  const unit = dateUnits.find((one) => has(words.units[one], token));
  if (unit) {
    if (said.unit !== null) return false;
    said.unit = unit;
    return true;
  }
  const month = monthOf(token, words);
  if (month !== null) {
    if (said.month !== null) return false;
    said.month = month;
    return true;
  }
  const season = seasons.find((one) => has(words.seasons[one], token));
  if (season) {
    if (said.season !== null) return false;
    said.season = season;
    return true;
  }
  const weekday = named(words.weekdays, token);
  if (weekday < 0) return false;
  said.weekday = weekday;
  return true;
}

/** "quarter" beside a number, or "Q1" as one word. */
function takePartOfYear(token: string, { quarters, halves }: DateWords, said: Said): boolean {
  const [, before = "", number = "", behind = ""] = /^(\p{L}?)([1-4])(\p{L}?)$/u.exec(token) ?? [];
  const letter = before + behind;
  const name = number === "" ? token : letter;
  const months = has(quarters, name) ? 3 : has(halves, name) ? 6 : null;
  if (months === null || said.months !== null) return false;
  said.months = months;
  if (number !== "") said.numbers.unshift(Number(number));
  return true;
}

/** From 1. */
function monthOf(token: string, { months, otherMonths }: DateWords): number | null {
  const month = named(months, token);
  if (month >= 0) return month + 1;
  return Object.entries(otherMonths).find(([name]) => fold(name) === token)?.[1] ?? null;
}

function numberOf(token: string, { numbers, ordinals }: DateWords): number | null {
  const digits = /^(\d{1,4})(\D{0,3})$/.exec(token);
  if (digits) return digits[2] === "" || has(ordinals, digits[2] ?? "") ? Number(digits[1]) : null;
  const word = numbers.findIndex((names) => has(names.split("|"), token));
  return word < 0 ? null : word + 1;
}

/** The only one of the names that begins so, by three letters at least; -1 for none. */
function named(names: readonly string[], token: string): number {
  const bare = token.replace(/\.$/, "");
  const whole = names.findIndex((name) => fold(name) === bare);
  if (whole >= 0 || bare.length < 3) return whole;
  const begun = names.filter((name) => fold(name).startsWith(bare));
  return begun.length === 1 ? names.indexOf(begun[0] ?? "") : -1;
}

function has(words: readonly string[], token: string): boolean {
  return words.some((word) => fold(word) === token);
}
