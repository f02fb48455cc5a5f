import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import { createDispatch } from "../../src/dispatch/dispatch.ts";
import type { Addition, LibraryEditor } from "../../src/domain/library-editor.ts";
import type { LibraryAdmin, LibraryStatus } from "../../src/domain/library-status.ts";
import type { OptionValues } from "../../src/domain/request.ts";
import { loadArticles } from "../../src/intake/load.ts";
import { services } from "./people.ts";

const status: LibraryStatus = {
  articles: 2,
  records: 1,
  quotes: 3,
  outlets: 1,
  languages: ["en"],
  firstDate: null,
  lastDate: null,
  loadedAt: new Date(0),
  refused: [],
  warnings: 0,
  reading: null,
};
const library = await libraryOf([]);

/** An editor who notes what is asked for. */
function editing() {
  const done: string[] = [];
  const note = async <T>(what: string, result: T) => {
    done.push(what);
    return result;
  };
  const addition: Addition = {
    ...{ id: "A1b2C3d4E5f6", title: "T", outlet: null, date: null, url: null, words: 3, paragraphs: [] },
    ...{ leftOut: null, replaces: false, more: 0 },
  };
  const editor: LibraryEditor = {
    preview: (source) => note(`preview ${JSON.stringify(source)}`, { kind: "preview", addition } as const),
    keep: (id) => note(`keep ${id}`, { kind: "kept", title: "T", articles: [] } as const),
    discard: (id) => note(`discard ${id}`, undefined),
    remove: (id) => note(`remove ${id}`, { kind: "removed", undo: "U1b2C3d4E5f6" } as const),
    restore: (id) => note(`restore ${id}`, { kind: "restored", title: "T" } as const),
  };
  return { editor, done };
}

interface Who {
  readonly isManager?: boolean;
  readonly isEditor?: boolean;
}

function asking(admin: LibraryAdmin | null, editor: LibraryEditor | null = null, held = library) {
  const dispatch = createDispatch({
    ...services,
    admin,
    editor,
    commands,
    library: () => held,
    onFault: (error) => {
      throw error;
    },
  });
  return {
    use: (subcommand: string, who: Who = {}, options: OptionValues = {}) =>
      dispatch.reply({ kind: "command", locale: "en", command: "library", subcommand, options, ...who }),
    press: (act: string, who: Who, ...args: readonly string[]) =>
      dispatch.reply({ kind: "action", locale: "en", action: { command: "library", act, args }, ...who }),
  };
}

const counting = () => {
  let asked = 0;
  const count = async () => {
    asked++;
    return { ok: true, status };
  };
  const admin: LibraryAdmin = { status: async () => (await count()).status, reload: count };
  return { admin, asked: () => asked };
};

test("/library status is for managers and editors, though Discord should not have offered it to others", async () => {
  const { admin, asked } = counting();
  const { use } = asking(admin);
  const refused = { kind: "error", code: "not-allowed" };
  expect([await use("status", { isManager: false }), await use("status")]).toEqual([refused, refused]);
  expect(asked()).toBe(0);
  expect(await use("status", { isManager: true })).toMatchObject({ kind: "status", status });
  expect(await use("status", { isEditor: true })).toMatchObject({ kind: "status", status });
  expect(await asking(null).use("status", { isManager: true })).toEqual(refused);
});

const changes = ["add", "remove", "reload"];
const acts = ["keep", "discard", "removal", "cancel", "restore"];

test.each(changes)("/library %s is off without editors, and no manager's right", async (subcommand) => {
  const { admin, asked } = counting();
  const { editor, done } = editing();
  const options = { url: "https://x.example", article: "x" };
  const manager = { isManager: true };
  expect(await asking(admin).use(subcommand, manager, options)).toEqual({
    kind: "error",
    code: "editing-off",
  });
  expect(await asking(admin, editor).use(subcommand, manager, options)).toEqual({
    kind: "error",
    code: "no-editor",
  });
  expect([asked(), done]).toEqual([0, []]);
});

test.each(acts)("the button %s is an editor's alone, whoever got hold of it", async (act) => {
  const { editor, done } = editing();
  const { press } = asking(null, editor);
  expect(await press(act, { isManager: true }, "A1b2C3d4E5f6")).toEqual({ kind: "error", code: "no-editor" });
  expect(await press(act, {}, "A1b2C3d4E5f6")).toEqual({ kind: "error", code: "no-editor" });
  expect(done).toEqual([]);
});

describe("an editor", () => {
  const who = { isEditor: true };

  test("adds a page or a file after a look at it, and needs one of the two", async () => {
    const { editor, done } = editing();
    const { use, press } = asking(null, editor);
    expect(await use("add", who)).toEqual({ kind: "error", code: "nothing-to-add" });
    expect(await use("add", who, { url: " https://x.example " })).toMatchObject({
      kind: "edit",
      step: { kind: "preview" },
      controls: [{ label: "keep" }, { label: "discard" }],
    });
    await use("add", who, { file: "https://cdn.example/x" });
    expect(await press("keep", who, "A1b2C3d4E5f6")).toMatchObject({ step: { kind: "kept", articles: 0 } });
    expect(await press("discard", who, "A1b2C3d4E5f6")).toMatchObject({ step: { kind: "unchanged" } });
    expect(done).toEqual([
      'preview {"page":"https://x.example"}',
      'preview {"attachment":"https://cdn.example/x"}',
      "keep A1b2C3d4E5f6",
      "discard A1b2C3d4E5f6",
    ]);
  });

  test("takes an article out after a yes, and can bring it back", async () => {
    const { editor, done } = editing();
    const { articles } = await loadArticles(["seeds"]);
    const { use, press } = asking(null, editor, await libraryOf(articles));
    expect(await use("remove", who, { article: "zzzzqqq" })).toMatchObject({ kind: "nothing-found" });
    const asked = await use("remove", who, { article: "Apollo 13" });
    if (asked.kind !== "edit" || asked.step.kind !== "asked") throw new Error(asked.kind);
    expect(done).toEqual([]);
    const { article, title } = asked.step.citation;
    expect(await press("cancel", who)).toMatchObject({ step: { kind: "unchanged" } });
    expect(await press("removal", who, "no id")).toEqual({ kind: "error", code: "stale-control" });
    expect(await press("removal", who, article)).toMatchObject({
      step: { kind: "removed", title },
      controls: [{ label: "undo", action: { act: "restore", args: ["U1b2C3d4E5f6"] } }],
    });
    expect(await press("restore", who, "U1b2C3d4E5f6")).toMatchObject({ step: { kind: "restored" } });
    expect(done).toEqual([`remove ${article}`, "restore U1b2C3d4E5f6"]);
  });
});
