import type { Span } from "../../domain/span.ts";
import type { Gender, GrammaticalNumber } from "../../languages/agreement.ts";
import type { Mention } from "./mention.ts";

/** Somebody or something in the article, under all the names and descriptions that the text gives. */
export interface Figure {
  /** `unclear`: a name of one word that nothing tells to be a person's. */
  kind: "person" | "organisation" | "place" | "description" | "unclear";
  /** Folded name words, the fullest first. */
  names: (readonly string[])[];
  /** Where the fullest name (or the description) stands. */
  label: Span;
  gender: Gender;
  /** Whether the gender comes from a title, a pronoun or a listed name, and not from an ending. */
  sure: boolean;
  number: GrammaticalNumber;
  roles: { readonly head: string; readonly words: readonly string[]; readonly span: Span }[];
  /** Indices of the mentions that are surely the figure's, by name. */
  mentions: number[];
}

/** How many descriptions of one figure are kept. */
export const wellKnown = 12;

/** Adds a description to what is known of a figure. */
export function learn(figure: Figure, { head, roleWords, role }: Mention): void {
  if (role === null || figure.roles.length >= wellKnown) return;
  const words = roleWords.join(" ");
  if (figure.roles.some((known) => known.head === (head ?? "") && known.words.join(" ") === words)) return;
  figure.roles.push({ head: head ?? "", words: roleWords, span: role });
}
