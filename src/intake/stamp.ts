import { type Stats, stat, statSync } from "node:fs";

/**
 * A file that changed so shortly before it was looked at may change again without its times telling: where those are
 * whole seconds, and where they are finer, as nearly all file systems keep them.
 */
const unsureMs = { whole: 2000, fine: 100 };
/** Looks at a time; the system answers them in other threads. */
const atATime = 16;

/**
 * What the system tells of a file and changes with its content: two looks that give the same saw the same bytes.
 * `null` where the file has gone.
 */
export async function stampOf(absolute: string, now: number): Promise<Stamp | null> {
  return (await stampsOf([absolute], now))[0] ?? null;
}

/** As {@link stampOf}, for each of some paths. With promises for each, most of the time would go into those. */
export function stampsOf(paths: readonly string[], now: number): Promise<(Stamp | null)[]> {
  const stamps: (Stamp | null)[] = paths.map(() => null);
  let [next, done] = [0, 0];
  return new Promise((resolve) => {
    if (paths.length === 0) resolve(stamps);
    const look = () => {
      const at = next++;
      const path = paths[at];
      if (path === undefined) return;
      stat(path, (error, found) => {
        if (!error) stamps[at] = stampFrom(found, now);
        if (++done === paths.length) resolve(stamps);
        else look();
      });
    };
    for (let one = 0; one < atATime; one++) look();
  });
}

/** The mark of a file at this very moment; `null` where it has gone. For a few, since the system is waited for. */
export function markNow(absolute: string): string | null {
  try {
    return markOf(statSync(absolute));
  } catch {
    return null;
  }
}

function stampFrom(found: Stats, now: number): Stamp {
  const { mtimeMs, ctimeMs } = found;
  const unsure = mtimeMs % 1000 === 0 ? unsureMs.whole : unsureMs.fine;
  return {
    mark: markOf(found),
    changed: mtimeMs,
    isSure: Math.max(mtimeMs, ctimeMs) < now - unsure,
  };
}

function markOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs, ctimeMs].join(" ");
}

export interface Stamp {
  readonly mark: string;
  /** When the content was last written, in milliseconds since 1970: the newest articles are likely in the newest files. */
  readonly changed: number;
  /** Whether the mark can be relied on. */
  readonly isSure: boolean;
}
