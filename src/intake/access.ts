import { constants, type FileHandle, open, readlink, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";

/** What may be read: by default, nothing outside the folders that the host named, whatever links say. */
export interface Access {
  /** Real paths of those folders. */
  readonly roots: readonly string[];
  /** Whether links may lead out of them. */
  readonly followLinks: boolean;
}

/** Why something is not read though the system would let us. */
export class AccessError extends Error {
  readonly code: "outside" | "not-a-file" | "replaced";
  constructor(code: AccessError["code"]) {
    super(code);
    this.name = "AccessError";
    this.code = code;
  }
}

export async function accessTo(folders: readonly string[], followLinks: boolean): Promise<Access> {
  const roots = await Promise.all(folders.map((folder) => realpath(folder).catch(() => null)));
  return { roots: roots.filter((root) => root !== null), followLinks };
}

const reading = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a regular file inside the folders. What was opened is looked at, not what stood there before: a pipe that took
 * the file's place does not hold us, and a link that did is seen.
 * @throws AccessError, or the system's error.
 */
export async function openInside(path: string, access: Access): Promise<FileHandle> {
  const handle = await open(path, reading);
  try {
    if (!(await handle.stat()).isFile()) throw new AccessError("not-a-file");
    await refuseOutside(handle, path, access);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** @throws AccessError for a folder outside those that may be read, by whatever link it was reached. */
export async function refuseFolderOutside(path: string, access: Access): Promise<void> {
  const handle = await open(path, reading);
  try {
    await refuseOutside(handle, path, access);
  } finally {
    await handle.close();
  }
}

async function refuseOutside(
  handle: FileHandle,
  path: string,
  { roots, followLinks }: Access,
): Promise<void> {
  if (followLinks) return;
  const real = await realPathOf(handle, path);
  if (!roots.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)))
    throw new AccessError("outside");
}

/** Linux tells where an open file lies, in one call; elsewhere the path is looked up, and must lead to the same file. */
async function realPathOf(handle: FileHandle, path: string): Promise<string> {
  const told = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => null);
  if (told !== null) return told;
  const real = await realpath(path);
  const [opened, there] = await Promise.all([handle.stat({ bigint: true }), stat(real, { bigint: true })]);
  if (there.dev !== opened.dev || there.ino !== opened.ino) throw new AccessError("replaced");
  return real;
}

/** The next bytes of a file, at most `length` of them; fewer only at its end. */
export async function readBytes(handle: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let used = 0;
  while (used < length) {
    const { bytesRead } = await handle.read(bytes, used, length - used, null);
    if (bytesRead === 0) break;
    used += bytesRead;
  }
  return bytes.subarray(0, used);
}
