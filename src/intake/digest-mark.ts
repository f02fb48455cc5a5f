import type { Digest } from "../domain/engine.ts";
import { markOf } from "../store/keys.ts";

/** Equal for the same digest: all that an engine is given of an article. */
export function digestMark(digest: Digest): string {
  return markOf(JSON.stringify(digest, (_, value: unknown) => plain(value)));
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value];
  return ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64")
    : value;
}
