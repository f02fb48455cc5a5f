/**
 * Control characters, but for tab and line feed, and those that turn the writing direction: no words, and able to
 * disguise what follows or to move a terminal's cursor.
 */
export const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;
