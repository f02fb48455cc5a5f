import type { TimeSlice } from "../../../domain/time-slice.ts";
import { check, checkStarts, PieceReader, toPiece } from "../../memory/bytes/pieces.ts";
import { perArticle } from "../../memory/terms/per-article.ts";
import type { Segment } from "../../memory/terms/segment.ts";

/**
 * The terms of a part that somebody may misspell or only begin: surface forms, and words of titles, people and tags
 * behind their signs. In memory, as a segment that has document frequencies and no postings.
 */
export class VocabularyBuilder {
  readonly #terms: Uint8Array[] = [];
  readonly #termStarts: number[] = [0];
  readonly #postingStarts: number[] = [0];

  /** Terms come in the order of their bytes. */
  add(term: Uint8Array, documentFrequency: number): void {
    if (!isListed(term)) return;
    this.#terms.push(term);
    this.#termStarts.push((this.#termStarts.at(-1) ?? 0) + term.length);
    this.#postingStarts.push((this.#postingStarts.at(-1) ?? 0) + documentFrequency);
  }

  bytes(): Uint8Array {
    const [termStarts, postingStarts] = [this.#termStarts, this.#postingStarts].map((starts) =>
      Uint32Array.from(starts),
    );
    return toPiece("vocabulary", [
      new Uint8Array(Buffer.concat(this.#terms)),
      termStarts ?? new Uint32Array(0),
      postingStarts ?? new Uint32Array(0),
    ]);
  }
}

/** @throws EngineBytesError */
export async function vocabularyFromBytes(bytes: Uint8Array, slice: TimeSlice): Promise<Segment> {
  const from = await PieceReader.open("vocabulary", bytes, slice);
  const [terms, termStarts, postingStarts] = [from.uint8(), from.uint32(), from.uint32()];
  from.end();
  await checkStarts(termStarts, terms.length, slice);
  check(postingStarts.length === termStarts.length);
  await checkStarts(postingStarts, postingStarts.at(-1) ?? 0, slice);
  const none = { ordinals: new Uint16Array(0), frequencies: new Uint8Array(0) };
  return { ...perArticle([]), terms, termStarts, postingStarts, ...none };
}

/** Behind the signs of title, people and tags stand words; behind all other signs keys, stems and the like. */
function isListed(term: Uint8Array): boolean {
  const [first = 0] = term;
  return (first >= 1 && first <= 3) || (first > 4 && !otherSigns.includes(first));
}

const otherSigns = Buffer.from(":=@~^");
