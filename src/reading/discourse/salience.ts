import { agreement } from "../people/agreement.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";

/** The figure that is meant, how far it stands before the second (0 to 1), and how many others could be meant. */
export interface Ranking {
  readonly figure: number;
  readonly margin: number;
  readonly rivals: number;
}

/** What a reader remembers of a figure. */
export interface Trace {
  /** Which mention was the last. */
  readonly mention: number;
  /** Where it was mentioned last. */
  readonly sentence: number;
  readonly block: number;
  /** Whether that mention was the subject, was governed by a preposition, was a pronoun. */
  readonly subject: boolean;
  readonly oblique: boolean;
  readonly pronoun: boolean;
  /** How often it was mentioned, and how often it spoke. */
  readonly count: number;
  turns: number;
  /** Whether title or lede mention it. */
  readonly headed: boolean;
}

/** How many figures a reader keeps in mind; older ones must be named again. Keeps the work linear. */
const attention = 40;

/** A figure that was mentioned this many sentences before the best one, or earlier, is no rival of it. */
const reach = 2;

/** What a reader of the article has in mind: who was mentioned when, who was the subject, who spoke last. */
export class Salience {
  private readonly traces = new Map<number, Trace>();
  /** The traces from the latest on; `null` where they have changed. */
  private newest: readonly (readonly [number, Trace])[] | null = null;
  private readonly figures: readonly Figure[];
  /** First sentence of the body. */
  private readonly body: number;
  /** Whether only the time since the last mention counts (for measuring what the rest brings). */
  private readonly flat: boolean;
  /** Whoever spoke last, in whatever way, and where. */
  speaker = -1;
  spokenAt = -9;
  /** Whether that was told without quoting ("a assuré que…"). */
  told = false;
  /** Whoever spoke last in words of some length given as their own: has the floor. */
  floor = -1;

  constructor(figures: readonly Figure[], body: number, flat: boolean) {
    this.figures = figures;
    this.body = body;
    this.flat = flat;
  }

  /** `how`: in words of some length given as the figure's own, in a few words, or in the words of the article. */
  spoke(figure: number, sentence: number, how: "directly" | "briefly" | "indirectly"): void {
    this.speaker = figure;
    this.spokenAt = sentence;
    this.told = how === "indirectly";
    if (how === "directly") this.floor = figure;
    const trace = this.traces.get(figure);
    if (trace !== undefined) trace.turns++;
  }

  met(
    figure: number,
    index: number,
    { sentence, block, preposition, kind }: Mention,
    subject: boolean,
  ): void {
    const before = this.traces.get(figure);
    this.newest = null;
    this.traces.delete(figure);
    this.traces.set(figure, {
      mention: index,
      sentence,
      block,
      subject: subject || (before?.sentence === sentence && before.subject),
      oblique: preposition !== null && !subject,
      pronoun: kind === "pronoun",
      count: (before?.count ?? 0) + 1,
      turns: before?.turns ?? 0,
      headed: before?.headed === true || sentence < this.body,
    });
    if (this.traces.size > attention)
      for (const [oldest] of this.traces) {
        this.traces.delete(oldest);
        break;
      }
  }

  /** The mention by which a figure is in mind. */
  lastOf(figure: number): number | undefined {
    return this.traces.get(figure)?.mention;
  }

  /** Figures in mind, the latest mentioned first. */
  latest(): readonly (readonly [number, Trace])[] {
    this.newest ??= [...this.traces].reverse();
    return this.newest;
  }

  /** The best of the figures in mind by salience and `bonus`, where `bonus` gives -Infinity to those that cannot be meant. */
  rank(mention: Mention, bonus: (figure: Figure, trace: Trace) => number): Ranking | null {
    let best = -1;
    let first = -Infinity;
    let second = -Infinity;
    const fitting: number[] = [];
    for (const [index, trace] of this.traces) {
      const figure = this.figures[index];
      if (figure === undefined) continue;
      const agree = agreement(figure, mention.agreement);
      if (agree === -Infinity) continue;
      const extra = bonus(figure, trace);
      const score = agree + extra + this.of(index, trace, mention.sentence);
      if (score === -Infinity) continue;
      if (agree + extra > 0.3) fitting.push(index);
      if (score > first) {
        second = first;
        first = score;
        best = index;
      } else if (score > second) second = score;
    }
    if (best < 0 || first < -3) return null;
    return {
      figure: best,
      margin: 1 - Math.exp(-Math.max(0, first - second)),
      rivals: this.rivals(best, fitting),
    };
  }

  private rivals(best: number, fitting: readonly number[]): number {
    const last = this.traces.get(best)?.sentence ?? 0;
    return fitting.filter(
      (index) => index !== best && (this.traces.get(index)?.sentence ?? -99) > last - reach,
    ).length;
  }

  private of(index: number, trace: Trace, sentence: number): number {
    if (this.flat) return trace.sentence / 1000;
    const age = Math.min(10, this.since(trace.sentence, sentence));
    const silence = this.since(this.spokenAt, sentence);
    const spoke = index === this.speaker ? (silence <= 1 ? 1.5 : silence <= 3 ? 0.6 : 0.2) : 0;
    return (
      -0.5 * age +
      (trace.subject ? 1.3 : 0) +
      (trace.subject ? (age === 0 ? 2 : age === 1 ? 0.6 : 0) : 0) +
      spoke +
      0.35 * Math.log(1 + trace.count)
    );
  }

  /** How many sentences ago; title and lede are further away than the sentences between tell. */
  since(from: number, to: number): number {
    return to - from + (from < this.body && to >= this.body ? 2 : 0);
  }
}
