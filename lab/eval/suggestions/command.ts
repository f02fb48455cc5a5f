import { parseArgs } from "node:util";
import { libraryOf } from "../../../src/cli/library-of.ts";
import type { Library } from "../../../src/domain/library.ts";
import { loadArticles } from "../../../src/intake/load.ts";
import { type Item, itemsOf, kinds } from "./items.ts";

const usage = `npm run eval -- suggestions [--data DIR] [--per-kind N] [--seed N] [--errors N]

Types beginnings into a library of DIR (default ../shared/corpus/fr) and looks where what is meant stands among the
suggestions: first, among the first five, among all 25. The beginnings are made by rule from the library itself (titles,
people, roles and frequent words), in eight kinds, and drawn by the seed. --errors shows as many that are not among five.`;

const shown = 25;

export async function evaluateSuggestions(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string", default: "../shared/corpus/fr" },
      "per-kind": { type: "string", default: "50" },
      seed: { type: "string", default: "1" },
      errors: { type: "string", default: "0" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { articles } = await loadArticles([values.data]);
  if (articles.length === 0) console.error(`No articles in ${values.data}. Give a folder with --data.`);
  const library = await libraryOf(articles);
  const items = itemsOf(articles, Number(values["per-kind"]), Number(values.seed));
  const placed = await Promise.all(
    items.map(async (item) => ({ item, place: await placeOf(item, library) })),
  );
  console.log(`${"".padEnd(18)}    n  first  among 5  among ${shown}`);
  for (const kind of [...kinds, null]) {
    const places = placed.filter(({ item }) => kind === null || item.kind === kind).map(({ place }) => place);
    const within = (most: number) =>
      `${((100 * places.filter((place) => place < most).length) / Math.max(1, places.length)).toFixed(1)} %`;
    console.log(
      `${(kind ?? "all").padEnd(18)}${String(places.length).padStart(5)} ${[1, 5, shown].map((most) => within(most).padStart(8)).join(" ")}`,
    );
  }
  const missed = placed.filter(({ place }) => place >= 5).slice(0, Number(values.errors));
  for (const { item, place } of missed)
    console.log(
      `${item.kind}: “${item.typed}” for “${item.meant}”: ${place < shown ? place + 1 : "not there"}`,
    );
}

/** 0-based; {@link shown} where it is not there. */
async function placeOf({ field, typed, isMeant }: Item, library: Library): Promise<number> {
  const place = (await library.complete(field, typed, shown)).findIndex(isMeant);
  return place < 0 ? shown : place;
}
