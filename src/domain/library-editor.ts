import type { ArticleId } from "./article.ts";
import type { PartialDate } from "./document.ts";
import type { Complaint } from "./errors.ts";
import type { Verbatim } from "./span.ts";

/** What somebody wants to add, as it was read; kept aside until they say so. */
export interface Addition {
  /** By which it is kept aside for a day: random, so that nobody guesses another's. */
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: PartialDate | null;
  readonly url: string | null;
  /** Words of its text; 0 for a record. */
  readonly words: number;
  /** Its first and last paragraphs, by which one sees whether the text is whole. */
  readonly paragraphs: readonly Verbatim[];
  /** Why its words were left out. */
  readonly leftOut: Pick<Complaint, "reason" | "remedy"> | null;
  /** Whether something stands already where it would be written. */
  readonly replaces: boolean;
  /** Further articles of the same file, which go with it. */
  readonly more: number;
}

/** Sentences as a {@link Complaint} has them. */
export interface EditRefused extends Pick<Complaint, "reason" | "remedy"> {
  readonly kind: "refused";
}

/** It was kept aside and is no more: a day has passed, or somebody was faster. */
export interface EditGone {
  readonly kind: "gone";
}

/** What those may do whom the host trusts with the library of all. What goes wrong is told, not thrown. */
export interface LibraryEditor {
  /** Reads a page, or a file that was attached, and keeps aside what it holds. */
  preview(
    source: { readonly page: string } | { readonly attachment: string },
  ): Promise<{ readonly kind: "preview"; readonly addition: Addition } | EditRefused>;
  /** Adds what was kept aside; resolves when it is answered from. */
  keep(
    id: string,
  ): Promise<
    | { readonly kind: "kept"; readonly title: string; readonly articles: readonly ArticleId[] }
    | EditGone
    | EditRefused
  >;
  discard(id: string): Promise<void>;
  /** Takes the files of an article out of the folders; for a day they can be brought back by `undo`. */
  remove(
    article: ArticleId,
  ): Promise<{ readonly kind: "removed"; readonly undo: string } | EditGone | EditRefused>;
  restore(
    undo: string,
  ): Promise<{ readonly kind: "restored"; readonly title: string } | EditGone | EditRefused>;
}
