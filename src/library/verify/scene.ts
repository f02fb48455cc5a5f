import type { Atom } from "./atoms.ts";
import type { Windows } from "./windows.ts";

/** One quotation and what it is checked against. */
export interface Scene {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** The atoms that are words; {@link Stretch} counts in them. */
  readonly words: readonly Atom[];
  readonly claimed: string | null;
  readonly windows: Windows;
}
