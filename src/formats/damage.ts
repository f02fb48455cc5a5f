import type { Complaint } from "../domain/errors.ts";

/** UTF-8 that was read as Windows-1252 and written as UTF-8: "Ã©", "â€™", "Â«". */
const misread =
  /Ã[\u0080-\u00BF\u0152-\u0178ƒˆ˜–-…†‡•‰‹›€™]|â€[\u0080-\u00BF\u0152-\u0178˜–-…†‡•‰‹›€™]|Â[\u00A0-\u00BF]/g;

const entity = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2});/gi;

/** What went wrong with a text before it came here; once or twice may be meant. */
export function damageIn(text: string): Complaint[] {
  const complaints: Complaint[] = [];
  const letters = firstThree(text, misread);
  if (letters.length > 2) {
    complaints.push({
      line: null,
      reason: `the text was decoded wrongly before it was saved: “${letters[0]}” stands for one other character`,
      remedy: "fetch it anew, and save it as UTF-8",
    });
  }
  const entities = firstThree(text, entity);
  if (entities.length > 2) {
    complaints.push({
      line: null,
      reason: `the text holds HTML's codes for characters, such as ${entities[0]}`,
      remedy: "write the characters themselves",
    });
  }
  return complaints;
}

function firstThree(text: string, pattern: RegExp): string[] {
  const found: string[] = [];
  for (const [match] of text.matchAll(pattern)) if (found.push(match) === 3) break;
  return found;
}
