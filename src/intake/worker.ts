import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { digestToBytes } from "./digest-bytes.ts";
import { type Answer, type Asked, messageOf } from "./messages.ts";
import { parsedToBytes } from "./parsed-bytes.ts";
import { tasks } from "./tasks.ts";

/** Does tasks in a thread of its own, below the priority of the one that answers people. */
stepBack();
parentPort?.on("message", (asked: Asked) => {
  void answer(asked).then((told) => parentPort?.postMessage(told, transferredOf(told)));
});

async function answer(asked: Asked): Promise<Answer> {
  try {
    if (asked.kind === "parse")
      return { ok: true, kind: "parse", bytes: parsedToBytes(await tasks.parse(asked)) };
    const { digest, ...understood } = await tasks.understand(asked);
    return { ok: true, kind: "understand", digest: digestToBytes(digest), ...understood };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}

/** Bytes that need not be copied. */
function transferredOf(told: Answer): ArrayBuffer[] {
  if (!told.ok) return [];
  if (told.kind === "parse") return [told.bytes.buffer];
  return told.reading ? [told.digest.buffer, told.reading.buffer] : [told.digest.buffer];
}

/** Linux counts priority by thread; elsewhere it would slow the whole process. */
function stepBack(): void {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    if (thread > 0) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where it cannot be had, all threads are alike.
  }
}
