import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** CPU milliseconds of this process, all of its threads. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function cpuOf<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly made: T; readonly ms: number }> {
  const began = cpuMs();
  const made = await work();
  return { made, ms: cpuMs() - began };
}

/** Live megabytes: JavaScript's heap and what it holds outside of it. */
export function liveMegabytes(): number {
  // What the first sweep finalises, the second takes.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** The value below which so large a share lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
