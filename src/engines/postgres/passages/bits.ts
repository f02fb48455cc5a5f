/** Writes whole numbers bit by bit, the lowest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(512);
  #size = 0;
  #left = 0;

  /** The lowest `bits` of the number, 24 at most. */
  write(number: number, bits: number): void {
    for (let [rest, left] = [number, bits]; left > 0; ) {
      if (this.#left === 0) this.#next();
      const taken = Math.min(this.#left, left);
      const shift = 8 - this.#left;
      const last = this.#size - 1;
      this.#bytes[last] = (this.#bytes[last] ?? 0) | ((rest & ((1 << taken) - 1)) << shift);
      rest >>>= taken;
      left -= taken;
      this.#left -= taken;
    }
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }

  #next(): void {
    if (this.#size === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#size);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#size++;
    this.#left = 8;
  }
}

/** Reads what a {@link BitWriter} wrote. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether more was read than there is; what stands behind the end is 0. */
  get isPastEnd(): boolean {
    return this.#at > 8 * this.#bytes.length;
  }

  /** The number of so many bits, 24 at most. */
  read(bits: number): number {
    const number = this.#word() & ((1 << bits) - 1);
    this.#at += bits;
    return number;
  }

  /** How many ones there are up to the next zero, which is passed over. */
  ones(): number {
    for (let count = 0; ; ) {
      const [zeros, most] = [~this.#word(), 32 - (this.#at & 7)];
      // A word that begins a byte may be nothing but ones.
      const ones = zeros === 0 ? most : Math.min(most, 31 - Math.clz32(zeros & -zeros));
      count += ones;
      this.#at += ones;
      if (ones === most) continue;
      this.#at++;
      return count;
    }
  }

  /** 25 bits at least from here on, behind them zeros. */
  #word(): number {
    const at = this.#at >>> 3;
    const byte = (further: number) => this.#bytes[at + further] ?? 0;
    return (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> (this.#at & 7);
  }
}
