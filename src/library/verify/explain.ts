import type { Atom } from "./atoms.ts";
import { sizeInWords } from "./atoms.ts";
import type { Stretch } from "./stretch.ts";
import { bestStretch } from "./stretches.ts";
import { nomineesFor, radiusOf, type Window, type Windows } from "./windows.ts";

/** Fewer words in a row stand anywhere by chance, and are no piece. */
export const fewestInPiece = 4;
/** A quotation of more pieces than these is a mosaic; the first ones show it. */
const mostPieces = 8;

/**
 * Where the parts of a quotation come from that does not stand anywhere as a whole: the stretch that explains the
 * most words, then likewise what is left before and after it. In the quotation's order; word numbers are those of
 * `words`.
 */
export async function explain(words: readonly Atom[], windows: Windows): Promise<Stretch[]> {
  const found: Stretch[] = [];
  const open = [{ from: 0, to: words.length }];
  for (let range = open.shift(); range && found.length < mostPieces; range = open.shift()) {
    const part = words.slice(range.from, range.to);
    const radius = radiusOf(part.length);
    const nominees = await windows.nominate(
      part.map(({ form }) => form),
      Math.min(16, nomineesFor(radius)),
    );
    // Where a piece was found the next one is looked for first.
    const known: Window[] = found.map(({ window }) => window);
    const stretch = bestStretch(part, [...new Set([...known, ...(await windows.around(nominees, radius))])]);
    if (!stretch) continue;
    const moved = move(stretch, range.from);
    if (found.length > 0 && !isPiece(moved, words)) continue;
    found.push(moved);
    for (const [from, to] of [
      [range.from, moved.from],
      [moved.to + 1, range.to],
    ] as const)
      if (sizeInWords(words.slice(from, to)) >= fewestInPiece) open.push({ from, to });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Whether the words of a stretch are enough, and close enough, to be no chance. */
function isPiece({ from, to, matches }: Stretch, words: readonly Atom[]): boolean {
  const matched = matches.flatMap(({ checked }) => words[checked] ?? []);
  return sizeInWords(matched) >= fewestInPiece && matches.length >= 0.75 * (to - from + 1);
}

function move(stretch: Stretch, by: number): Stretch {
  const matches = stretch.matches.map(({ checked, there }) => ({ checked: checked + by, there }));
  return { ...stretch, from: stretch.from + by, to: stretch.to + by, matches };
}
