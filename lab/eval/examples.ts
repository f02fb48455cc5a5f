import { speechFrom } from "../../src/domain/article.ts";
import {
  confidenceFeatures,
  confidenceOf,
  mayBeNamed,
  tierOf,
} from "../../src/reading/discourse/confidence.ts";
import type { Observer } from "../../src/reading/discourse/discourse.ts";
import type { Option } from "../../src/reading/discourse/speaker-choice.ts";
import { type Evidence, findEvidence } from "../../src/reading/evidence.ts";
import type { Figure } from "../../src/reading/people/figure.ts";
import type { Mention } from "../../src/reading/people/mention.ts";
import { standsFor } from "../../src/reading/people/stands-for.ts";
import { speechProbability } from "../../src/reading/speech/speech.ts";
import { findQuotations, type Quotation } from "../../src/reading/structure/quotations.ts";
import { findStructure } from "../../src/reading/structure/structure.ts";
import type { Choice } from "./choice.ts";
import { documentOf, type GoldArticle, type GoldQuote } from "./data.ts";
import type { Example } from "./logistic.ts";
import { match } from "./quotes.ts";

/** What the models of reading are fitted on. */
export interface Examples {
  /** Is it speech? */
  readonly speech: Example[];
  /** Is the speaker that was found right? */
  readonly confidence: Example[];
  /** Whom a pronoun stands for, whom a description means, who speaks where no verb says so. */
  readonly antecedent: Choice[];
  readonly referent: Choice[];
  readonly speaker: Choice[];
}

export function noExamples(): Examples {
  return { speech: [], confidence: [], antecedent: [], referent: [], speaker: [] };
}

/** One article as reading sees it, with everything that was weighed on the way. */
interface Read {
  readonly text: string;
  readonly evidence: Evidence;
  readonly quotations: readonly Quotation[];
  readonly weighed: ReadonlyMap<number, Parameters<Observer>[1]>;
  readonly offered: ReadonlyMap<number, readonly Option[]>;
  readonly pairs: readonly { readonly gold: GoldQuote; readonly i: number }[];
}

/** Adds the examples of annotated articles; spans that readers may judge either way are left out. */
export function addExamples(articles: readonly GoldArticle[], language: string, into: Examples): void {
  for (const article of articles) {
    const read = readOf(article, language);
    if (read === null) continue;
    for (const { gold, i } of read.pairs) {
      if (gold.speech === "?") continue;
      into.speech.push({ features: read.evidence.featuresOf(i), label: gold.speech, group: article.id });
      if (gold.speech) addChoices(read, gold, i, article.id, into);
      addConfidence(read, gold, i, article.id, into);
    }
  }
}

function readOf(article: GoldArticle, code: string): Read | null {
  const { document, offset } = documentOf(article.title, article.lede, article.text, code);
  const structure = findStructure(document);
  const quotations = findQuotations(structure);
  if (structure.language === null) return null;
  const offered = new Map<number, readonly Option[]>();
  const weighed = new Map<number, Parameters<Observer>[1]>();
  const evidence = findEvidence(
    structure,
    quotations,
    structure.language,
    new Set(),
    (mention, candidates) => weighed.set(mention, candidates),
    (quotation, options) => offered.set(quotation, options),
  );
  const inBody = quotations.flatMap(({ inner }, i) => (inner.start >= offset ? [i] : []));
  const spans = inBody.map((i) => ({
    start: (quotations[i]?.inner.start ?? 0) - offset,
    end: (quotations[i]?.inner.end ?? 0) - offset,
  }));
  const pairs = match(spans, article.quotes).flatMap((pair) => {
    const [gold, i] = [article.quotes[pair.gold], inBody[pair.system]];
    return gold === undefined || i === undefined ? [] : [{ gold, i }];
  });
  return { text: document.text, evidence, quotations, weighed, offered, pairs };
}

/** What would be shown for a figure: its name, or the words that stand for it. */
function shown(text: string, figure: Figure | undefined, mention: Mention | undefined): string {
  const span =
    figure === undefined || figure.kind === "description" ? standsFor(figure, mention) : figure.label;
  return span === null ? "" : text.slice(span.start, span.end);
}

function isRight(gold: GoldQuote, label: string): boolean {
  return (gold.accept ?? []).some((each) => label.toLowerCase().includes(each));
}

function addChoices(read: Read, gold: GoldQuote, i: number, group: string, into: Examples): void {
  const { text, evidence } = read;
  const { cast, cues, scene } = evidence;
  const options = read.offered.get(i) ?? [];
  const speakers = options.flatMap(({ voice }, k) =>
    isRight(gold, shown(text, cast.figures[voice.figure], scene.mentions[voice.mention])) ? [k] : [],
  );
  add(into.speaker, options, speakers, group);
  const at = cues[i]?.mention ?? -1;
  const said = scene.mentions[at];
  const candidates = read.weighed.get(at) ?? [];
  const right = candidates.flatMap(({ figure }, k) => {
    const label = cast.figures[figure]?.label;
    return label !== undefined && isRight(gold, text.slice(label.start, label.end)) ? [k] : [];
  });
  const fresh = candidates.findIndex(({ figure }) => figure < 0);
  if (right.length === 0 && fresh >= 0 && isRight(gold, shown(text, undefined, said))) right.push(fresh);
  add(said?.kind === "pronoun" ? into.antecedent : into.referent, candidates, right, group);
}

/** A choice teaches something only where some candidates are right and some wrong. */
function add(
  to: Choice[],
  candidates: readonly { readonly features: Choice["candidates"][number] }[],
  right: readonly number[],
  group: string,
): void {
  if (right.length === 0 || right.length === candidates.length) return;
  to.push({ candidates: candidates.map(({ features }) => features), right: new Set(right), group });
}

function addConfidence(
  { text, evidence, quotations }: Read,
  gold: GoldQuote,
  i: number,
  group: string,
  into: Examples,
): void {
  const { cast, scene, voices, vetoes, featuresOf } = evidence;
  const voice = voices[i];
  const speech = speechProbability(featuresOf(i));
  if (voice == null || (gold.speech !== true && speech < speechFrom)) return;
  const [figure, mention] = [cast.figures[voice.figure], scene.mentions[voice.mention]];
  const finding = {
    voice,
    figure,
    mention,
    speech,
    words: quotations[i]?.words ?? 0,
    veto: vetoes[i] ?? null,
  };
  into.confidence.push({
    features: confidenceFeatures(finding),
    label: gold.speech === true && isRight(gold, shown(text, figure, mention)),
    group,
    eligible: mayBeNamed(finding, scene.language),
    ...(tierOf(confidenceOf(finding), { ...finding, veto: null }, scene.language) === "named"
      ? { veto: finding.veto }
      : {}),
  });
}
