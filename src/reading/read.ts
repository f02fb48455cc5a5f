import type { Reading } from "../domain/article.ts";
import type { ReadingInput } from "../domain/document.ts";
import { attribute } from "./attribute.ts";
import { declare } from "./declared.ts";
import type { Pass } from "./passes.ts";
import { findQuotations } from "./structure/quotations.ts";
import { findStructure } from "./structure/structure.ts";
import { findTurns } from "./turns/find-turns.ts";

const everything: ReadonlySet<Pass> = new Set();

/**
 * Everything that reading finds in one document: spans over its unchanged text. Pure; never throws on any
 * text; time grows in proportion to the text. Quotations that the file declares override what was found.
 * `without` leaves passes out, for measuring.
 */
export function read(document: ReadingInput, without: ReadonlySet<Pass> = everything): Reading {
  const structure = findStructure(document, without);
  const quotations = findQuotations(structure);
  const turns = findTurns(structure, quotations, document.blockQuotations ?? [], document.emphasised);
  const found = attribute(structure, quotations, without, turns);
  const { quotes, speakers, clues } = declare(document, structure, found);
  return {
    language: structure.code,
    blocks: structure.blocks,
    sentences: structure.sentences,
    quotes,
    speakers,
    clues,
  };
}
