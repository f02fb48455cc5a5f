import { accessTo } from "../../../src/intake/access.ts";
import { listFiles } from "../../../src/intake/list-files.ts";
import { parseFile } from "../../../src/intake/parse-file.ts";
import { read } from "../../../src/reading/read.ts";
import type { Random } from "../../random.ts";
import { documentOf, readJson } from "../data.ts";
import type { Source } from "./lines.ts";

interface Item {
  readonly id: string;
  readonly title: string;
  readonly lede?: string | null;
  readonly text: string;
  readonly language?: string | null;
}

/**
 * The articles of a folder, or of a JSON file with an array of articles (`lab/README.md`), in an order drawn by
 * `random`, each read when it is asked for; `only` those of these names, if it is given.
 */
export async function* sourcesOf(
  data: string,
  random: Random,
  only: ReadonlySet<string> | null = null,
): AsyncGenerator<Source> {
  if (data.endsWith(".json")) {
    for (const { id, title, lede, text, language } of shuffled(
      readJson<readonly Item[]>(data) ?? [],
      random,
    )) {
      if (only?.has(id) === false) continue;
      const { document } = documentOf(title, lede, text, language ?? null);
      yield { name: id, article: { text: document.text, date: document.date, ...read(document) } };
    }
    return;
  }
  const access = await accessTo([data], false);
  const { files } = await listFiles([data], access);
  for (const file of shuffled(files, random)) {
    if (only?.has(file.path) === false) continue;
    const { documents } = await parseFile(file, access);
    for (const { document } of documents)
      yield { name: file.path, article: { text: document.text, date: document.date, ...read(document) } };
  }
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const other = random.integer(i + 1);
    const [a, b] = [list[i], list[other]];
    if (a === undefined || b === undefined) continue;
    list[i] = b;
    list[other] = a;
  }
  return list;
}
