import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** What marks a file that is not finished; who finds one that nobody is writing may remove it. */
export const asideEnding = ".aside";

/**
 * Writes a file so that it is there whole or not at all, whenever the process or the machine stops: beside its place,
 * to the disk, then under its name.
 * @param mode who may read it; this user alone without
 * @throws the system's error; nothing is left behind then
 */
export async function writeAside(path: string, parts: readonly Uint8Array[], mode = 0o600): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString("hex")}${asideEnding}`;
  try {
    const handle = await open(aside, "wx", mode);
    try {
      for (const part of parts) await writeAll(handle, part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw error;
  }
  // Not every system syncs folders; where one does not, a lost name costs a reading, no more.
  const folder = await open(dirname(path), "r").catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

async function writeAll(handle: Awaited<ReturnType<typeof open>>, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.length; ) {
    const { bytesWritten } = await handle.write(part, at, part.length - at);
    at += bytesWritten;
  }
}
