import { partialDate } from "../../domain/date.ts";
import type { PartialDate } from "../../domain/document.ts";
import { fold } from "../../domain/folding.ts";
import { readFileDate } from "../file-date.ts";
import type { WordBlock } from "../html-words.ts";

/** So many lines above and below the title are looked at. */
const above = 4;
const below = 8;
/** A longer line is text. */
const longestLine = 120;

const written =
  /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d)(?!\d)|(?<!\d)(?:19|20)\d\d([-./年])\d{1,2}([-./月])\d{1,2}(?!\d)|(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)|(?<!\d)\d{1,2}(?:st|nd|rd|th|er|\.|º)? (?:de )?\p{L}{3,12}\.?,? (?:de )?(?:19|20)\d\d(?!\d)|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d(?!\d)/gu;

/**
 * The day that stands beside the title for readers, where it does for them alone; the first day where there are
 * several, since the others are those of changes. A message that is quoted has a day of its own.
 */
export function visibleDate(page: readonly WordBlock[], title: string): PartialDate | null {
  const folded = fold(title);
  const at = page.findIndex(({ text }) => fold(text) === folded);
  if (at < 0) return null;
  const near = [...page.slice(Math.max(0, at - above), at), ...page.slice(at + 1, at + 1 + below)];
  const days = near
    .filter(({ text, quoted }) => !quoted && text.length <= longestLine && !/[.!?]["”»]?$/.test(text))
    .flatMap(({ text }) => [...text.matchAll(written)].map(dayOf))
    .filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

function dayOf(match: RegExpMatchArray): PartialDate | null {
  const [whole, day, month, year, , , first, second, slashed] = match;
  if (year !== undefined) return partialDate(Number(year), Number(month), Number(day));
  // Which of the two is the month differs from country to country.
  if (slashed !== undefined)
    return Number(first) > 12
      ? partialDate(Number(slashed), Number(second), Number(first))
      : Number(second) > 12
        ? partialDate(Number(slashed), Number(first), Number(second))
        : null;
  const { date } = readFileDate(whole.replace(/[年月]/g, "-"));
  return date?.length === 10 ? date : null;
}
