import type { PartialDate } from "./document.ts";

export type Sort = "relevance" | "newest";

/** Conditions that an article has to meet besides the words looked for; `null` for none. */
export interface Filter {
  /** Words of the outlet's name, or its host. */
  readonly source: string | null;
  /** From the first day of this day, month or year on. */
  readonly after: PartialDate | null;
  /** Earlier than the first day of this day, month or year: `after 2022, before 2023` is the year 2022. */
  readonly before: PartialDate | null;
  /** BCP 47 language, as typed; its primary tag counts. */
  readonly language: string | null;
  readonly sort: Sort;
}

export const noFilter: Filter = {
  source: null,
  after: null,
  before: null,
  language: null,
  sort: "relevance",
};

/** Whether anything is asked for that could leave an article out. */
export function narrows({ source, after, before, language }: Filter): boolean {
  return source !== null || after !== null || before !== null || language !== null;
}

/** Whether an article of this day, month or year can lie in the period; one without a date lies in no period. */
export function inPeriod(
  date: PartialDate | null,
  { after, before }: Pick<Filter, "after" | "before">,
): boolean {
  if (after === null && before === null) return true;
  if (date === null) return false;
  // Partial dates compare as text once the first is cut, or padded, to what the other says.
  const last = date.padEnd(10, "~");
  return (after === null || last >= after) && (before === null || date < before);
}

/**
 * As two arguments of a `custom_id`: `a202201.b2023.lfr.n`, which is never cut, and the words of the source, which
 * may be: that widens the filter and breaks nothing.
 */
export function filterArguments({
  source,
  after,
  before,
  language,
  sort,
}: Filter): [string, { text: string }] {
  const fixed = [
    ...(after === null ? [] : [`a${after.replaceAll("-", "")}`]),
    ...(before === null ? [] : [`b${before.replaceAll("-", "")}`]),
    ...(language === null ? [] : [`l${primaryLetters(language)}`]),
    ...(sort === "newest" ? ["n"] : []),
  ];
  return [fixed.join("."), { text: source ?? "" }];
}

/** Conditions ask for the primary tag alone; what else was typed may not come back as it was. */
function primaryLetters(language: string): string {
  return /^[A-Za-z]{1,8}/.exec(language)?.[0] ?? "und";
}

const written =
  /^(?:a(\d{4})(\d\d)?(\d\d)?(?:\.|$))?(?:b(\d{4})(\d\d)?(\d\d)?(?:\.|$))?(?:l([A-Za-z]+(?:-[A-Za-z0-9]+)*)(?:\.|$))?(n)?$/;

/** What {@link filterArguments} wrote; `null` for anything else, since a filter half read shows what it was to hide. */
export function readFilterArguments(fixed: string, source: string): Filter | null {
  const match = written.exec(fixed.slice(0, 60));
  if (!match) return null;
  const date = (from: number) =>
    match
      .slice(from, from + 3)
      .filter((part) => part !== undefined)
      .join("-") || null;
  return {
    source: source.trim() || null,
    after: date(1),
    before: date(4),
    language: match[7] ?? null,
    sort: match[8] ? "newest" : "relevance",
  };
}
