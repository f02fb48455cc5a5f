import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Fast rather than small: most of what can be gained is gained so. */
const level = 3;

export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level });
}

export function inflated(bytes: Uint8Array): Buffer {
  return inflateRawSync(bytes);
}

export function jsonToBytes(value: unknown): Uint8Array {
  return deflated(Buffer.from(JSON.stringify(value)));
}

/** What {@link jsonToBytes} was given, as far as JSON knows it. */
export function jsonFromBytes(bytes: Uint8Array): unknown {
  return JSON.parse(inflated(bytes).toString());
}
