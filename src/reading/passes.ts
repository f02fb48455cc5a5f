/** Passes that `npm run eval -- --without` can leave out, to see what each brings. */
export const passes = [
  "glue",
  "pairing",
  "cues",
  "asides",
  "pronouns",
  "roles",
  "focus",
  "continued",
  "echo",
  "speech",
] as const;

export type Pass = (typeof passes)[number];
