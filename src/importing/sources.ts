import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Complaint } from "../domain/errors.ts";
import { complaintOf } from "../intake/complaints.ts";
import { findFiles } from "../intake/find-files.ts";
import { importable } from "./read-material.ts";

export interface FileSource {
  readonly absolute: string;
  /** As it is named to people. */
  readonly shown: string;
}

export interface Sources {
  readonly files: readonly FileSource[];
  readonly urls: readonly string[];
  readonly refused: readonly (Complaint & { readonly source: string })[];
}

const extensions = new Set(importable.flatMap((format) => format.extensions));

/**
 * What somebody named: addresses, files, and all that a folder holds of a kind that is read.
 * @param base where relative names are looked up from
 */
export async function findSources(named: readonly string[], base: string): Promise<Sources> {
  const files: FileSource[] = [];
  const urls: string[] = [];
  const refused: (Complaint & { source: string })[] = [];
  for (const source of named) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) {
      urls.push(source);
      continue;
    }
    const absolute = resolve(base, source);
    try {
      if (!(await stat(absolute)).isDirectory()) files.push({ absolute, shown: source });
      else {
        const found = await findFiles(absolute, extensions, { roots: [], followLinks: true });
        for (const { absolute: file, path } of found.files)
          files.push({ absolute: file, shown: join(source, path) });
        for (const { path, error } of found.failed)
          refused.push({ source: join(source, path), ...complaintOf(error) });
        if (found.files.length === 0 && found.failed.length === 0)
          refused.push({
            source,
            line: null,
            reason: "the folder holds no file of a kind that is read",
            remedy: `its files must end in ${[...extensions].join(", ")}`,
          });
      }
    } catch {
      const isAddress = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/i.test(source);
      refused.push({
        source,
        line: null,
        reason: "there is no such file or folder",
        remedy: isAddress ? `if it is an address, write https://${source}` : "check its name",
      });
    }
  }
  return { files, urls, refused };
}
