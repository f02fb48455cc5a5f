import type { Complaint } from "../../domain/errors.ts";
import type { Wording } from "../../locales/wording.ts";
import { escapeText } from "./escape.ts";
import { fitWords } from "./fit.ts";

/** What is wrong, and what can be done: `reason. Remedy.`, as the reader says it; both may hold a file's own words. */
export function complaintWords(
  { reason, remedy }: Pick<Complaint, "reason" | "remedy">,
  wording: Wording,
): string {
  const said = (sentence: string) => fitWords(wording.complaint(sentence), 300, escapeText);
  return `${said(reason)}. ${upperFirst(said(remedy))}.`;
}

/** For a place where a sentence begins. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
