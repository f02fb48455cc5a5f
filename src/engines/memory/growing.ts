/** A list of unsigned 32-bit numbers that grows: four bytes for each, where an array takes eight or more. */
export class Growing {
  #values = new Uint32Array(1 << 12);
  size = 0;

  push(value: number): void {
    if (this.size === this.#values.length) {
      const wider = new Uint32Array(this.size * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.size++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}
