import { existsSync } from "node:fs";
import { copyFile, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleId } from "../domain/article.ts";
import type { Addition, EditRefused, LibraryEditor } from "../domain/library-editor.ts";
import { slice, type Verbatim } from "../domain/span.ts";
import { markdown } from "../formats/markdown.ts";
import { sourceFile } from "../formats/source-file.ts";
import { type Draft, writeMarkdown } from "../formats/write-markdown.ts";
import { fileNameOf } from "../importing/file-name.ts";
import type { Found, Material } from "../importing/found.ts";
import { journalIn } from "../importing/import-all.ts";
import { Journal } from "../importing/journal.ts";
import type { Reader } from "../importing/reader.ts";
import { shelve } from "../importing/shelve.ts";
import { articleIdOf } from "../intake/article-id.ts";
import { complaintOf } from "../intake/complaints.ts";
import { writeAside } from "../store/write-aside.ts";
import { fetchSource, type SourceFetchers } from "./fetch-source.ts";
import { KeptAside, TooMuchAside } from "./kept-aside.ts";

/** The files of an article. */
export interface ArticleFiles {
  readonly absolute: string;
  /** For people. */
  readonly shown: string;
  /** How many articles it holds. */
  readonly articles: number;
}

/** The library as far as changing it goes. */
export interface Shelf {
  filesOf(article: ArticleId): readonly ArticleFiles[];
  /** Looks at these paths; resolves when what changed there is answered from, or soon after. */
  takeUp(paths: readonly string[]): Promise<void>;
  titleOf(article: ArticleId): Promise<string | null>;
}

export interface EditorOptions extends SourceFetchers {
  /** Of articles: what is added is written below it. */
  readonly folder: string;
  readonly dataFolder: string;
  readonly reader: Reader;
  readonly shelf: Shelf;
  readonly now?: () => number;
}

/** A file of more articles is imported. */
const mostArticles = 50;
/** A longer paragraph is not shown in a preview. */
const longestShown = 600;

export interface Editor extends LibraryEditor {
  /** Forgets what was kept aside for longer than a day. */
  sweep(): Promise<void>;
}

/** Adds articles to the first folder and takes articles out of all, for whoever the host trusts with that. */
export function createEditor(options: EditorOptions): Editor {
  const { folder, dataFolder, reader, shelf, now } = options;
  const pending = new KeptAside(join(dataFolder, "pending"), now);
  const removed = new KeptAside(join(dataFolder, "removed"), now);

  async function additionOf(found: Found): Promise<Addition | EditRefused> {
    const [first] = found.articles;
    if (!first) return no("it is a list of links", "import it on the bot's machine with npm run import");
    if (found.articles.length > mostArticles)
      return no(
        `it holds ${found.articles.length} articles, more than ${mostArticles}`,
        "import it on the bot's machine with npm run import",
      );
    const written = found.articles.map(({ draft }) => ({ draft, text: writeMarkdown(draft) }));
    const { id, folder: aside } = await pending.make();
    const files = [];
    for (const [at, { draft, text }] of written.entries()) {
      await writeAside(join(aside, `${at}.md`), [Buffer.from(text)]);
      files.push({ path: fileNameOf(draft), title: draft.title });
    }
    await pending.describe(id, { files });
    const { title, outlet, date, url } = first.draft;
    const paragraphs = shownParagraphs(first.draft);
    return {
      ...{ id, title, outlet, date, url, paragraphs },
      words: first.draft.blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0),
      leftOut: first.leftOut,
      replaces: existsSync(join(folder, fileNameOf(first.draft))),
      more: found.articles.length - 1,
    };
  }

  return {
    preview: (source) =>
      told(async () => {
        const page = await fetchSource(source, options);
        if (page.kind === "refused") return no(page.reason, page.remedy);
        const { bytes, contentType, robotsTag } = page;
        const isPage = "page" in source;
        const name = decodedName(new URL(page.url).pathname);
        const material: Material = {
          ...{ bytes, name, contentType },
          url: isPage ? page.url : null,
          robotsTag: isPage ? robotsTag : null,
        };
        const addition = await additionOf(await reader.read(material));
        return "kind" in addition ? addition : { kind: "preview", addition };
      }),

    keep: (id) =>
      told(async () => {
        const kept = await pending.find(id);
        const files = filesIn(kept?.about.files);
        if (!kept || files.length === 0) return { kind: "gone" };
        const journal = new Journal(journalIn(dataFolder));
        const articles: ArticleId[] = [];
        for (const [at, { path }] of files.entries()) {
          const text = await readFile(join(kept.folder, `${at}.md`), "utf8");
          const { mark } = await shelve(folder, path, text, { over: "all" });
          journal.add(`added ${path}`, { etag: null, lastModified: null, files: { [path]: mark } });
          articles.push(await idOf(path, text));
        }
        await pending.forget(id);
        await shelf.takeUp(files.map(({ path }) => join(folder, path)));
        return { kind: "kept", title: files[0]?.title ?? "", articles };
      }),

    discard: (id) => pending.forget(id),

    remove: (article) =>
      told(async () => {
        const files = shelf.filesOf(article);
        if (files.length === 0) return { kind: "gone" };
        const shared = files.find(({ articles }) => articles > 1);
        if (shared)
          return no(
            `it lies in ${shared.shown}, which holds ${shared.articles} articles`,
            "take it out of that file on the bot's machine",
          );
        const title = (await shelf.titleOf(article)) ?? "";
        const { id, folder: aside } = await removed.make();
        // Said before it is done, so that whatever ends the process, the way back is known.
        await removed.describe(id, {
          title,
          files: files.map(({ absolute }) => ({ path: absolute, title })),
        });
        for (const [at, { absolute }] of files.entries())
          try {
            await move(absolute, join(aside, `${at}`));
          } catch (error) {
            // All of its files, or none.
            for (const [before, { absolute: to }] of files.slice(0, at).entries())
              await move(join(aside, `${before}`), to);
            await removed.forget(id);
            throw error;
          }
        await shelf.takeUp(files.map(({ absolute }) => absolute));
        return { kind: "removed", undo: id };
      }),

    restore: (undo) =>
      told(async () => {
        const kept = await removed.find(undo);
        const files = filesIn(kept?.about.files);
        if (!kept || files.length === 0) return { kind: "gone" };
        const taken = files.find(
          ({ path }, at) => existsSync(join(kept.folder, `${at}`)) && existsSync(path),
        );
        if (taken) return no("another file has taken its place", "move that one on the bot's machine first");
        for (const [at, { path }] of files.entries())
          if (existsSync(join(kept.folder, `${at}`))) await move(join(kept.folder, `${at}`), path);
        await removed.forget(undo);
        await shelf.takeUp(files.map(({ path }) => path));
        return { kind: "restored", title: files[0]?.title ?? "" };
      }),

    async sweep() {
      await pending.sweep();
      await removed.sweep();
    },
  };
}

function no(reason: string, remedy: string): EditRefused {
  return { kind: "refused", reason, remedy };
}

/** What a page, a file or the system refuses is told; a fault of ours is not hidden. */
async function told<T>(work: () => Promise<T>): Promise<T | EditRefused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooMuchAside)
      return no("too much waits to be added or brought back", "try again tomorrow");
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code !== null && /^E[A-Z]+$/.test(code))
      return no(
        `the bot cannot write there (${code})`,
        "have the host let the bot write into ARTICLES_DIR and DATA_DIR",
      );
    if (error instanceof Error && error.name === "FormatError") {
      const { reason, remedy } = complaintOf(error);
      return no(reason, remedy);
    }
    throw error;
  }
}

/** The first paragraph and the last, if they are short enough to be shown whole. */
function shownParagraphs({ blocks }: Draft): readonly Verbatim[] {
  const texts = blocks.filter(({ kind }) => kind === "text").map(({ text }) => text);
  const ends = texts.length > 1 ? [texts[0] ?? "", texts.at(-1) ?? ""] : texts;
  return ends
    .filter((text) => text.length <= longestShown)
    .map((text) => slice(text, { start: 0, end: text.length }));
}

async function idOf(path: string, text: string): Promise<ArticleId> {
  const { documents } = await markdown.parse(sourceFile(path, Buffer.from(text)));
  const [document] = documents;
  if (!document) throw new RangeError("an article that was written is there");
  return articleIdOf(document, path);
}

function decodedName(pathname: string): string {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** As {@link KeptAside.describe} was given them. */
function filesIn(files: unknown): readonly { readonly path: string; readonly title: string }[] {
  return Array.isArray(files) ? files : [];
}

/** Also from one disk to another. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await copyFile(from, to);
    await rm(from);
  }
}
