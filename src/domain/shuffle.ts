/**
 * Which of `size` things comes at `place` of the order that `seed` gives: each once before any comes again, and the same
 * on every process, with nothing kept. It is a walk by a step, drawn from the seed, that has no divisor in common with
 * the size; `place` is any integer. `null` of nothing.
 */
export function nthInShuffle(size: number, seed: number, place: number): number | null {
  if (size === 0) return null;
  let step = 1 + (Math.floor(seed / size) % size);
  while (greatestCommonDivisor(step, size) !== 1) step++;
  const at = BigInt(seed) + BigInt(step) * BigInt(place);
  const length = BigInt(size);
  return Number(((at % length) + length) % length);
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
