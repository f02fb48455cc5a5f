import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Fast rather than small: what is deflated so is soon written anew. */
const fast = 1;
/**
 * What changes have in common, so that it need not stand in each; the commonest last. What is in a database was deflated
 * with it: it must stay as it is.
 */
const dictionary = Buffer.from(
  `"removed":[],"untold":[],"added":[{"no":"kind":"record","date":null,"outlet":"","language":"en"},"source":["","note":""
"note":"","kind":"full","date":"20","outlet":"","language":"und"},"source":["completions":[{"fields":["article"],"kind":"title",
"label":"","value":"","folded":"","forms":[{"kind":"role","folded":"","label":""}],"quotes":0,"fewest":1},{"fields":["topic","speaker"],
"kind":"organisation","fields":["source"],"kind":"outlet","fields":["topic"],"kind":"topic","quotes":0,"fewest":2},{"fields":["topic",
"speaker"],"kind":"person","label":""`.replaceAll("\n", ""),
);

export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: fast });
}

/** @param size about how many bytes come of it, at most: so much room is made at once, and what is larger is put together */
export function inflated(bytes: Uint8Array, size = 16 * 1024): Uint8Array {
  return inflateRawSync(bytes, { chunkSize: size });
}

/** As {@link deflated}, smaller and slower: articles are most of what a library needs. */
export function deflatedWell(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes);
}

export function jsonToBytes(value: unknown): Uint8Array {
  return deflateRawSync(Buffer.from(JSON.stringify(value)), { level: fast, dictionary });
}

/** What {@link jsonToBytes} was given, as far as JSON knows it. */
export function jsonFromBytes(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes, { dictionary }).toString());
}
