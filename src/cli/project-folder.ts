import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, whether this file is run as it is or from dist/: the first one above that has a package.json. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/**
 * Where the file of settings lies and paths in settings begin: the project, or the current folder where the bot was
 * installed as a package, since npm replaces what is in the package's own.
 */
export function settingsFolder(): string {
  return isPackage() ? process.cwd() : projectFolder();
}

/** Whether the bot was installed as a package of something else. */
export function isPackage(): boolean {
  return dirname(projectFolder()).split(sep).includes("node_modules");
}
