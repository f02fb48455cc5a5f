import type { Cue } from "../cues/cue.ts";
import type { Scene } from "../cues/scene.ts";
import { isAgent, isSubject, tells } from "../cues/subjects.ts";
import type { Pass } from "../passes.ts";
import { agreement } from "../people/agreement.ts";
import type { Cast } from "../people/cast.ts";
import { learn } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { sameName } from "../people/same-name.ts";
import { suits } from "../people/suits.ts";
import { capitalised } from "../speech/words-inside.ts";
import type { Quotation } from "../structure/quotations.ts";
import { weights as antecedentWeights } from "../weights/antecedent-weights.ts";
import { weights as referentWeights } from "../weights/referent-weights.ts";
import { type AntecedentFeatures, candidatesOf } from "./antecedent.ts";
import { described, isLatter, isSetInFront, namedAfter, relativeHead, together } from "./grammar.ts";
import { type Candidate, choose } from "./log-linear.ts";
import { lookBack } from "./look-back.ts";
import { type ReferentFeatures, referentsOf } from "./referent.ts";
import type { Resolution } from "./resolution.ts";
import { type Ranking, Salience } from "./salience.ts";

/** Told whom each pronoun or description (by the index of its mention) may stand for: for fitting the weights. */
export type Observer = (
  mention: number,
  candidates: readonly Candidate<AntecedentFeatures | ReferentFeatures>[],
) => void;

export interface Turn {
  readonly quotation: Quotation;
  readonly cue: Cue | null;
}

/** What is told, as far as the passes before have come. */
export interface Told {
  readonly text: string;
  readonly scene: Scene;
  readonly cast: Cast;
  /** First sentence of the body. */
  readonly body: number;
  /** Blocks that are subheads or captions. */
  readonly headings: ReadonlySet<number>;
}

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
  const discourse = new Discourse(told, without, observe);
  let turn = 0;
  for (const [index, mention] of scene.mentions.entries()) {
    while (turn < turns.length && (turns[turn]?.quotation.context.end ?? 0) <= mention.start)
      discourse.spoke(turns[turn++]);
    discourse.meet(index, mention, turnOf(turns, turn, index));
  }
  while (turn < turns.length) discourse.spoke(turns[turn++]);
  for (const { cue } of turns) if (cue !== null) discourse.lookAhead(cue.mention);
  if (!without.has("roles")) lookBack(scene, cast.figures, discourse.found, body);
  return { resolutions: discourse.found, groups: discourse.groups };
}

/** The turn that a mention reports, or `null`. */
function turnOf(turns: readonly Turn[], from: number, mention: number): Turn | null {
  for (let i = from; i < turns.length && i < from + 6; i++)
    if (turns[i]?.cue?.mention === mention) return turns[i] ?? null;
  return null;
}

/** How many mentions after a pronoun that nothing stands before are looked at. */
const ahead = 6;

/** How well a description suits a figure that is known by the same words. */
const exact = 2.3;

const nothing: ReadonlySet<never> = new Set();

class Discourse {
  readonly found: (Resolution | null)[] = [];
  readonly groups = new Map<number, number>();
  private readonly text: string;
  private readonly scene: Scene;
  private readonly cast: Cast;
  private readonly salience: Salience;
  private readonly headings: ReadonlySet<number>;
  private readonly body: number;
  private readonly without: ReadonlySet<Pass>;
  private readonly observe: Observer | undefined;
  private subjectOf = -1;
  /** The mention that was the last subject. */
  private subject = -1;
  /** How sure it is that the figure was meant where it was mentioned last, by its index. */
  private readonly trust = new Map<number, number>();

  constructor(
    { text, scene, cast, body, headings }: Told,
    without: ReadonlySet<Pass>,
    observe: Observer | undefined,
  ) {
    this.text = text;
    this.without = without;
    this.observe = observe;
    this.scene = scene;
    this.cast = cast;
    this.headings = headings;
    this.body = body;
    this.salience = new Salience(cast.figures, body, without.has("focus"));
  }

  spoke(turn: Turn | undefined): void {
    if (turn?.cue == null) return;
    const figure = this.group(turn.cue) ?? this.found[turn.cue.mention]?.figure;
    if (figure === undefined) return;
    const directly = turn.quotation.words >= 6 && turn.cue.kind !== "clause";
    this.salience.spoke(figure, turn.quotation.last, directly ? "directly" : "briefly");
  }

  /** The figure of "Anna Brun and Paul Mercier", who speak as one; `null` for one alone. */
  private group({ joint, mention }: Cue): number | null {
    const [first, last] = [this.scene.mentions[joint?.from ?? -1], this.scene.mentions[joint?.to ?? -1]];
    if (first === undefined || last === undefined) return null;
    const known = this.groups.get(mention);
    if (known !== undefined) return known;
    const figure = this.cast.figures.length;
    this.cast.figures.push(together(first, last));
    this.groups.set(mention, figure);
    this.salience.met(figure, last, true);
    return figure;
  }

  meet(index: number, mention: Mention, turn: Turn | null): void {
    const cue = turn?.cue ?? null;
    const identified = this.identify(index, mention, turn);
    const resolution = identified === null ? null : this.guarded(identified);
    this.found[index] = resolution;
    if (resolution === null) return;
    this.describe(index, mention, resolution);
    const figure = this.cast.figures[resolution.figure];
    const shouted = this.headings.has(mention.block) && mention.looks !== "person";
    if (shouted && figure?.kind !== "person" && (figure?.mentions.length ?? 0) < 2) return;
    const agent = isAgent(this.scene, mention);
    const told = agent === "teller" || tells(this.scene, mention);
    const subject =
      cue !== null ||
      agent !== null ||
      told ||
      (mention.preposition === null &&
        (this.subjectOf !== mention.sentence ||
          isSubject(this.scene, mention) ||
          this.isJoined(index, mention)));
    if (subject) {
      this.subjectOf = mention.sentence;
      this.subject = index;
    }
    if (told && cue === null) this.salience.spoke(resolution.figure, mention.sentence, "indirectly");
    this.salience.met(resolution.figure, mention, subject);
  }

  /** "Anna Brun et Paul Mercier ont dîné": the second is as much the subject as the first. */
  private isJoined(index: number, mention: Mention): boolean {
    const before = this.scene.mentions[index - 1];
    return (
      this.subject === index - 1 &&
      before?.to === mention.from - 2 &&
      before.sentence === mention.sentence &&
      this.scene.language.coordinators.and.has(this.scene.items[mention.from - 1]?.word ?? "")
    );
  }

  /** "She denounces “…”. Anna Brown wrote": a pronoun before which nobody was mentioned is of whoever is named next. */
  lookAhead(index: number): void {
    const pronoun = this.scene.mentions[index];
    if (pronoun?.kind !== "pronoun" || this.found[index] != null) return;
    for (let i = index + 1; i <= index + ahead; i++) {
      const next = this.scene.mentions[i];
      if (next === undefined || next.sentence > pronoun.sentence + 2) return;
      const figure = this.cast.figures[this.cast.of[i] ?? -1];
      if (figure?.kind !== "person" || next.preposition !== null) continue;
      if (agreement(figure, pronoun.agreement) === -Infinity) continue;
      this.found[index] = { figure: this.cast.of[i] ?? -1, margin: 0.6, rivals: 0, by: "pronoun" };
      return;
    }
  }

  /** A chain of pronouns ("a-t-il dit", "a-t-il ajouté") is as sure as its least sure link. */
  private guarded(resolution: Resolution): Resolution {
    const { figure, margin, by } = resolution;
    const linked = by === "pronoun" ? Math.min(margin, this.trust.get(figure) ?? 1) : margin;
    this.trust.set(figure, linked);
    return { ...resolution, margin: linked };
  }

  /** "Directeur général depuis juillet, il a souhaité…": the description in front is the pronoun's. */
  private describe(index: number, mention: Mention, { figure, margin }: Resolution): void {
    const before = this.scene.mentions[index - 1];
    if (mention.kind !== "pronoun" || before?.kind !== "role" || margin <= 0.3) return;
    if (before.determiner !== null || before.sentence !== mention.sentence || before.name.length > 0) return;
    if (this.scene.items[before.from]?.opens !== true || this.scene.items[mention.from - 1]?.word !== ",")
      return;
    this.learn(figure, before);
  }

  private identify(index: number, mention: Mention, turn: Turn | null): Resolution | null {
    const known = this.cast.of[index] ?? -1;
    if (known >= 0) {
      const doubtful = this.cast.doubtful.has(index);
      const meant = doubtful ? this.namesakeInMind(known, mention) : known;
      const figure = this.cast.figures[meant];
      return {
        figure: meant,
        margin: doubtful ? 0.5 : 1,
        rivals: doubtful ? 1 : 0,
        by: figure?.kind === "person" ? "name" : "organisation",
      };
    }
    if (mention.kind === "pronoun") return this.pronoun(mention, turn);
    if (
      mention.determiner === "possessive" &&
      turn?.cue?.kind === "source" &&
      this.scene.language.utterances.has(mention.head ?? "")
    ) {
      const owner = this.pronoun({ ...mention, agreement: { gender: null, number: "s" } }, turn);
      if (owner !== null) return { ...owner, margin: 0.5 * owner.margin, rivals: owner.rivals + 1 };
    }
    return isSetInFront(this.scene, mention) ? null : this.description(mention, turn);
  }

  /** Of several who bear a name, the one who was mentioned last. */
  private namesakeInMind(known: number, mention: Mention): number {
    for (const [index] of this.salience.latest()) {
      const figure = this.cast.figures[index];
      if (index === known || (figure !== undefined && sameName(figure, mention))) return index;
    }
    return known;
  }

  private pronoun(mention: Mention, turn: Turn | null): Resolution | null {
    if (this.without.has("pronouns")) return null;
    const latter = isLatter(this.scene, mention) ? this.latter(mention) : null;
    if (latter !== null) return latter;
    const { items, language } = this.scene;
    const cue = turn?.cue ?? null;
    const pronoun = {
      mention,
      reports: cue !== null,
      hangs: items[mention.from]?.word.startsWith("-") === true,
      resumes: cue !== null && language.resuming.has(items[cue.verb]?.word ?? ""),
      describes: language.relatives.has(items[mention.to]?.word ?? ""),
      barred: new Set([...namedAfter(this.scene, this.cast, this.found.length), this.relativeHead(mention)]),
      named: turn === null ? nothing : capitalised(this.text, turn.quotation.inner),
    };
    const candidates = candidatesOf(pronoun, this.cast.figures, this.salience, language);
    const ranked = this.without.has("focus")
      ? this.salience.rank(mention, () => 0)
      : choose(candidates, antecedentWeights);
    this.observe?.(this.found.length, candidates);
    return ranked === null ? null : { ...ranked, by: "pronoun" };
  }

  /** "Anna Brun, qu'elle admire": a pronoun in a relative clause is not what the clause hangs on; or -1. */
  private relativeHead(mention: Mention): number {
    const head = relativeHead(this.scene, mention);
    return this.found[this.scene.at[head] ?? -1]?.figure ?? -1;
  }

  /** "ce dernier", "celle-ci": whoever was mentioned last, not the subject. */
  private latter(mention: Mention): Resolution | null {
    for (const [index, trace] of this.salience.latest()) {
      const figure = this.cast.figures[index];
      if (figure === undefined || mention.sentence - trace.sentence > 2) continue;
      if (figure.kind !== "person" && figure.kind !== "description") continue;
      if (figure.gender === mention.agreement.gender && figure.number !== "p")
        return { figure: index, margin: 0.7, rivals: 0, by: "pronoun" };
    }
    return null;
  }

  private description(mention: Mention, turn: Turn | null): Resolution {
    const by = mention.kind === "role" ? "role" : "organisation";
    const known = mention.determiner !== "indefinite" && mention.determiner !== null;
    if (known && !this.without.has("roles")) {
      const found =
        mention.kind === "role" && mention.agreement.number !== "p"
          ? this.referent(mention, turn)
          : this.namesake(mention);
      if (found !== null) {
        if (found.margin > 0.8) this.learn(found.figure, mention);
        return { ...found, by };
      }
    }
    return {
      figure: this.headed(mention) ?? this.introduce(mention),
      margin: 1,
      rivals: 0,
      by: mention.kind === "role" ? "description" : "organisation",
    };
  }

  /** The person that a description of one takes up, or `null` where it brings in somebody new. */
  private referent(mention: Mention, turn: Turn | null): Ranking | null {
    const { language } = this.scene;
    const description = {
      mention,
      reports: turn !== null,
      named: turn === null ? nothing : capitalised(this.text, turn.quotation.inner),
      barred: this.barredFor(mention),
    };
    const candidates = referentsOf(description, this.cast.figures, this.salience, language);
    this.observe?.(this.found.length, candidates);
    const chosen = choose(candidates, referentWeights);
    return chosen === null || chosen.figure < 0 ? null : chosen;
  }

  /** « Son avocat » is not whose lawyer he is; nor does a description stand for somebody who is named after it. */
  private barredFor(mention: Mention): ReadonlySet<number> {
    const named = new Set([
      ...namedAfter(this.scene, this.cast, this.found.length),
      this.relativeHead(mention),
    ]);
    if (mention.determiner !== "possessive") return named;
    const { language } = this.scene;
    const owner = choose(
      candidatesOf(
        {
          mention: { ...mention, agreement: { gender: null, number: null } },
          reports: false,
          hangs: false,
          resumes: false,
          describes: false,
          barred: named,
          named: nothing,
        },
        this.cast.figures,
        this.salience,
        language,
      ),
      antecedentWeights,
    );
    return owner === null || owner.margin < 0.5 ? named : new Set([...named, owner.figure]);
  }

  /** The body, or the people, known by the words of the description. */
  private namesake(mention: Mention): Ranking | null {
    const { language } = this.scene;
    const ranked = this.salience.rank(mention, (figure) => {
      const score = suits(figure, mention, language);
      return score < 0 ? -Infinity : score;
    });
    if (ranked === null) return null;
    const figure = this.cast.figures[ranked.figure];
    const fits = figure === undefined ? 0 : suits(figure, mention, language);
    return { ...ranked, margin: ranked.margin * Math.min(1, Math.max(0.3, fits / exact)) };
  }

  private learn(index: number, mention: Mention): void {
    const figure = this.cast.figures[index];
    if (figure !== undefined && mention.role !== null)
      learn(figure, mention.head ?? "", mention.roleWords, mention.role);
  }

  /** « Un retraité » of title or lede is the one whom the body brings in again by the same noun, if it is one alone. */
  private headed(mention: Mention): number | null {
    if (mention.determiner !== "indefinite" || mention.kind !== "role" || mention.agreement.number === "p")
      return null;
    const alike = this.salience.latest().filter(([index, trace]) => {
      const figure = this.cast.figures[index];
      return (
        figure?.kind === "description" &&
        figure.number !== "p" &&
        figure.roles.some(({ head }) => head === mention.head) &&
        (trace.sentence < this.body || trace.sentence === mention.sentence)
      );
    });
    const [only] = alike;
    return only !== undefined && alike.length === 1 && only[1].sentence < mention.sentence ? only[0] : null;
  }

  /** A figure known by its description only. */
  private introduce(mention: Mention): number {
    this.cast.figures.push(described(this.scene, mention));
    return this.cast.figures.length - 1;
  }
}
