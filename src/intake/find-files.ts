import { lstat, readdir, stat } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import { TimeSlice } from "../domain/time-slice.ts";
import { extensionOf } from "../formats/detect.ts";
import { type Access, refuseFolderOutside } from "./access.ts";

export interface FoundFile {
  /** To open it. */
  readonly absolute: string;
  /** To name it: relative to the folder that the host named, with `/`. */
  readonly path: string;
}

export interface FoundFolder {
  readonly absolute: string;
  /** Another for another folder under the same path. */
  readonly identity: string;
  /** When names in it last came or went, before they were listed: nanoseconds since 1970. */
  readonly changed: bigint;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Those that were entered, the first one among them. */
  readonly folders: readonly FoundFolder[];
  /** Files of other kinds and those about the folder (README, LICENSE), by name; hidden ones are not counted. */
  readonly ignored: readonly string[];
  /** Folders and files that could not be looked at; the folder itself has an empty path. */
  readonly failed: readonly { readonly path: string; readonly error: unknown }[];
}

/** What people put beside articles to explain or license them, bare or for a language or a licence. */
const aboutTheFolder =
  /^(?:read[-_]?me|licen[cs]e|copying|notice|changelog|contributing)(?:[-_.](?:en|fr|de|es|it|ru|pt|nl|mit|apache|bsd|gpl|cc0))?(?:\.\w+)?$/i;

/**
 * The files below `folder` with one of `extensions`, in the order of their paths. Links are followed as far as
 * `access` goes, each folder is entered once; hidden files and folders, sockets, pipes and devices are passed over.
 */
export async function findFiles(
  folder: string,
  extensions: ReadonlySet<string>,
  access: Access,
): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const folders: FoundFolder[] = [];
  const ignored: string[] = [];
  const failed: { path: string; error: unknown }[] = [];
  const entered = new Set<string>();
  const slice = new TimeSlice();
  const root = folder.endsWith(sep) ? folder : folder + sep;
  const name = (absolute: string) =>
    (absolute.startsWith(root) ? absolute.slice(root.length) : relative(folder, absolute)).replaceAll(
      sep,
      "/",
    );

  async function enter(directory: string): Promise<void> {
    try {
      // By number: real paths are as long as the tree is deep, and the system walks each from the root.
      const { dev, ino, mtimeNs } = await stat(directory, { bigint: true });
      const identity = ino === 0n ? directory : `${dev} ${ino}`;
      if (entered.has(identity)) return;
      entered.add(identity);
      folders.push({ absolute: directory, identity, changed: mtimeNs });
      const entries = (await readdir(directory, { withFileTypes: true }))
        .filter((entry) => !entry.name.startsWith("."))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      // As `join` and `relative` would, once for all of a folder.
      const below = directory.endsWith(sep) ? directory : directory + sep;
      for (const entry of entries) {
        if (slice.isOver()) await slice.pause();
        const absolute = below + entry.name;
        if (!(await isNamed(absolute))) failed.push({ path: name(absolute), error: nameNotUtf8() });
        else if (entry.isDirectory()) await enter(absolute);
        else if (entry.isFile()) take(absolute);
        else if (entry.isSymbolicLink()) await follow(absolute);
      }
    } catch (error) {
      failed.push({ path: name(directory), error });
    }
  }

  async function follow(absolute: string): Promise<void> {
    try {
      const about = await stat(absolute);
      // Where a file lies is seen when it is opened.
      if (about.isFile()) take(absolute);
      if (!about.isDirectory()) return;
      await refuseFolderOutside(absolute, access);
      await enter(absolute);
    } catch (error) {
      failed.push({ path: name(absolute), error });
    }
  }

  function take(absolute: string): void {
    if (mayHoldArticles(absolute, extensions)) files.push({ absolute, path: name(absolute) });
    else ignored.push(name(absolute));
  }

  await enter(folder);
  return { files, folders, ignored, failed };
}

/** What programs put beside articles for themselves. */
const forPrograms =
  /^(?:package|package-lock|npm-shrinkwrap|composer|bower|lerna|[jt]sconfig(?:\.\w+)?|manifest|biome|renovate|vercel|firebase|app|settings|config|search-index|\w+\.schema)\.json$/i;

/** Whether a file of this name is one to look into. */
export function mayHoldArticles(absolute: string, extensions: ReadonlySet<string>): boolean {
  const name = basename(absolute);
  return extensions.has(extensionOf(absolute)) && !aboutTheFolder.test(name) && !forPrograms.test(name);
}

/** Whether the name that Node gives leads to the file: bytes that are not UTF-8 come as U+FFFD, which does not. */
async function isNamed(absolute: string): Promise<boolean> {
  if (!basename(absolute).includes("\uFFFD")) return true;
  return lstat(absolute).then(
    () => true,
    () => false,
  );
}

function nameNotUtf8(): Error {
  return Object.assign(new Error("the name is not UTF-8"), { code: "EILSEQ" });
}
