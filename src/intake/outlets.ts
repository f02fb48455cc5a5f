import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { Outlet, Outlets } from "../domain/outlet.ts";
import { maxOutletsBytes, outletsFile, readOutlets } from "../formats/outlets.ts";
import type { Access } from "./access.ts";
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
