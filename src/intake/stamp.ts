import { stat } from "node:fs/promises";

/** A file that changed so shortly before it was looked at may change again without its times telling. */
const unsureMs = 2000;

/**
 * What the system tells of a file and changes with its content: two looks that give the same saw the same bytes.
 * `null` where the file has gone, or changed too lately to be sure.
 */
export async function stampOf(absolute: string, now: number): Promise<Stamp | null> {
  const found = await stat(absolute).catch(() => null);
  if (!found) return null;
  const { dev, ino, size, mtimeMs, ctimeMs } = found;
  return {
    mark: [dev, ino, size, mtimeMs, ctimeMs].join(" "),
    changed: mtimeMs,
    isSure: Math.max(mtimeMs, ctimeMs) < now - unsureMs,
  };
}

export interface Stamp {
  readonly mark: string;
  /** When the content was last written, in milliseconds since 1970: the newest articles are likely in the newest files. */
  readonly changed: number;
  /** Whether the mark can be relied on. */
  readonly isSure: boolean;
}
