import { unprintable } from "../domain/unprintable.ts";

/** Text from files and people that a terminal may show: on one line, without what could move the cursor. */
export function printable(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .replace(/\t/g, " ")
    .replace(unprintable, "");
}
