import type { KeepableEngine } from "../../src/domain/keepable-engine.ts";
import type { Ledger } from "../../src/domain/ledger.ts";
import { slice } from "../../src/domain/span.ts";
import { MemoryEngine } from "../../src/engines/memory/memory-engine.ts";
import { Intake } from "../../src/intake/intake.ts";
import { localPool } from "../../src/intake/local-pool.ts";
import type { Pool } from "../../src/intake/pool.ts";
import { StoredArticles } from "../../src/intake/stored-articles.ts";
import { Store } from "../../src/store/store.ts";

export const version = "1.0.0+test";
export const text = (title: string, words = "It burns") =>
  `${title}\n\n${words}, said Maude Kerbrat, the keeper.\n`;
export const addressed = (url: string, title: string) => `date 2021-11 ${url}\n\n${text(title)}`;

/** When no file was changed just now. */
export const tomorrow = () => 8e15;

interface Options {
  readonly folders: readonly string[];
  readonly storeFolder: string | null;
  readonly own?: string;
  readonly now?: () => number;
  readonly digestVersion?: string;
  readonly onEngine?: (engine: KeepableEngine) => unknown;
  /** An engine that outlives the intake; one of its own without. */
  readonly outliving?: { readonly engine: KeepableEngine; readonly ledger: Ledger } | null;
}

/** An intake over folders, with what it asked of its pool. */
export function intakeOn({
  folders,
  storeFolder,
  own = version,
  now = () => 0,
  digestVersion = "1",
  onEngine = () => null,
  outliving = null,
}: Options) {
  const asked = { parsed: [] as string[], read: 0, digested: 0, taken: 0 };
  const local = localPool();
  const pool: Pool = {
    ...local,
    parse(task) {
      asked.parsed.push(task.file.path);
      return local.parse(task);
    },
    async understand(task) {
      if (task.reading) asked.digested++;
      else asked.read++;
      return local.understand(task);
    },
  };
  const store = new Store(storeFolder, own);
  const articles = new StoredArticles(store);
  let engine: KeepableEngine = outliving?.engine ?? new MemoryEngine(articles);
  const intake = new Intake({
    ...{ folders, engine, articles, pool, store, now, digestVersion },
    ledger: outliving?.ledger ?? null,
    followLinks: false,
    engineOf: (pieces) => MemoryEngine.load(pieces, articles),
    onEngine: (kept) => {
      engine = kept;
      asked.taken++;
      onEngine(kept);
    },
  });
  const titles = async () => {
    const found = await engine.complete("article", "", 1000, null);
    return found.map(({ label }) => label).sort();
  };
  const look = async () => {
    const ok = await intake.look();
    await intake.settled();
    return ok;
  };
  const texts = async () => {
    const found = await Promise.all(engine.ids().map((id) => engine.article(id)));
    return found.map((article) => article && slice(article.text, article.title)).sort();
  };
  return { intake, engine: () => engine, store, asked, titles, texts, look };
}
