import { parentPort } from "node:worker_threads";
import { type FeedBytes, readItems } from "./read-items.ts";

/** Reads one feed in a thread of its own, so that a large one holds up nobody. */
parentPort?.on("message", (given: FeedBytes) => parentPort?.postMessage(readItems(given)));
