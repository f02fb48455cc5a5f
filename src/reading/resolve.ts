import { likeness } from "./agreement.ts";
import { bridge } from "./bridge.ts";
import type { Cast } from "./cast.ts";
import type { Cue } from "./cues.ts";
import { type Figure, learn } from "./figure.ts";
import { lookBack } from "./look-back.ts";
import type { Mention } from "./mention.ts";
import type { Pass } from "./passes.ts";
import type { Quotation } from "./quotations.ts";
import { Salience } from "./salience.ts";
import { isAgent, isSubject, tells } from "./subjects.ts";
import { suits } from "./suits.ts";
import type { Scene } from "./verbs.ts";

export interface Resolution {
  readonly figure: number;
  /** 0 to 1: how far the best candidate stands before the second. */
  readonly margin: number;
  /** How many others within reach agree as well; 0 for a name. */
  readonly rivals: number;
  readonly by: "name" | "role" | "organisation" | "pronoun" | "description";
}

export interface Turn {
  readonly quotation: Quotation;
  readonly cue: Cue | null;
}

/**
 * Follows the article in reading order and gives every mention its figure: names by the cast, pronouns and
 * descriptions by agreement, by who spoke last, who is the subject, and how long ago. `turns` are the
 * quotations with their cues, in order; `body` is the first sentence of the body, `headings` the blocks that
 * are titles or subheads. Entries are `null` for mentions that stay open.
 */
export function resolve(
  scene: Scene,
  cast: Cast,
  turns: readonly Turn[],
  body: number,
  headings: ReadonlySet<number>,
  without: ReadonlySet<Pass>,
): readonly (Resolution | null)[] {
  const discourse = new Discourse(scene, cast, body, headings, without);
  let turn = 0;
  for (const [index, mention] of scene.mentions.entries()) {
    while (turn < turns.length && (turns[turn]?.quotation.context.end ?? 0) <= mention.start)
      discourse.spoke(turns[turn++]);
    discourse.meet(index, mention, verbOf(turns, turn, index));
  }
  if (!without.has("roles")) lookBack(scene, cast.figures, discourse.found, body);
  return discourse.found;
}

function verbOf(turns: readonly Turn[], from: number, mention: number): Cue | null {
  for (let i = from; i < turns.length && i < from + 6; i++)
    if (turns[i]?.cue?.mention === mention) return turns[i]?.cue ?? null;
  return null;
}

/** How well a description suits a figure that is known by the same words. */
const exact = 2.3;

/** "selon ses déclarations": the words are those of whose declarations they are. */
const isUtterance = /^(?:declaration|propos|mot|dire|temoignage|recit|statement|word|account|testimony)s?$/;

class Discourse {
  readonly found: (Resolution | null)[] = [];
  private readonly scene: Scene;
  private readonly cast: Cast;
  private readonly salience: Salience;
  private readonly headings: ReadonlySet<number>;
  private readonly without: ReadonlySet<Pass>;
  private subjectOf = -1;

  constructor(
    scene: Scene,
    cast: Cast,
    body: number,
    headings: ReadonlySet<number>,
    without: ReadonlySet<Pass>,
  ) {
    this.without = without;
    this.scene = scene;
    this.cast = cast;
    this.headings = headings;
    this.salience = new Salience(cast.figures, body, without.has("focus"));
  }

  spoke(turn: Turn | undefined): void {
    const figure = turn?.cue == null ? undefined : this.found[turn.cue.mention]?.figure;
    if (figure !== undefined && turn !== undefined) this.salience.spoke(figure, turn.quotation.last);
  }

  meet(index: number, mention: Mention, cue: Cue | null): void {
    const resolution = this.identify(index, mention, cue);
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
        (this.subjectOf !== mention.sentence || isSubject(this.scene, mention)));
    if (subject) this.subjectOf = mention.sentence;
    if (told && cue === null)
      this.salience.spoke(resolution.figure, mention.sentence);
    this.salience.met(resolution.figure, mention.sentence, subject);
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

  private identify(index: number, mention: Mention, cue: Cue | null): Resolution | null {
    const known = this.cast.of[index] ?? -1;
    if (known >= 0) {
      const figure = this.cast.figures[known];
      const doubtful = this.cast.doubtful.has(index);
      return {
        figure: known,
        margin: doubtful ? 0.5 : 1,
        rivals: doubtful ? 1 : 0,
        by: figure?.kind === "person" ? "name" : "organisation",
      };
    }
    if (mention.kind === "pronoun") return this.pronoun(mention, cue);
    if (
      mention.determiner === "possessive" &&
      cue?.kind === "source" &&
      isUtterance.test(mention.head ?? "")
    ) {
      const owner = this.pronoun({ ...mention, agreement: { gender: null, number: "s" } }, cue);
      if (owner !== null) return { ...owner, margin: 0.5 * owner.margin, rivals: owner.rivals + 1 };
    }
    return this.description(mention);
  }

  private pronoun(mention: Mention, cue: Cue | null): Resolution | null {
    if (this.without.has("pronouns")) return null;
    const latter = this.isLatter(mention) ? this.latter(mention) : null;
    if (latter !== null) return latter;
    const antecedent = this.antecedent(mention);
    const ranked = this.salience.rank(mention, (figure, trace) => {
      const { language } = this.scene;
      if (antecedent !== undefined && figure === antecedent) return -Infinity;
      return likeness(figure, mention.agreement, language, trace.subject) + (cue !== null ? 0.2 : 0);
    });
    return ranked === null ? null : { ...ranked, by: "pronoun" };
  }

  /** "Anna Brun, qu'elle admire": a pronoun in a relative clause is not what the clause hangs on. */
  private antecedent({ from }: Mention): Figure | undefined {
    const { items, at, language } = this.scene;
    const relative = items[from - 1]?.word ?? "";
    if (!language.relatives.has(relative) || !/^(?:qu[e']|dont|whom?|which|that)$/.test(relative))
      return undefined;
    const before = items[from - 2]?.word === "," ? from - 3 : from - 2;
    return this.cast.figures[this.found[at[before] ?? -1]?.figure ?? -1];
  }

  private isLatter({ from, to }: Mention): boolean {
    const { items } = this.scene;
    return to > from || /^(?:celui|celle)-ci$/.test(items[from]?.word ?? "");
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

  private description(mention: Mention): Resolution {
    const by = mention.kind === "role" ? "role" : "organisation";
    const roles = !this.without.has("roles");
    if (roles && mention.determiner !== "indefinite" && mention.determiner !== null) {
      const ranked = this.salience.rank(mention, (figure) => {
        const score = suits(figure, mention, this.scene.language);
        return score < 0 ? -Infinity : score;
      });
      if (ranked !== null) {
        if (ranked.margin > 0.3) this.learn(ranked.figure, mention);
        const figure = this.cast.figures[ranked.figure];
        const fits = figure === undefined ? 0 : suits(figure, mention, this.scene.language);
        return { ...ranked, margin: ranked.margin * Math.min(1, Math.max(0.3, fits / exact)), by };
      }
    }
    const bridged = roles ? bridge(mention, this.cast.figures, this.salience, this.scene.language) : null;
    if (bridged !== null) {
      if (bridged.margin > 0.15) this.learn(bridged.figure, mention);
      return { ...bridged, by };
    }
    return {
      figure: this.introduce(mention),
      margin: 1,
      rivals: 0,
      by: mention.kind === "role" ? "description" : "organisation",
    };
  }

  private learn(index: number, mention: Mention): void {
    const figure = this.cast.figures[index];
    if (figure !== undefined && mention.role !== null)
      learn(figure, mention.head ?? "", mention.roleWords, mention.role);
  }

  /** A figure known by its description only. */
  private introduce(mention: Mention): number {
    const head = mention.head ?? "";
    this.cast.figures.push({
      kind: mention.kind === "body" ? "organisation" : "description",
      names: [],
      label:
        /^(?:du|des|au|aux)$/.test(this.scene.items[mention.from]?.word ?? "") && mention.role !== null
          ? mention.role
          : { start: mention.start, end: mention.end },
      gender: mention.agreement.gender,
      sure: mention.agreement.gender !== null,
      number: mention.agreement.number,
      roles: mention.role === null ? [] : [{ head, words: mention.roleWords, span: mention.role }],
      mentions: [],
    });
    return this.cast.figures.length - 1;
  }
}
