import type { TermSource } from "../../../src/domain/nomination.ts";
import type { RankingSettings } from "../../../src/library/ranking/settings.ts";
import { fts5, miniSearch, textbook } from "./baselines.ts";
import type { SearchCollection } from "./collections.ts";
import { house, houseIndex, type System } from "./house.ts";

/** What each ingredient is worth: the same without it. */
const without: Readonly<Record<string, Partial<RankingSettings>>> = {
  "– surface forms": { surface: 0 },
  "– families": { family: 0 },
  "– near spellings": { misspelt: 0 },
  "– spellings joined": { joined: 0 },
  "– near pairs": { proximity: 0 },
  "– passages": { passage: 0 },
  "– names": { name: 0 },
  "– kinds asked for": { kind: 1 },
  "– as spoken": { asSpoken: 0 },
  "– word for word": { verbatim: 0 },
  "– recency": { recency: 0 },
  "stems alone": {
    surface: 0,
    family: 0,
    misspelt: 0,
    joined: 0,
    name: 0,
    kind: 1,
    proximity: 0,
    passage: 0,
    asSpoken: 0,
    verbatim: 0,
    recency: 0,
  },
};

export function baselines(collection: SearchCollection): System[] {
  return [
    miniSearch(collection),
    fts5(collection, "unicode61"),
    fts5(collection, "porter unicode61"),
    textbook(collection),
  ];
}

export function ours(collection: SearchCollection, ablations: boolean): System[] {
  const source: TermSource = houseIndex(collection);
  const all = ablations ? Object.entries(without) : [];
  return [
    house(collection, source, "the bot"),
    ...all.map(([name, changes]) => house(collection, source, name, changes)),
  ];
}
