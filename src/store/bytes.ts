const encoder = new TextEncoder();
const decoder = new TextDecoder();
const number = new DataView(new ArrayBuffer(8));

/** Bytes that grow as numbers and texts are written to them. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #used = 0;

  /** A whole number from 0 to 2^53 - 1, in as many bytes as it has seven bits. */
  uint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number from 0`);
    this.#reserve(8);
    let left = value;
    while (left >= 0x80) {
      this.#bytes[this.#used++] = (left % 0x80) | 0x80;
      left = Math.floor(left / 0x80);
    }
    this.#bytes[this.#used++] = left;
  }

  float(value: number): void {
    number.setFloat64(0, value, true);
    this.raw(new Uint8Array(number.buffer));
  }

  /**
   * A text, unit by unit: a byte each where all units fit, else two. Offsets into it stay what they are, and a lone
   * half of a pair, which UTF-8 would lose, comes back.
   */
  text(value: string): void {
    const narrow = isLatin1(value);
    this.uint(value.length * 2 + (narrow ? 0 : 1));
    this.#reserve(value.length * (narrow ? 1 : 2));
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      this.#bytes[this.#used++] = unit & 0xff;
      if (!narrow) this.#bytes[this.#used++] = unit >>> 8;
    }
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** What was written, in a buffer of its own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#used);
  }

  #reserve(more: number): void {
    if (this.#used + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + more));
    grown.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = grown;
  }
}

/** Reads what a {@link ByteWriter} wrote. All methods throw a RangeError where the bytes end too soon. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor({ buffer, byteOffset, byteLength }: Uint8Array) {
    this.#bytes = Buffer.from(buffer, byteOffset, byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  uint(): number {
    // Most are small.
    const first = this.#bytes[this.#at] ?? 0x80;
    if (first < 0x80) {
      this.#at++;
      return first;
    }
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || factor > 2 ** 49) throw new RangeError("a number is cut short or too long");
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }

  float(): number {
    return this.#bytes.readDoubleLE(this.#taken(8));
  }

  text(): string {
    const size = this.uint();
    const length = Math.floor(size / 2);
    if (size % 2 === 0) return this.#bytes.toString("latin1", this.#taken(length), this.#at);
    return this.#bytes.toString("utf16le", this.#taken(length * 2), this.#at);
  }

  /** A view of the next bytes. */
  raw(length: number): Uint8Array {
    return this.#bytes.subarray(this.#taken(length), this.#at);
  }

  /** Where the next bytes begin, which are passed over. */
  #taken(length: number): number {
    const start = this.#at;
    if (start + length > this.#bytes.length) throw new RangeError("the bytes end too soon");
    this.#at += length;
    return start;
  }
}

function isLatin1(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
}

export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
