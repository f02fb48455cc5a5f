import type { Entries } from "./entries.ts";
import { type Forms, space } from "./forms.ts";

/**
 * What it is worth that a form has what was typed: all of it, at its start, inside, or in another order (0). People go by
 * their last names as well as by their first; a word of a role says less of somebody than what the role begins with.
 */
export function worthOf(entries: Entries, forms: Forms, form: number, typed: string): number {
  const { texts } = forms;
  const [start, length, kind] = [forms.text(form), forms.length(form), forms.kind(form)];
  let at = texts.indexOf(start, length, typed);
  while (at > 0 && texts.unit(start + at - 1) !== space) at = texts.indexOf(start, length, typed, at + 1);
  if (at < 0) return 0;
  const end = at + typed.length;
  if (at === 0 && end === length) return kind === "name" ? 6 : 2;
  const whole = end === length || texts.unit(start + end) === space ? 0.5 : 0;
  if (at === 0) return 2 + whole;
  if (kind === "role") return whole - 2;
  return (entries.kind(forms.entry(form)) === "person" ? 2 : 1) + whole;
}
