import type { Cue } from "../cues/cue.ts";
import { isAgent, isSubject, tells } from "../cues/subjects.ts";
import type { Pass } from "../passes.ts";
import { agreement } from "../people/agreement.ts";
import { learn } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { sameName } from "../people/same-name.ts";
import type { Discourse, Observer, Told, Turn } from "./discourse.ts";
import { isSetInFront, together } from "./grammar.ts";
import { identifyDescription } from "./identify-description.ts";
import { identifyPronoun } from "./identify-pronoun.ts";
import { lookBack } from "./look-back.ts";
import type { Resolution } from "./resolution.ts";
import { Salience } from "./salience.ts";

export interface Resolved {
  /** Of each mention; `null` for one that stays open. */
  readonly resolutions: readonly (Resolution | null)[];
  /** The figure of several who spoke as one, by the mention that the cue has of them. */
  readonly groups: ReadonlyMap<number, number>;
}

/**
 * Follows the article in reading order and gives every mention its figure: names by the cast, pronouns and
 * descriptions by agreement, by who spoke last, who is the subject, and how long ago. `turns` are the
 * quotations with their cues, in order.
 */
export function resolve(
  told: Told,
  turns: readonly Turn[],
  without: ReadonlySet<Pass>,
  observe?: Observer,
): Resolved {
  const { scene, cast, body } = told;
  const follower = new Follower(told, without, observe);
  let turn = 0;
  for (const [index, mention] of scene.mentions.entries()) {
    while (turn < turns.length && (turns[turn]?.quotation.context.end ?? 0) <= mention.start)
      follower.spoke(turns[turn++]);
    follower.meet(index, mention, turnOf(turns, turn, index));
  }
  while (turn < turns.length) follower.spoke(turns[turn++]);
  for (const { cue } of turns) if (cue !== null) follower.lookAhead(cue.mention);
  if (!without.has("roles")) lookBack(scene, cast.figures, follower.found, body);
  return { resolutions: follower.found, groups: follower.groups };
}

/** The turn that a mention reports, or `null`. */
function turnOf(turns: readonly Turn[], from: number, mention: number): Turn | null {
  for (let i = from; i < turns.length && i < from + 6; i++)
    if (turns[i]?.cue?.mention === mention) return turns[i] ?? null;
  return null;
}

/** How many mentions after a pronoun that nothing stands before are looked at. */
const ahead = 6;

/** Goes through the article as a reader does, and keeps what they would have in mind. */
class Follower {
  readonly groups = new Map<number, number>();
  private readonly discourse: Discourse;
  /** The sentence of the last subject, and its mention. */
  private subjectOf = -1;
  private subject = -1;
  /** How sure it is that the figure was meant where it was mentioned last, by its index. */
  private readonly trust = new Map<number, number>();

  constructor(told: Told, without: ReadonlySet<Pass>, observe: Observer | undefined) {
    const { text, scene, cast, body, headings } = told;
    const salience = new Salience(cast.figures, body, without.has("focus"));
    this.discourse = { text, scene, cast, body, headings, salience, found: [], without, observe };
  }

  get found(): (Resolution | null)[] {
    return this.discourse.found;
  }

  spoke(turn: Turn | undefined): void {
    if (turn?.cue == null) return;
    const figure = this.group(turn.cue) ?? this.found[turn.cue.mention]?.figure;
    if (figure === undefined) return;
    const directly = turn.quotation.words >= 6 && turn.cue.kind !== "clause";
    this.discourse.salience.spoke(figure, turn.quotation.last, directly ? "directly" : "briefly");
  }

  /** The figure of "Anna Brun and Paul Mercier", who speak as one; `null` for one alone. */
  private group({ joint, mention }: Cue): number | null {
    const { scene, cast, salience } = this.discourse;
    const [first, last] = [scene.mentions[joint?.from ?? -1], scene.mentions[joint?.to ?? -1]];
    if (first === undefined || last === undefined) return null;
    const known = this.groups.get(mention);
    if (known !== undefined) return known;
    const figure = cast.figures.push(together(first, last)) - 1;
    this.groups.set(mention, figure);
    salience.met(figure, mention, last, true);
    return figure;
  }

  meet(index: number, mention: Mention, turn: Turn | null): void {
    const { scene, cast, headings, salience } = this.discourse;
    const cue = turn?.cue ?? null;
    const identified = this.identify(index, mention, turn);
    const resolution = identified === null ? null : this.guarded(identified);
    this.found[index] = resolution;
    if (resolution === null) return;
    this.describe(index, mention, resolution);
    const figure = cast.figures[resolution.figure];
    const shouted = headings.has(mention.block) && mention.looks !== "person";
    if (shouted && figure?.kind !== "person" && (figure?.mentions.length ?? 0) < 2) return;
    const agent = isAgent(scene, mention);
    const told = agent === "teller" || tells(scene, mention);
    const subject =
      cue !== null ||
      agent !== null ||
      told ||
      (mention.preposition === null &&
        (this.subjectOf !== mention.sentence || isSubject(scene, mention) || this.isJoined(index, mention)));
    if (subject) {
      this.subjectOf = mention.sentence;
      this.subject = index;
    }
    if (told && cue === null) salience.spoke(resolution.figure, mention.sentence, "indirectly");
    salience.met(resolution.figure, index, mention, subject);
  }

  /** "Anna Brun et Paul Mercier ont dîné": the second is as much the subject as the first. */
  private isJoined(index: number, mention: Mention): boolean {
    const { scene } = this.discourse;
    const before = scene.mentions[index - 1];
    return (
      this.subject === index - 1 &&
      before?.to === mention.from - 2 &&
      before.sentence === mention.sentence &&
      scene.language.coordinators.and.has(scene.items[mention.from - 1]?.word ?? "")
    );
  }

  /** "She denounces “…”. Anna Brown wrote": a pronoun before which nobody was mentioned is of whoever is named next. */
  lookAhead(index: number): void {
    const { scene, cast } = this.discourse;
    const pronoun = scene.mentions[index];
    if (pronoun?.kind !== "pronoun" || this.found[index] != null) return;
    for (let i = index + 1; i <= index + ahead; i++) {
      const next = scene.mentions[i];
      if (next === undefined || next.sentence > pronoun.sentence + 2) return;
      const figure = cast.figures[cast.of[i] ?? -1];
      if (figure?.kind !== "person" || next.preposition !== null) continue;
      if (agreement(figure, pronoun.agreement) === -Infinity) continue;
      this.found[index] = { figure: cast.of[i] ?? -1, margin: 0.6, rivals: 0, by: "pronoun" };
      return;
    }
  }

  /** A chain of pronouns ("a-t-il dit", "a-t-il ajouté") is as sure as its least sure link. */
  private guarded(resolution: Resolution): Resolution {
    const { figure, margin, rivals, by, odds } = resolution;
    const linked = by === "pronoun" ? Math.min(margin, this.trust.get(figure) ?? 1) : margin;
    this.trust.set(figure, linked);
    const last = by === "name" ? undefined : this.discourse.salience.lastOf(figure);
    return { figure, margin: linked, rivals, by, takesUp: last, odds };
  }

  /** "Directeur général depuis juillet, il a souhaité…": the description in front is the pronoun's. */
  private describe(index: number, mention: Mention, { figure, margin }: Resolution): void {
    const { scene, cast } = this.discourse;
    const before = scene.mentions[index - 1];
    if (mention.kind !== "pronoun" || before?.kind !== "role" || margin <= 0.3) return;
    if (before.determiner !== null || before.sentence !== mention.sentence || before.name.length > 0) return;
    if (scene.items[before.from]?.opens !== true || scene.items[mention.from - 1]?.word !== ",") return;
    const described = cast.figures[figure];
    if (described !== undefined) learn(described, before);
  }

  private identify(index: number, mention: Mention, turn: Turn | null): Resolution | null {
    const { cast, scene } = this.discourse;
    const known = cast.of[index] ?? -1;
    if (known >= 0) {
      const doubtful = cast.doubtful.has(index);
      const meant = doubtful ? this.namesakeInMind(known, mention) : known;
      return {
        figure: meant,
        margin: doubtful ? 0.5 : 1,
        rivals: doubtful ? 1 : 0,
        by: cast.figures[meant]?.kind === "person" ? "name" : "organisation",
      };
    }
    if (mention.kind === "pronoun") return identifyPronoun(this.discourse, mention, turn);
    if (
      mention.determiner === "possessive" &&
      turn?.cue?.kind === "source" &&
      scene.language.utterances.has(mention.head ?? "")
    ) {
      const possessor: Mention = { ...mention, agreement: { gender: null, number: "s" } };
      const owner = identifyPronoun(this.discourse, possessor, turn);
      if (owner !== null) return { ...owner, margin: 0.5 * owner.margin, rivals: owner.rivals + 1 };
    }
    return isSetInFront(scene, mention) ? null : identifyDescription(this.discourse, mention, turn);
  }

  /** Of several who bear a name, the one who was mentioned last. */
  private namesakeInMind(known: number, mention: Mention): number {
    const { salience, cast } = this.discourse;
    for (const [index] of salience.latest()) {
      const figure = cast.figures[index];
      if (index === known || (figure !== undefined && sameName(figure, mention))) return index;
    }
    return known;
  }
}
