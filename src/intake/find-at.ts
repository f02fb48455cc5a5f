import { lstat } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { outletsFile } from "../formats/outlets.ts";
import type { Access } from "./access.ts";
import { type FoundFolder, findFiles, mayHoldArticles } from "./find-files.ts";
import { articleExtensions, articleFile } from "./list-files.ts";
import type { ArticleFile } from "./parse-file.ts";

/** What lies at one path now. */
export type Found =
  /** Nothing that counts: a hidden file, one of another kind. */
  | { readonly kind: "nothing" }
  | { readonly kind: "gone" }
  | { readonly kind: "file"; readonly file: ArticleFile }
  | {
      readonly kind: "folder";
      readonly files: readonly ArticleFile[];
      readonly folders: readonly FoundFolder[];
    }
  /** What only a look at all files can tell: links, the outlets of all articles. */
  | { readonly kind: "unclear" };

/** What lies at a path inside the folders that the host named, without a look at anything else. */
export async function findAt(path: string, folders: readonly string[], access: Access): Promise<Found> {
  const nth = folders.findIndex((folder) => isWithin(path, resolve(folder)));
  const folder = folders[nth];
  if (folder === undefined) return { kind: "nothing" };
  const root = resolve(folder);
  const inside = relative(root, path).split(sep);
  if (inside.some((name) => name.startsWith("."))) return { kind: "nothing" };
  if (basename(path) === outletsFile && dirname(path) === root) return { kind: "unclear" };
  const about = await lstat(path).catch(() => null);
  if (!about) return { kind: "gone" };
  if (about.isSymbolicLink()) return { kind: "unclear" };
  if (about.isFile()) {
    if (!mayHoldArticles(path, articleExtensions)) return { kind: "nothing" };
    return { kind: "file", file: articleFile(nth, folder, path, inside.join("/")) };
  }
  if (!about.isDirectory()) return { kind: "nothing" };
  const found = await findFiles(path, articleExtensions, access);
  const nameOf = (absolute: string) => relative(root, absolute).split(sep).join("/");
  return {
    kind: "folder",
    files: found.files.map(({ absolute }) => articleFile(nth, folder, absolute, nameOf(absolute))),
    folders: found.folders,
  };
}

/** Whether a path is a folder's or below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
