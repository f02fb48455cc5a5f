import type { StoreNote } from "../store/store.ts";

/** What the host should know of the store of what was understood. */
export function noteLine(note: StoreNote, dataFolder: string): string {
  const store = `what is kept in DATA_DIR (${dataFolder})`;
  switch (note.kind) {
    case "other-version":
      return `${store} was made by another version: the articles are read again`;
    case "later-version":
      return `${store} was made by a later version and is left alone: this one reads the articles again at each start`;
    case "read-only":
      return `another process keeps ${store} up to date: this one uses it and adds nothing`;
    case "damaged":
      return `${store} is damaged in part (${note.files} file${note.files === 1 ? "" : "s"}): what is missing is read again`;
    case "unusable":
      return `DATA_DIR (${dataFolder}) cannot be used (${note.reason}): articles are read again at the next start`;
  }
}
