import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Asset {
  readonly type: string;
  readonly gzipped: Buffer;
}

/** By path, such as `/` and `/assets/index.js`. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Reads the built page into memory; empty where it was not built. */
export async function readAssets(folder: string): Promise<Assets> {
  const assets = new Map<string, Asset>();
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = name === "index.html" ? "/" : `/${name.replaceAll("\\", "/")}`;
    assets.set(path, { type, gzipped: gzipSync(await readFile(join(folder, name))) });
  }
  return assets;
}
