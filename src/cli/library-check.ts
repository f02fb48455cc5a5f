import { schemaState } from "../database/migrate.ts";
import { openPool } from "../database/pool.ts";
import { SqlLedger } from "../database/sql-ledger.ts";
import type { ArticleId } from "../domain/article.ts";
import type { KeepableEngine } from "../domain/keepable-engine.ts";
import type { LedgerEntry } from "../domain/ledger.ts";
import { PostgresEngine } from "../engines/postgres/postgres-engine.ts";
import { digestMark } from "../intake/digest-mark.ts";
import { digestOf } from "../library/digest.ts";
import { foldersOf } from "./feeds.ts";
import { folderLibrary, storeIn } from "./folder-library.ts";
import { bulkMs, librarySchema, type Outcome, type PushSettings } from "./library-push.ts";
import { progressBar } from "./progress.ts";

/** Articles that are checked at a time. */
const atOnce = 100;
/** Of each kind of fault so many are named. */
const mostNamed = 10;

/** What is amiss, by the ids of the articles. */
interface Amiss {
  /** The folders hold them, the database does not. */
  readonly missing: ArticleId[];
  /** Both hold them, and not alike. */
  readonly differing: ArticleId[];
  /** The database alone holds them. */
  readonly left: ArticleId[];
  /** What the database gives is not what it was given. */
  readonly broken: ArticleId[];
}

/** Compares the folders with the database, and what is kept there with what was given. @throws what the database says */
export async function checkLibrary(settings: PushSettings): Promise<Outcome> {
  const { database } = settings;
  const pool = openPool({ url: database.url, schema: librarySchema, statementMs: bulkMs });
  try {
    if ((await schemaState(pool)) === "behind")
      return {
        lines: [`There is no library in ${database.shown} yet: npm run library -- push`],
        isWell: false,
      };
    const engine = await PostgresEngine.open(pool);
    const held = await new SqlLedger(pool).held();
    const amiss = {
      ...(await compare(settings, engine, held)),
      broken: await brokenOf(engine, held),
    };
    return {
      lines: linesFor(amiss, held.length, database.shown),
      isWell: !Object.values(amiss).some(notEmpty),
    };
  } finally {
    await pool.close();
  }
}

/** What a push would do, without doing it. */
async function compare(
  { articleFolders, feeds, dataFolder, followLinks }: PushSettings,
  engine: PostgresEngine,
  held: readonly LedgerEntry[],
): Promise<Omit<Amiss, "broken">> {
  const known = new Set(held.map(({ id }) => id));
  const amiss: Omit<Amiss, "broken"> = { missing: [], differing: [], left: [] };
  const watched = withChanges(engine, {
    async add(digests) {
      for await (const { card } of digests)
        (known.has(card.id) ? amiss.differing : amiss.missing).push(card.id);
    },
    async remove(ids) {
      amiss.left.push(...ids);
    },
  });
  const shelf = folderLibrary({
    ...{
      folders: foldersOf({ articleFolders, feeds, dataFolder }),
      followLinks,
      storeFolder: storeIn(dataFolder),
    },
    kept: {
      engine: watched,
      ledger: { held: async () => held, forget: async () => {}, enter: async () => {} },
    },
  });
  const show = process.stderr.isTTY ? progressBar(process.stderr, { what: "Comparing articles" }) : () => {};
  const told = setInterval(() => show(shelf.progress()), 100);
  try {
    await shelf.loaded;
    return amiss;
  } finally {
    clearInterval(told);
    show(null);
    await shelf.close();
  }
}

/** The engine, but for what would change it. */
function withChanges(
  engine: PostgresEngine,
  changes: Pick<KeepableEngine, "add" | "remove">,
): KeepableEngine {
  return new Proxy<KeepableEngine>(engine, {
    get(target, name) {
      if (name === "add" || name === "remove") return changes[name];
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

/** Articles that do not come back as they were given, or whose entry has no article, or the reverse. */
async function brokenOf(engine: PostgresEngine, held: readonly LedgerEntry[]): Promise<ArticleId[]> {
  const broken: ArticleId[] = [];
  for (let at = 0; at < held.length; at += atOnce) {
    const batch = held.slice(at, at + atOnce);
    const articles = await engine.articles(batch.map(({ id }) => id));
    for (const [nth, { id, digest }] of batch.entries()) {
      const article = articles[nth];
      if (!article || digestMark(digestOf(article)) !== digest) broken.push(id);
    }
  }
  const entered = new Set(held.map(({ id }) => id));
  return [...broken, ...engine.ids().filter((id) => !entered.has(id))];
}

function linesFor(amiss: Amiss, articles: number, shown: string): string[] {
  const said: readonly (readonly [keyof Amiss, string])[] = [
    ["missing", "are in the folders and not in the database"],
    ["differing", "are not in the database as the folders have them"],
    ["left", "are in the database and not in the folders any more"],
    ["broken", "are not kept as they were given: if the bot was updated since, push; else rebuild"],
  ];
  const lines = said.flatMap(([kind, words]) => {
    const ids = amiss[kind];
    if (ids.length === 0) return [];
    const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : "";
    return [`${ids.length} ${words}: ${ids.slice(0, mostNamed).join(", ")}${more}`];
  });
  if (lines.length === 0)
    return [`The library in ${shown} is whole: ${articles} articles, as the folders hold them.`];
  return [...lines, "npm run library -- push puts right what differs, rebuild makes all anew."];
}

const notEmpty = (list: readonly unknown[]): boolean => list.length > 0;
