import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

export interface FoundFile {
  /** To open it. */
  readonly absolute: string;
  /** To name it: relative to the folder that the host named, with `/`. */
  readonly path: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Files of other kinds and those about the folder (README, LICENSE), by name; hidden ones are not counted. */
  readonly ignored: readonly string[];
  /** Folders and files that could not be looked at, with the system's error code. */
  readonly failed: readonly { readonly path: string; readonly code: string }[];
}

/** What people put beside articles to explain or license them, bare or for a language or a licence. */
const aboutTheFolder =
  /^(?:read[-_]?me|licen[cs]e|copying|notice|changelog|contributing)(?:[-_.](?:en|fr|de|es|it|ru|pt|nl|mit|apache|bsd|gpl|cc0))?(?:\.\w+)?$/i;

/**
 * The files below `folder` with one of `extensions`, in the order of their paths. Links are followed, each folder is
 * entered once; hidden files and folders, sockets, pipes and devices are passed over.
 */
export async function findFiles(folder: string, extensions: ReadonlySet<string>): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const ignored: string[] = [];
  const failed: { path: string; code: string }[] = [];
  const entered = new Set<string>();
  const name = (absolute: string) => relative(folder, absolute).split(sep).join("/");

  async function enter(directory: string): Promise<void> {
    try {
      const real = await realpath(directory);
      if (entered.has(real)) return;
      entered.add(real);
      const names = (await readdir(directory)).filter((entry) => !entry.startsWith("."));
      for (const entry of names.sort()) await look(join(directory, entry));
    } catch (error) {
      failed.push({ path: name(directory) || folder, code: codeOf(error) });
    }
  }

  async function look(absolute: string): Promise<void> {
    try {
      const about = await stat(absolute);
      if (about.isDirectory()) await enter(absolute);
      else if (!about.isFile()) return;
      else if (extensions.has(extensionOf(absolute)) && !aboutTheFolder.test(basename(absolute)))
        files.push({ absolute, path: name(absolute) });
      else ignored.push(name(absolute));
    } catch (error) {
      failed.push({ path: name(absolute), code: codeOf(error) });
    }
  }

  await enter(folder);
  return { files, ignored, failed };
}

export function extensionOf(path: string): string {
  return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? "";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "unknown error";
}
