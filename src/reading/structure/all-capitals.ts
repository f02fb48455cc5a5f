import type { Structure } from "./structure.ts";

/** So much of the words in capitals, and capitals tell no name from another word. */
const nearlyAll = 0.8;
const fewest = 20;

/** Whether the text is written in capitals throughout, as wires and old transcripts are. */
export function isInCapitals({ tokens }: Structure): boolean {
  let words = 0;
  let upper = 0;
  for (const block of tokens)
    for (const { kind, shape, word } of block) {
      if (kind !== "word" || word.length < 2) continue;
      words++;
      if (shape === "upper") upper++;
    }
  return words >= fewest && upper >= nearlyAll * words;
}
