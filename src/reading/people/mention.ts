import type { Span } from "../../domain/span.ts";
import type { Agreement, Determiner } from "../../languages/agreement.ts";

/** A place where the narrative refers to somebody or something that can speak. */
export interface Mention extends Span {
  readonly kind: "name" | "role" | "body" | "pronoun";
  /** First and last item of the view, included. */
  readonly from: number;
  readonly to: number;
  readonly block: number;
  readonly sentence: number;
  readonly agreement: Agreement;
  readonly determiner: Determiner["kind"] | null;
  /** The preposition right before it, if any: what it governs is not a subject. */
  readonly preposition: string | null;
  /** Folded words of the proper name, honorifics left out; empty where there is none. */
  readonly name: readonly string[];
  readonly nameSpan: Span | null;
  readonly honorific: boolean;
  /** What the name looks like: a person, a body, a place, or not to be told from its form. */
  readonly looks: "person" | "body" | "place" | "unclear";
  /** The words that describe it, without the determiner: "ministre russe des Affaires étrangères". */
  readonly role: Span | null;
  /** Folded head noun of the description. */
  readonly head: string | null;
  /** The head noun as the text has it, in lower case. */
  readonly noun: string | null;
  /** Folded content words of the description, the head included. */
  readonly roleWords: readonly string[];
}
