import type { Agreement, Language } from "../languages/language.ts";
import type { Figure } from "./figure.ts";
import { isDocument } from "./suits.ts";

/** How likely a pronoun stands for this kind of figure: English "he" is never a body, French "elle" often is. */
export function likeness(
  figure: Figure,
  { gender, number }: Agreement,
  language: Language,
  subject = false,
): number {
  const gendered = language.elisions.size === 0 && gender !== null;
  const neuter = language.elisions.size === 0 && gender === null && number === "s";
  switch (figure.kind) {
    case "person":
      return neuter ? -3 : 0.6;
    case "description":
      return neuter ? -3 : 0.6;
    case "organisation":
      if (figure.names.length === 0 && isDocument.test(figure.roles[0]?.head ?? "")) return -3;
      return gendered ? -4 : neuter ? 0.6 : gender === "f" ? -0.2 : -0.8;
    case "unclear":
      return neuter ? 0.2 : subject ? 0 : -0.8;
    case "place":
      return -2.5;
  }
}

export function agreement(figure: Figure, { gender, number }: Agreement): number {
  if (number !== null && figure.number !== null && number !== figure.number) {
    if (number === "p" && figure.kind === "organisation") return -1.5;
    return -Infinity;
  }
  if (gender === null || figure.gender === null) return gender === null ? 0 : -0.7;
  if (gender === figure.gender) return 0.8;
  return figure.sure || figure.kind === "organisation" ? -Infinity : -1.8;
}
