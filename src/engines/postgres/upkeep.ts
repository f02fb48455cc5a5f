import { type Holding, many } from "./holding.ts";

/** When a writer sees to what it has written, in articles. */
export interface UpkeepLimits {
  /** Those whose postings every process holds, until parts are made of them. */
  readonly fresh: number;
  /** The same where many come at once: parts of fewer would be merged soon. */
  readonly freshOfMany: number;
  /** Changed ones that a process goes through when it starts, until the catalogue is written anew. */
  readonly changed: number;
}

export const usualLimits: UpkeepLimits = { fresh: 512, freshOfMany: 4096, changed: 1024 };

/** Whether what came last should be made a part after a change of so many articles. */
export function isFlushDue({ freshArticles }: Holding, changed: number, limits: UpkeepLimits): boolean {
  return freshArticles >= (changed < many ? limits.fresh : limits.freshOfMany);
}

/** Whether the catalogue should be written, where so many articles changed since it was, `changed` of them at once. */
export function isCatalogueDue(
  { catalogue }: Holding,
  changedSince: number,
  changed: number,
  limits: UpkeepLimits,
): boolean {
  const { articles } = catalogue.holdings();
  return changedSince >= (changed < many ? limits.changed : Math.max(limits.changed, articles / 4));
}
