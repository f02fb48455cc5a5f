import { Worker } from "node:worker_threads";
import type { FeedBytes, ReadItems } from "./read-items.ts";

const longestMs = 30_000;

/** As readItems, in a thread; a feed that takes too long or too much memory is given up. */
export function readAside(given: FeedBytes): Promise<ReadItems> {
  const file = new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url);
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
  return new Promise<ReadItems>((resolve) => {
    const fail = () =>
      resolve({ ok: false, reason: "the feed is too much to read", remedy: "use a shorter one" });
    const timer = setTimeout(fail, longestMs);
    timer.unref();
    worker.once("message", resolve);
    worker.once("error", fail);
    worker.postMessage(given);
  }).finally(() => void worker.terminate());
}
