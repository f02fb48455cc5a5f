import { join } from "node:path";
import { Lock } from "../store/lock.ts";
import { makeFolder } from "../store/make-folder.ts";

/** The right to import, which one process at a time has. @throws where another has it, or the folder cannot be written */
export function takeImportLock(dataFolder: string): Lock {
  const folder = join(dataFolder, "import");
  makeFolder(folder);
  const lock = Lock.take(join(folder, "lock"));
  if (!lock) throw new Error("Another import is under way. Wait until it has ended.");
  return lock;
}
