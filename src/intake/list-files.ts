import { resolve } from "node:path";
import { TimeSlice } from "../domain/time-slice.ts";
import { formats } from "../formats/index.ts";
import { outletsFile } from "../formats/outlets.ts";
import type { Access } from "./access.ts";
import { complaintOf, type FileComplaint, folderComplaint } from "./complaints.ts";
import { type FoundFolder, findFiles } from "./find-files.ts";
import type { ArticleFile } from "./parse-file.ts";

export interface Listing {
  readonly files: readonly ArticleFile[];
  readonly folders: readonly FoundFolder[];
  /** Paths of folders and files that could not be looked at. */
  readonly unseen: readonly string[];
  readonly ignored: readonly string[];
  readonly refused: readonly FileComplaint[];
  /** Folders that are not there, as the host named them; they stand in `refused` as well. */
  readonly folderMissing: readonly string[];
}

export const articleExtensions: ReadonlySet<string> = new Set(formats.flatMap((format) => format.extensions));

/** Every file below the folders that may hold articles, once. */
export async function listFiles(folders: readonly string[], access: Access): Promise<Listing> {
  const files = new Map<string, ArticleFile>();
  const entered: FoundFolder[] = [];
  const unseen: string[] = [];
  const ignored: string[] = [];
  const refused: FileComplaint[] = [];
  const folderMissing: string[] = [];
  const slice = new TimeSlice();
  for (const [nth, folder] of folders.entries()) {
    const shownFolder = shownName(folder);
    const found = await findFiles(resolve(folder), articleExtensions, access);
    for (const { absolute, path } of found.files) {
      if (!files.has(absolute)) files.set(absolute, articleFile(nth, folder, absolute, path));
      if (slice.isOver()) await slice.pause();
    }
    entered.push(...found.folders);
    for (const path of found.ignored) if (path !== outletsFile) ignored.push(`${shownFolder}/${path}`);
    for (const { path, error } of found.failed) {
      unseen.push(resolve(folder, path));
      if (path !== "") refused.push({ path: `${shownFolder}/${path}`, ...complaintOf(error) });
      else {
        refused.push({ path: folder, ...folderComplaint(error) });
        if (error instanceof Error && "code" in error && error.code === "ENOENT") folderMissing.push(folder);
      }
    }
  }
  return { files: [...files.values()], folders: entered, unseen, ignored, refused, folderMissing };
}

function shownName(folder: string): string {
  return folder.replace(/[/\\]+$/, "");
}

/** A file of the folder that the host named as the `nth`, 0-based. */
export function articleFile(nth: number, folder: string, absolute: string, path: string): ArticleFile {
  // A folder's files stand together and before those of "folder.more": U+0000 is in no name, and before all that is.
  const order = `${String.fromCharCode(nth)}\u0000${path.replaceAll("/", "\u0000")}`;
  return { nth, absolute, path, shown: `${shownName(folder)}/${path}`, order };
}
