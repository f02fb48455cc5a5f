import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";

/** Debian's Chromium, or another by CHROMIUM_PATH; null where there is none. */
export const chromiumPath = findChromium();

const missing =
  "There is no Chromium, so the page is not tested: apt-get install chromium, or set CHROMIUM_PATH";
if (chromiumPath === null && process.env.CI === "true") throw new Error(missing);
// A skipped test does not tell why.
if (chromiumPath === null) console.warn(missing);

/** Nothing of it may go to another host than this one. */
const FLAGS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? "chromium", args: FLAGS });
}

/** Builds the page as `npm run build` does, into a folder of its own. */
export async function buildPage(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-page-"));
  await build({
    root: "local-discord/web",
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function findChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const named = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  const candidates = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : named;
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
