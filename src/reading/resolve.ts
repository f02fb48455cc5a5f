import { agreement, likeness } from "./agreement.ts";
import type { Cast } from "./cast.ts";
import type { Cue } from "./cues.ts";
import { type Figure, learn } from "./figure.ts";
import type { Mention } from "./mention.ts";
import type { Pass } from "./passes.ts";
import type { Quotation } from "./quotations.ts";
import { isSubject, tells } from "./subjects.ts";
import { suits } from "./suits.ts";
import type { Scene } from "./verbs.ts";

export interface Resolution {
  readonly figure: number;
  /** 0 to 1: how far the best candidate stands before the second. */
  readonly margin: number;
  readonly by: "name" | "role" | "organisation" | "pronoun" | "description";
}

/** A headline is held against so many figures at most. */
const mostFigures = 200;

/** Mentions of title and lede that are looked at again. */
const mostHeaded = 40;

/** How many figures a reader keeps in mind; older ones must be named again. Keeps the work linear. */
const attention = 40;

/** What the reader of the article has in mind at a point of it. */
interface Focus {
  readonly sentence: number;
  readonly subject: boolean;
  count: number;
}

export interface Turn {
  readonly quotation: Quotation;
  readonly cue: Cue | null;
}

/**
 * Follows the article in reading order and gives every mention its figure: names by the cast, pronouns and
 * descriptions by agreement, by who spoke last, who is the subject, and how long ago. `turns` are the
 * quotations with their cues, in order. Entries are `null` for mentions that stay open.
 */
export function resolve(
  scene: Scene,
  cast: Cast,
  turns: readonly Turn[],
  body: number,
  without: ReadonlySet<Pass>,
): readonly (Resolution | null)[] {
  const discourse = new Discourse(scene, cast, body, without);
  let turn = 0;
  for (const [index, mention] of scene.mentions.entries()) {
    while (turn < turns.length && (turns[turn]?.quotation.context.end ?? 0) <= mention.start)
      discourse.spoke(turns[turn++]);
    discourse.meet(index, mention, verbOf(turns, turn, index));
  }
  discourse.lookBack();
  return discourse.found;
}

function verbOf(turns: readonly Turn[], from: number, mention: number): Cue | null {
  for (let i = from; i < turns.length && i < from + 6; i++)
    if (turns[i]?.cue?.mention === mention) return turns[i]?.cue ?? null;
  return null;
}

class Discourse {
  readonly found: (Resolution | null)[] = [];
  private readonly scene: Scene;
  private readonly cast: Cast;
  private readonly focus = new Map<number, Focus>();
  private speaker = -1;
  private spokenAt = -9;
  private readonly without: ReadonlySet<Pass>;
  private subjectOf = -1;
  /** First sentence of the body. */
  private readonly body: number;

  constructor(scene: Scene, cast: Cast, body: number, without: ReadonlySet<Pass>) {
    this.without = without;
    this.body = body;
    this.scene = scene;
    this.cast = cast;
  }

  spoke(turn: Turn | undefined): void {
    const figure = turn?.cue == null ? undefined : this.found[turn.cue.mention]?.figure;
    if (figure === undefined || turn === undefined) return;
    this.speaker = figure;
    this.spokenAt = turn.quotation.last;
  }

  meet(index: number, mention: Mention, cue: Cue | null): void {
    const resolution = this.identify(index, mention, cue);
    this.found[index] = resolution;
    if (resolution === null) return;
    const before = this.focus.get(resolution.figure);
    this.focus.delete(resolution.figure);
    const same = before?.sentence === mention.sentence;
    const subject =
      cue !== null ||
      (mention.preposition === null &&
        (this.subjectOf !== mention.sentence || isSubject(this.scene, mention)));
    if (subject) this.subjectOf = mention.sentence;
    if (subject && cue === null && tells(this.scene, mention)) {
      this.speaker = resolution.figure;
      this.spokenAt = mention.sentence;
    }
    this.focus.set(resolution.figure, {
      sentence: mention.sentence,
      subject: subject || (same && before.subject),
      count: (before?.count ?? 0) + 1,
    });
    if (this.focus.size > attention)
      for (const [oldest] of this.focus) {
        this.focus.delete(oldest);
        break;
      }
  }

  private identify(index: number, mention: Mention, cue: Cue | null): Resolution | null {
    const known = this.cast.of[index] ?? -1;
    if (known >= 0) {
      const figure = this.cast.figures[known];
      return {
        figure: known,
        margin: this.cast.doubtful.has(index) ? 0.5 : 1,
        by: figure?.kind === "person" ? "name" : "organisation",
      };
    }
    if (mention.kind === "pronoun") return this.pronoun(mention, cue);
    return this.description(mention);
  }

  private pronoun(mention: Mention, cue: Cue | null): Resolution | null {
    if (this.without.has("pronouns")) return null;
    const ranked = this.rank(mention, (figure) => {
      return likeness(figure, mention.agreement, this.scene.language) + (cue !== null ? 0.2 : 0);
    });
    return ranked === null ? null : { ...ranked, by: "pronoun" };
  }

  private description(mention: Mention): Resolution {
    const by = mention.kind === "role" ? "role" : "organisation";
    if (!this.without.has("roles") && mention.determiner !== "indefinite" && mention.determiner !== null) {
      const ranked = this.rank(mention, (figure) => {
        const score = suits(figure, mention, this.scene.language);
        return score < 0 ? -Infinity : score;
      });
      if (ranked !== null) {
        const figure = this.cast.figures[ranked.figure];
        if (figure !== undefined && mention.role !== null && ranked.margin > 0.3)
          learn(figure, mention.head ?? "", mention.roleWords, mention.role);
        return { ...ranked, by };
      }
    }
    const bridge = this.bridge(mention);
    if (bridge >= 0) return { figure: bridge, margin: 0.3, by };
    return {
      figure: this.introduce(mention),
      margin: 1,
      by: mention.kind === "role" ? "description" : "organisation",
    };
  }

  /**
   * "Odile Vernay a tranché. L'ancienne ministre…": a description that fits nobody known by a role means the
   * one person in mind who was a subject just before, if what is known of them does not speak against it.
   */
  private bridge(mention: Mention): number {
    if (
      this.without.has("roles") ||
      mention.kind !== "role" ||
      mention.agreement.number === "p" ||
      mention.preposition !== null
    )
      return -1;
    if (mention.determiner !== "definite" && mention.determiner !== "demonstrative") return -1;
    const { gender } = mention.agreement;
    let found = -1;
    for (const [index, focus] of this.focus) {
      const figure = this.cast.figures[index];
      if (
        (figure?.kind !== "person" && figure?.kind !== "description") ||
        figure.number === "p" ||
        mention.sentence - focus.sentence > 2
      )
        continue;
      if (gender !== null && figure.gender !== null && figure.gender !== gender) continue;
      if (found >= 0) return -1;
      const free =
        figure.roles.length === 0 ||
        (mention.roleWords.length === 1 && figure.roles.every((role) => role.words.length > 1));
      const fits =
        figure.kind === "person" &&
        focus.subject &&
        focus.sentence < mention.sentence &&
        free &&
        (gender === null || (figure.sure && figure.gender === gender));
      if (!fits) return -1;
      found = index;
    }
    const figure = this.cast.figures[found];
    if (figure !== undefined && mention.role !== null)
      learn(figure, mention.head ?? "", mention.roleWords, mention.role);
    return found;
  }

  /**
   * A headline may describe somebody whom only the body names: "l'ambassadeur" of the title is the one
   * person of the body whose role fits best, if no other fits as well.
   */
  lookBack(): void {
    if (this.without.has("roles")) return;
    for (const [index, resolution] of this.found.slice(0, mostHeaded).entries()) {
      const mention = this.scene.mentions[index];
      const described = resolution == null ? undefined : this.cast.figures[resolution.figure];
      if (mention === undefined || mention.sentence >= this.body) break;
      if (
        resolution == null ||
        mention.kind !== "role" ||
        mention.determiner === "indefinite" ||
        described?.kind !== "description"
      )
        continue;
      let best = -1;
      let top = 2;
      let equal = false;
      for (const [candidate, figure] of this.cast.figures.entries()) {
        if (candidate > mostFigures) break;
        if (figure.kind !== "person" || agreement(figure, mention.agreement) === -Infinity) continue;
        const score = suits(figure, mention, this.scene.language);
        equal = score === top || (equal && score < top);
        if (score > top) {
          top = score;
          best = candidate;
        }
      }
      if (best < 0 || equal) continue;
      for (const [i, other] of this.found.entries())
        if (other?.figure === resolution.figure)
          this.found[i] = { ...other, figure: best, margin: Math.min(other.margin, 0.7) };
    }
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

  /** The best of the figures in mind by salience and `bonus`, where `bonus` gives -Infinity to those that cannot be meant. */
  private rank(
    mention: Mention,
    bonus: (figure: Figure) => number,
  ): { figure: number; margin: number } | null {
    let best = -1;
    let first = -Infinity;
    let second = -Infinity;
    for (const [index, focus] of this.focus) {
      const figure = this.cast.figures[index];
      if (figure === undefined) continue;
      const agree = agreement(figure, mention.agreement);
      if (agree === -Infinity) continue;
      const score = agree + bonus(figure) + this.salience(index, focus, mention.sentence);
      if (score === -Infinity) continue;
      if (score > first) {
        second = first;
        first = score;
        best = index;
      } else if (score > second) second = score;
    }
    if (best < 0 || first < -3) return null;
    return { figure: best, margin: 1 - Math.exp(-Math.max(0, first - second)) };
  }

  /** Title and lede are further away than the sentences between tell. */
  private removed(from: number, to: number): number {
    return from < this.body && to >= this.body ? 2 : 0;
  }

  private salience(index: number, focus: Focus, sentence: number): number {
    if (this.without.has("focus")) return focus.sentence / 1000;
    const age = Math.min(10, sentence - focus.sentence + this.removed(focus.sentence, sentence));
    const silence = sentence - this.spokenAt + this.removed(this.spokenAt, sentence);
    const spoke = index === this.speaker ? (silence <= 1 ? 1.5 : silence <= 3 ? 0.6 : 0.2) : 0;
    return (
      -0.5 * age +
      (focus.subject ? 1.3 : 0) +
      (focus.subject ? (age === 0 ? 2 : age === 1 ? 0.6 : 0) : 0) +
      spoke +
      0.35 * Math.log(1 + focus.count)
    );
  }
}
