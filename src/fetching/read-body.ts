/** More came than may; what came is thrown away. */
export class TooLarge extends Error {
  override name = "TooLarge";
}

/**
 * A body of at most `maxBytes`, as it is after decompression. Reading stops, and with it the connection and the
 * decompression, as soon as there is more.
 * @throws TooLarge
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts, length);
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel().catch(() => {});
      throw new TooLarge(`more than ${maxBytes} bytes`);
    }
    parts.push(value);
  }
}
