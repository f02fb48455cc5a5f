/** Values of a byte, and one for where the text has ended. */
const values = 257;
/**
 * How many bytes are compared at once, as one number, and how many texts are told apart behind it: both together are a whole
 * number that a float holds. Where there are more texts, fewer bytes.
 */
const wide = { bytes: 4, texts: 2 ** 20 } as const;
const narrow = { bytes: 3, texts: 2 ** 28 } as const;
/** Fewer are sorted faster by hand. */
const few = 12;
/** Of texts with more in common all bytes are compared: however long they are, no call stack grows with them. */
const deepest = 256;

/**
 * The order of different texts by their bytes: their numbers, of which `starts` says where each begins in `bytes`, with one
 * more at the end. Some bytes at a time are sorted as numbers, which takes no call for each comparison.
 */
export function inOrderOfBytes(
  bytes: Uint8Array,
  starts: ArrayLike<number>,
  count: number,
  mostWide: number = wide.texts,
): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  new BytesSort(bytes, starts, numbers, mostWide).sort(0, count, 0);
  return numbers;
}

class BytesSort {
  readonly #bytes: Uint8Array;
  readonly #starts: ArrayLike<number>;
  readonly #numbers: Uint32Array;
  readonly #keys: Float64Array;
  readonly #before: Uint32Array;
  readonly #mostWide: number;

  constructor(bytes: Uint8Array, starts: ArrayLike<number>, numbers: Uint32Array, mostWide: number) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#numbers = numbers;
    this.#mostWide = mostWide;
    this.#keys = new Float64Array(numbers.length);
    this.#before = new Uint32Array(numbers.length);
  }

  /** Those that stand there, which have their first `depth` bytes in common. */
  sort(from: number, to: number, depth: number): void {
    if (to - from <= few) this.#insert(from, to, depth);
    else if (depth > deepest) this.#numbers.subarray(from, to).sort((a, b) => this.#compare(a, b, depth));
    else this.#sortByDigit(from, to, depth, to - from <= this.#mostWide ? wide : narrow);
  }

  #sortByDigit(from: number, to: number, depth: number, digits: typeof wide | typeof narrow): void {
    const [numbers, before, room] = [this.#numbers, this.#before, digits.texts];
    const keys = this.#keys.subarray(from, to);
    for (let at = 0; at < keys.length; at++) {
      const number = numbers[from + at] ?? 0;
      before[from + at] = number;
      keys[at] = this.#digit(number, depth, digits.bytes) * room + at;
    }
    keys.sort();
    for (let at = 0; at < keys.length; at++)
      numbers[from + at] = before[from + ((keys[at] ?? 0) % room)] ?? 0;
    // Of those alike in these bytes the next ones decide.
    for (let start = 0; start < keys.length; ) {
      const next = (Math.floor((keys[start] ?? 0) / room) + 1) * room;
      let end = start + 1;
      while (end < keys.length && (keys[end] ?? 0) < next) end++;
      if (end - start > 1) this.sort(from + start, from + end, depth + digits.bytes);
      start = end;
    }
  }

  #insert(from: number, to: number, depth: number): void {
    const numbers = this.#numbers;
    for (let at = from + 1; at < to; at++) {
      const number = numbers[at] ?? 0;
      let place = at;
      for (; place > from; place--) {
        const other = numbers[place - 1] ?? 0;
        if (this.#compare(other, number, depth) <= 0) break;
        numbers[place] = other;
      }
      numbers[place] = number;
    }
  }

  #compare(a: number, b: number, depth: number): number {
    const [bytes, starts] = [this.#bytes, this.#starts];
    let [one, other] = [(starts[a] ?? 0) + depth, (starts[b] ?? 0) + depth];
    const [end, otherEnd] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
    for (; one < end && other < otherEnd; one++, other++) {
      const difference = (bytes[one] ?? 0) - (bytes[other] ?? 0);
      if (difference !== 0) return difference;
    }
    return end - one - (otherEnd - other);
  }

  /** Some of its bytes as one number: of each one more than its value, and 0 behind the end. */
  #digit(number: number, depth: number, count: number): number {
    const start = (this.#starts[number] ?? 0) + depth;
    const end = this.#starts[number + 1] ?? 0;
    let digit = 0;
    for (let at = start; at < start + count; at++)
      digit = digit * values + (at < end ? (this.#bytes[at] ?? 0) + 1 : 0);
    return digit;
  }
}
