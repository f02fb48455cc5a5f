import type { LibraryEditor } from "../domain/library-editor.ts";
import { createEditor } from "../editing/editor.ts";
import { createFetcher } from "../fetching/fetcher.ts";
import { userAgentOf } from "../fetching/user-agent.ts";
import { createReader } from "../importing/reader.ts";
import type { Config } from "./config.ts";
import type { LiveLibrary, SharedLibrary } from "./live-library.ts";

export interface OpenEditor {
  readonly editor: LibraryEditor;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** What is kept aside is looked through so often. */
const sweepEveryMs = 60 * 60_000;

type EditingSettings = Pick<Config, "articleFolders" | "dataFolder" | "project">;

/** @param localDiscord the host and port of the local Discord, where attached files may lie; `null` on Discord itself */
export function openEditor(
  { articleFolders, dataFolder, project }: EditingSettings,
  shelf: LiveLibrary,
  localDiscord: string | null,
): OpenEditor {
  const userAgent = userAgentOf(project);
  const pages = createFetcher({ userAgent });
  const attachments = createFetcher({
    userAgent,
    paceMs: 0,
    allowed: new Set(localDiscord === null ? [] : [localDiscord]),
  });
  const reader = createReader();
  const editor = createEditor({
    ...{ pages, attachments, localDiscord, reader, dataFolder },
    folder: articleFolders[0] ?? "seeds",
    shelf: {
      filesOf: shelf.filesOf,
      takeUp: shelf.takeUp,
      titleOf: async (article) => (await shelf.library.cite(article))?.title ?? null,
    },
  });
  const sweep = () => void editor.sweep().catch(() => {});
  sweep();
  const sweeping = setInterval(sweep, sweepEveryMs);
  sweeping.unref();
  return {
    editor: shelf.shared ? byLibrarian(editor, shelf.shared) : editor,
    async close() {
      clearInterval(sweeping);
      await Promise.all([pages.close(), attachments.close(), reader.close()]);
    },
  };
}

/** What is kept aside, and the folders, are the librarian's: whatever process is asked, that one does it. */
function byLibrarian(editor: LibraryEditor, shared: SharedLibrary): LibraryEditor {
  return {
    preview: shared.byLibrarian("edit.preview", editor.preview),
    keep: shared.byLibrarian("edit.keep", editor.keep),
    discard: shared.byLibrarian("edit.discard", editor.discard),
    remove: shared.byLibrarian("edit.remove", editor.remove),
    restore: shared.byLibrarian("edit.restore", editor.restore),
  };
}
