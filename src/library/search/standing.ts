import type { Engine } from "../../domain/engine.ts";
import type { Plan } from "../ranking/plan.ts";
import type { Ranked } from "../ranking/rank.ts";
import { type FoundArticle, fetchArticles } from "./found-article.ts";
import { newestFirst } from "./newest-first.ts";
import { type PersonMeant, ShareOfPerson } from "./person-first.ts";
import { type AskedRole, quotationsInRole } from "./role-first.ts";

/** What an article has of the person who is meant. */
interface Standing {
  /** Whether it is about them, or quotes them. */
  readonly about: boolean;
  readonly quotations: number;
}

type StandingOf = (candidate: FoundArticle) => Standing;

/** A bare name means the person first: what quotes them, or has them in title or lede. */
export function inPerson(person: PersonMeant): StandingOf {
  const share = new ShareOfPerson(person);
  return ({ nominee, language }) => {
    const quotations = share.quotationsBy(nominee);
    return { about: quotations > 0 || share.isInHeading(nominee, language), quotations };
  };
}

/** Articles that are read to tell who has a role: those that answer best. */
const mostReadForRole = 100;

/** A bare role means whoever has it; `null` where nobody speaks in it. */
export async function inRole(
  engine: Engine,
  asked: AskedRole,
  ranked: readonly Ranked<FoundArticle>[],
  plan: Plan,
): Promise<StandingOf | null> {
  const speaking = ranked.filter(({ candidate }) => asked.mayStandIn(candidate.nominee, plan));
  if (speaking.length === 0) return null;
  const read = speaking.slice(0, mostReadForRole).map(({ candidate }) => candidate);
  await fetchArticles(engine, read);
  const role = asked.meant(read.flatMap(({ article }) => article ?? []));
  if (!role) return null;
  return ({ article }) => {
    const quotations = article && quotationsInRole(article, role);
    return { about: quotations !== null, quotations: quotations ?? 0 };
  };
}

/**
 * Behind what bears the query for a title: the articles that are about somebody, those with most of their quotations
 * before others and the newer before the older, then those that have the words in any other way.
 */
export function bringForward(ranked: Ranked<FoundArticle>[], standingOf: StandingOf): void {
  const standing = new Map(ranked.map((one) => [one, standingOf(one.candidate)] as const));
  ranked.sort((a, b) => {
    const titles = Number(b.explanation.equalTitle) - Number(a.explanation.equalTitle);
    if (titles !== 0) return titles;
    const [one, other] = [standing.get(a), standing.get(b)];
    if (!one || !other || one.about !== other.about) return Number(other?.about) - Number(one?.about);
    if (!one.about) return a.explanation.rank - b.explanation.rank;
    return other.quotations - one.quotations || newestFirst(a.candidate, b.candidate);
  });
}
