import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { AlsoIn } from "../domain/article.ts";
import type { Outlet, Outlets } from "../domain/outlet.ts";
import { hostOf } from "../domain/url.ts";
import { maxOutletsBytes, outletsFile, readOutlets } from "../formats/outlets.ts";
import type { Access } from "./access.ts";
import type { Composition, Entry } from "./collection.ts";
import { complaintOf, type FileComplaint } from "./complaints.ts";
import { readWhole } from "./read-bytes.ts";

export interface LoadedOutlets {
  readonly outlets: Outlets;
  readonly warnings: readonly FileComplaint[];
}

/** The entries of each folder's file of outlets; where two name a host, the first counts. */
export async function loadOutlets(folders: readonly string[], access: Access): Promise<LoadedOutlets> {
  const all = new Map<string, Outlet>();
  const warnings: FileComplaint[] = [];
  for (const folder of folders) {
    const path = join(folder, outletsFile);
    const isThere = await lstat(path).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    try {
      const { outlets, complaints } = readOutlets(await readWhole(path, maxOutletsBytes, access));
      for (const [host, outlet] of outlets) if (!all.has(host)) all.set(host, outlet);
      for (const complaint of complaints) warnings.push({ ...complaint, path });
    } catch (error) {
      warnings.push({ path, ...complaintOf(error) });
    }
  }
  return { outlets: all, warnings };
}

/** Where else the text of an article stands, each outlet once and its own left out. */
export function alsoInOf({ main, copies }: Composition, outlets: Outlets): readonly AlsoIn[] {
  const nameOf = ({ url, outlet }: Entry) =>
    outletOf(url, outlets)?.name ?? outlet ?? (url === null ? "" : hostOf(url).replace(/^www\./, ""));
  const named = new Set(["", nameOf(main)]);
  return copies.flatMap((copy) => {
    const outlet = nameOf(copy);
    if (named.has(outlet)) return [];
    named.add(outlet);
    return { id: copy.id, outlet };
  });
}

/** The entry for an address: for its host, or for the nearest domain above it. */
export function outletOf(url: string | null, outlets: Outlets): Outlet | null {
  if (url === null || outlets.size === 0) return null;
  let host = new URL(url).hostname.replace(/^www\./, "");
  while (host.includes(".")) {
    const found = outlets.get(host);
    if (found) return found;
    host = host.slice(host.indexOf(".") + 1);
  }
  return null;
}
