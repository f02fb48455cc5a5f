import { pino } from "pino";
import { dispatchFor } from "../../src/cli/bot.ts";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import { render } from "../../src/discord/message/render.ts";
import type { Dispatch } from "../../src/dispatch/dispatch.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Request } from "../../src/domain/request.ts";
import { loadArticles } from "../../src/intake/load.ts";
import { locales } from "../../src/locales/index.ts";
import { cpuOf, median, quantile } from "./measure.ts";
import { fts5, miniSearch } from "./peers.ts";
import type { Place } from "./place.ts";
import { type Kind, kindsOf } from "./requests.ts";

/** CPU milliseconds; a request hardly pauses, so that this is about how long it holds the event loop. */
export interface Served {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** The library's part alone, which is what the others do: a search, or a completion. */
  readonly alone: number | null;
  /** Medians of the others' answers to the same words. */
  readonly mini: number | null;
  readonly fts5: number | null;
}

/** Every kind of request to a bot that has just started, handler and rendering, and the same words to the others. */
export async function serve({ articles, sample, data, peers, ofEach, rounds }: Place): Promise<Served[]> {
  const read = (await loadArticles([sample])).articles;
  const shelf = folderLibrary({ folders: [articles], storeFolder: data });
  await shelf.loaded;
  const dispatch = dispatchFor({ library: () => shelf.library, log: pino({ level: "silent" }) });
  const others = { mini: miniSearch(peers).open(), fts5: fts5(peers).open() };
  const served: Served[] = [];
  for (const kind of kindsOf(await heldOf(read, shelf.library), ofEach)) {
    const taken = { own: [] as number[], alone: [] as number[], mini: [] as number[], fts5: [] as number[] };
    for (let round = 0; round < rounds; round++)
      for (const [at, request] of kind.requests.entries()) {
        taken.own.push(await msOf(() => answer(dispatch, request)));
        const query = kind.peers?.queries[at];
        if (query === undefined) continue;
        taken.alone.push(await msOf(() => alone(shelf.library, howOf(kind), query)));
        for (const name of ["mini", "fts5"] as const)
          taken[name].push(await msOf(async () => others[name][howOf(kind)](query)));
      }
    served.push({
      name: kind.name,
      p50: median(taken.own),
      p99: quantile(taken.own, 0.99),
      longest: Math.max(...taken.own),
      alone: kind.peers ? median(taken.alone) : null,
      mini: kind.peers ? median(taken.mini) : null,
      fts5: kind.peers ? median(taken.fts5) : null,
    });
  }
  for (const other of Object.values(others)) other.close();
  await shelf.close();
  return served;
}

function howOf({ peers }: Kind): "search" | "complete" {
  return peers?.how ?? "search";
}

/** The articles of the sample as the library has them, under its ids. */
async function heldOf(
  read: readonly Article[],
  library: ReturnType<typeof folderLibrary>["library"],
): Promise<Article[]> {
  const held = await Promise.all(
    read.map(async (article) => ((await library.cite(article.id)) ? article : null)),
  );
  return held.filter((article) => article !== null);
}

async function answer(dispatch: Dispatch, request: Request): Promise<unknown> {
  if (request.kind === "suggest") return dispatch.suggest(request);
  return render(await dispatch.reply(request), locales.fr);
}

/** As many as a menu, or a list of suggestions, has. */
const shown = 25;

function alone(
  library: ReturnType<typeof folderLibrary>["library"],
  how: "search" | "complete",
  words: string,
): Promise<unknown> {
  return how === "search"
    ? library.search(words, { locale: "fr", limit: shown })
    : library.complete("article", words, shown);
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  return (await cpuOf(work)).ms;
}
