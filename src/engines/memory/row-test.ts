import type { Condition } from "../../domain/engine.ts";
import { inPeriod } from "../../domain/filter.ts";
import type { CardTable } from "./card-table.ts";

/**
 * Whether the card of a row meets the condition; "none" where it is plain that none does. Each distinct source,
 * language and date is looked at once, all articles never.
 */
export function rowTest(cards: CardTable, where: Condition): ((row: number) => boolean) | "none" {
  const { language, source } = where;
  const { language: languages, source: sources } = cards.common;
  const spoken = language === null ? null : numbersOf(languages, (tag) => primaryTag(tag) === language);
  const from = source === null ? null : numbersOf(sources, (text) => fits(text.split(" "), source));
  if (spoken?.size === 0 || from?.size === 0) return "none";
  const isIn = periodTest(cards, where);
  return (row) =>
    (spoken === null || spoken.has(cards.languageNumber(row))) &&
    (from === null || from.has(cards.sourceNumber(row))) &&
    isIn(row);
}

function periodTest(cards: CardTable, where: Condition): (row: number) => boolean {
  if (where.after === null && where.before === null) return () => true;
  /** By the date's number: 0 for one that was not looked at yet. */
  const decided = new Uint8Array(cards.common.date.size);
  const [inside, outside] = [1, 2];
  return (row) => {
    const number = cards.dateNumber(row);
    // Those without a date lie in no period.
    if (number < 0) return false;
    decided[number] ||= inPeriod(cards.date(row), where) ? inside : outside;
    return decided[number] === inside;
  };
}

function fits(terms: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => terms.some((term) => term.startsWith(word)));
}

function numbersOf(list: CardTable["common"]["date"], isWanted: (text: string) => boolean): Set<number> {
  const numbers = new Set<number>();
  for (const { number, text } of list.held()) if (isWanted(text)) numbers.add(number);
  return numbers;
}

function primaryTag(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}
