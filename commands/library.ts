import { type Command, type Context, mostSuggestions } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import type { LibraryEditor } from "../src/domain/library-editor.ts";
import type { LibraryAdmin } from "../src/domain/library-status.ts";
import { openArticle } from "../src/domain/open-article.ts";
import { asArticleId } from "../src/domain/references.ts";
import type { ButtonLabel, Control, EditReply, Reply } from "../src/domain/reply.ts";

export const library: Command = {
  name: "library",
  options: [],
  subcommandOptions: {
    add: [
      { type: "text", name: "url", required: false },
      { type: "file", name: "file", required: false },
    ],
    remove: [
      {
        type: "text",
        name: "article",
        required: true,
        suggest: (typed, context) => context.library.complete("article", typed, mostSuggestions),
      },
    ],
  },
  managersOnly: true,
  slow: ["reload", "add", "keep", "removal", "restore"],
  subcommands: {
    status: async (_options, context) => ({
      kind: "status",
      status: await adminOf(context).status(),
      outcome: "as-is",
    }),
    add: async ({ url = "", file = "" }, context) => {
      const editor = editorOf(context);
      if (url.trim() === "" && file === "") throw new UserError("nothing-to-add");
      return preview(await editor.preview(file === "" ? { page: url.trim() } : { attachment: file }));
    },
    remove: async ({ article = "" }, context) => {
      editorOf(context);
      return ask(article.trim(), context);
    },
    reload: async (_options, context) => {
      refuseOthers(context);
      const { ok, status } = await adminOf(context).reload();
      return { kind: "status", status, outcome: ok ? "reloaded" : "reload-failed" };
    },
  },
  acts: {
    /** `[id]`: adds what was kept aside under it. */
    keep: async ([id = ""], context) => {
      const step = await editorOf(context).keep(id);
      if (step.kind !== "kept") return edit(step);
      const { title, articles } = step;
      const [first] = articles;
      const open: Control[] =
        first === undefined
          ? []
          : [{ kind: "button", label: "open-article", action: openArticle("", first), enabled: true }];
      return edit({ kind: "kept", title, articles: articles.length }, open);
    },
    /** `[id]`: forgets what was kept aside under it. */
    discard: async ([id = ""], context) => {
      await editorOf(context).discard(id);
      return edit({ kind: "unchanged" });
    },
    /** `[article]`: takes it out. */
    removal: async ([id = ""], context) => {
      const editor = editorOf(context);
      const article = asArticleId(id);
      if (!article) throw new UserError("stale-control");
      const title = (await context.library.cite(article))?.title ?? "";
      const step = await editor.remove(article);
      if (step.kind !== "removed") return edit(step);
      return edit({ kind: "removed", title }, [button("undo", "restore", step.undo)]);
    },
    cancel: async (_args, context) => {
      editorOf(context);
      return edit({ kind: "unchanged" });
    },
    /** `[id]`: brings back what was taken out under it. */
    restore: async ([id = ""], context) => edit(await editorOf(context).restore(id)),
  },
};

function preview(step: Awaited<ReturnType<LibraryEditor["preview"]>>): Reply {
  if (step.kind !== "preview") return edit(step);
  const { id } = step.addition;
  return edit(step, [button("keep", "keep", id), button("discard", "discard", id)]);
}

/** The article that is meant, to be looked at before it goes. */
async function ask(query: string, context: Context): Promise<Reply> {
  if (query === "") throw new UserError("query-empty");
  const { locale } = context;
  const [citation] = (await context.library.search(query, { locale, limit: 1 })).citations;
  if (!citation)
    return { kind: "nothing-found", looked: "articles", query, by: "", filtered: false, controls: [] };
  return edit({ kind: "asked", citation }, [
    button("remove", "removal", citation.article),
    button("cancel", "cancel"),
  ]);
}

function edit(step: EditReply["step"], controls: readonly Control[] = []): Reply {
  return { kind: "edit", step, controls };
}

function button(label: ButtonLabel, act: string, ...args: readonly string[]): Control {
  return { kind: "button", label, action: { command: "library", act, args }, enabled: true };
}

/** Discord shows the command to managers alone, but a server can change that, and a request can be forged. */
function adminOf({ isManager, isEditor, admin }: Context): LibraryAdmin {
  if (!(isManager || isEditor) || !admin) throw new UserError("not-allowed");
  return admin;
}

/** Who manages a server has no right over a library that other servers use as well: the host names who has. */
function refuseOthers({ isEditor, editor }: Context): void {
  if (!isEditor) throw new UserError(editor ? "no-editor" : "editing-off");
}

function editorOf(context: Context): LibraryEditor {
  refuseOthers(context);
  if (!context.editor) throw new UserError("editing-off");
  return context.editor;
}
