import type { Language } from "../../languages/language.ts";
import type { Mention } from "../people/mention.ts";
import type { Item } from "../structure/view.ts";

/** The narrative with what was found in it, as cue search needs it. */
export interface Scene {
  readonly items: readonly Item[];
  readonly mentions: readonly Mention[];
  /** Index of the mention that covers an item, or -1. */
  readonly at: Int32Array;
  readonly language: Language;
  /** First item of each sentence. */
  readonly starts: readonly number[];
}
