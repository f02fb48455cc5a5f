import { Worker } from "node:worker_threads";
import { type Complaint, FormatError } from "../domain/errors.ts";
import type { Found, Material } from "./found.ts";

/** Reads one after the other, in a thread of its own where there can be one: what takes too long costs itself only. */
export interface Reader {
  /** @throws FormatError where nothing can be used, and for what takes too long or too much memory */
  read(material: Material): Promise<Found>;
  close(): Promise<void>;
}

export type Answer =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly complaint: Complaint };

const heapMegabytes = 768;
const deadlineMs = 30_000;

/** Whether the thread's file can be run as it is: compiled, or by a Node that takes TypeScript. */
const hasThreads = import.meta.url.endsWith(".js") || Boolean(Reflect.get(process.features, "typescript"));

export function createReader(): Reader {
  if (!hasThreads)
    return {
      read: async (material) => (await import("./read-material.ts")).readMaterial(material),
      close: async () => {},
    };
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const file = new URL(`./read-worker${import.meta.url.slice(-3)}`, import.meta.url);
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    // Whoever waits keeps the process alive.
    started.unref();
    return started;
  }

  async function readNow(material: Material): Promise<Found> {
    worker ??= start();
    const thread = worker;
    const answer = await new Promise<Answer>((resolve) => {
      const lost = (what: string) => () => {
        if (worker === thread) worker = null;
        void thread.terminate();
        resolve({ ok: false, complaint: { line: null, reason: what, remedy: "save the article alone" } });
      };
      const timer = setTimeout(lost(`reading it took more than ${deadlineMs / 1000} s`), deadlineMs);
      thread.removeAllListeners();
      thread.on("message", (told: Answer) => {
        clearTimeout(timer);
        resolve(told);
      });
      const crashed = lost("reading it took too much memory, or failed");
      for (const event of ["error", "exit"])
        thread.on(event, () => {
          clearTimeout(timer);
          crashed();
        });
      thread.postMessage(material);
    });
    if (answer.ok) return answer.found;
    const { line, reason, remedy } = answer.complaint;
    throw new FormatError(line, reason, remedy);
  }

  return {
    read(material) {
      const reading = last.then(() => readNow(material));
      last = reading.catch(() => {});
      return reading;
    },
    async close() {
      const thread = worker;
      worker = null;
      thread?.removeAllListeners();
      await thread?.terminate();
    },
  };
}
