/** The forms of a regular English verb: "add" gives add, adds, added, adding; final e and y are minded. */
export function conjugateEnglish(verb: string): readonly string[] {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const y = /[^aeiou]y$/.test(verb);
  const past = y ? `${verb.slice(0, -1)}ied` : verb.endsWith("e") ? `${verb}d` : `${verb}ed`;
  const third = y ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, past, `${stem}ing`];
}
