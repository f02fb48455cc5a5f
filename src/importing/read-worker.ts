import { parentPort } from "node:worker_threads";
import { complaintOf } from "../intake/complaints.ts";
import type { Material } from "./found.ts";
import { readMaterial } from "./read-material.ts";
import type { Answer } from "./reader.ts";

/** Reads what it is given, in a thread of its own. */
parentPort?.on("message", (material: Material) => {
  void answer(material).then((told) => parentPort?.postMessage(told));
});

async function answer(material: Material): Promise<Answer> {
  try {
    return { ok: true, found: await readMaterial(material) };
  } catch (error) {
    return { ok: false, complaint: complaintOf(error) };
  }
}
