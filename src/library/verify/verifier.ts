import type { Engine } from "../../domain/engine.ts";
import { type Span, trim } from "../../domain/span.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import { type CheckedQuotation, longestChecked, type Verdict } from "../../domain/verification.ts";
import { atomsOf, sizeInWords } from "./atoms.ts";
import { type Claim, findClaims } from "./claims.ts";
import { judgeInexact } from "./inexact.ts";
import { type Plain, plainText } from "./markup.ts";
import { findQuoted } from "./quotations.ts";
import { judgeExact } from "./standing.ts";
import { Windows, wordsAndEdges } from "./windows.ts";

/** More quotations in one text are listed, and not checked. */
const mostChecked = 25;
/** Fewer words say too little to be called an alteration of others. */
const fewestInexact = 4;

const unclaimed: Claim = { speaker: null, isDenied: false };

/** Checks quotations against the words of articles. What it claims was compared; the engine only says where to look. */
export class Verifier {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Each quotation of a message or of a text, in order, with its verdict; a text that quotes nothing is one that has
   * too few words, and without a word the answer is empty. Others are answered between two quotations.
   * @throws RangeError when the text is longer than {@link longestChecked}.
   */
  async verify(text: string): Promise<CheckedQuotation[]> {
    if (text.length > longestChecked)
      throw new RangeError(
        `${text.length} UTF-16 units are more than the ${longestChecked} that can be checked`,
      );
    const plain = plainText(text);
    const quoted = findQuoted(plain);
    if (quoted.length === 0) return remark(plain);
    const claims = findClaims(plain.text, quoted);
    const windows = new Windows(this.#engine);
    const slice = new TimeSlice();
    const checked: CheckedQuotation[] = [];
    for (const [i, { span }] of quoted.entries()) {
      const words = plain.text.slice(span.start, span.end);
      const { speaker: claimed, isDenied } = claims[i] ?? unclaimed;
      const verdict: Verdict =
        i < mostChecked ? await this.check(words, claimed, windows) : { kind: "unchecked" };
      checked.push({ ...checkedAt(plain, span, claimed, verdict), isDenied });
      await slice.pause();
    }
    return checked;
  }

  /** One quotation, without marks, and the speaker whom it is ascribed to. */
  async check(text: string, claimed: string | null, windows = new Windows(this.#engine)): Promise<Verdict> {
    const atoms = atomsOf(text);
    const words = wordsAndEdges(atoms);
    if (words.length < 2) return { kind: "too-short" };
    const scene = { text, atoms, words, claimed, windows };
    const exact = await judgeExact(scene);
    if (exact) return exact;
    return sizeInWords(words) < fewestInexact ? { kind: "not-found" } : judgeInexact(scene);
  }
}

/** What a text without a quotation is answered with. */
function remark(plain: Plain): CheckedQuotation[] {
  const whole = trim(plain.text, { start: 0, end: plain.text.length });
  const hasWords = /[\p{L}\p{N}]/u.test(plain.text);
  return hasWords ? [checkedAt(plain, whole, null, { kind: "too-few-words" })] : [];
}

function checkedAt({ text, offsets }: Plain, span: Span, claimed: string | null, verdict: Verdict) {
  const words = text.slice(span.start, span.end);
  const at = { start: offsets[span.start] ?? 0, end: (offsets[span.end - 1] ?? 0) + 1 };
  return { span: at, text: words, words: sizeInWords(atomsOf(words)), claimed, isDenied: false, verdict };
}
