/**
 * Text from files and people that a terminal may show: on one line, without control characters, which could move the
 * cursor or change what was written before, and without those that turn the writing direction.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\s*\n\s*/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, "")
  );
}
