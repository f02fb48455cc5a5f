import type { TimeSlice } from "../../domain/time-slice.ts";
import { check, EngineBytesError, PieceReader, toPieceInSlices } from "./bytes/pieces.ts";
import { Catalogue } from "./catalogue.ts";
import { Completions } from "./completions/completions.ts";
import { PassageIndex } from "./passages/passage-index.ts";
import { Shelf } from "./shelf.ts";
import { TermSegments } from "./terms/term-segments.ts";

/** What an engine is made of, beside its articles. */
export interface EngineParts {
  readonly catalogue: Catalogue;
  readonly terms: TermSegments;
  readonly passages: PassageIndex;
}

export function emptyParts(): EngineParts {
  return { catalogue: new Catalogue(), terms: new TermSegments(), passages: new PassageIndex() };
}

/** The parts, which must not change meanwhile, as pieces of bytes: what changes often first, then what is frozen. */
export async function partsToPieces(parts: EngineParts, slice: TimeSlice): Promise<readonly Uint8Array[]> {
  const terms = await parts.terms.save(slice);
  const passages = await parts.passages.save(slice);
  const { shelf, completions, outlets } = parts.catalogue;
  await slice.pause();
  const removed = [...terms, ...passages].map((one) => one.removed);
  const numbers = [
    Uint32Array.of(terms.length, passages.length),
    ...removed,
    ...(await shelf.saveInSlices(slice)),
  ];
  const head = await toPieceInSlices("shelf", numbers, slice);
  const saved = [await completions.saveInSlices(slice), await outlets.saveInSlices(slice)];
  return [head, ...saved, ...[...terms, ...passages].map(({ bytes }) => bytes)];
}

/** @throws EngineBytesError when anything is missing, altered, or of another version */
export async function partsFromPieces(pieces: readonly Uint8Array[], slice: TimeSlice): Promise<EngineParts> {
  const [head, completions, outlets, ...indexes] = pieces;
  if (!head || !completions || !outlets) throw new EngineBytesError("pieces are missing");
  const from = await PieceReader.open("shelf", head, slice);
  const [ofTerms = 0, ofPassages = 0] = from.uint32();
  check(indexes.length === ofTerms + ofPassages);
  const saved = indexes.map((bytes) => ({ bytes, removed: from.uint32() }));
  const shelf = await Shelf.load(from, slice);
  from.end();
  return {
    catalogue: new Catalogue(
      shelf,
      await Completions.load(completions, slice),
      await Completions.load(outlets, slice),
    ),
    terms: await TermSegments.load(saved.slice(0, ofTerms), slice),
    passages: await PassageIndex.load(saved.slice(ofTerms), slice),
  };
}
