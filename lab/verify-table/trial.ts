import type { Article } from "../../src/domain/article.ts";
import type { ChangeKind, CheckedQuotation, Verdict } from "../../src/domain/verification.ts";
import { MemoryEngine } from "../../src/engines/memory/memory-engine.ts";
import { digestOf } from "../../src/library/digest.ts";
import { Verifier } from "../../src/library/verify/verifier.ts";
import { Random } from "../random.ts";
import { type MutationName, mutate, mutationNames, type Stock } from "./mutations.ts";
import { type Source, sentencesOf, sourcesOf } from "./source.ts";
import { Truth } from "./truth.ts";

export type TrialName = MutationName | "from elsewhere";

export interface Case {
  readonly trial: TrialName;
  readonly text: string;
  readonly source: string;
  readonly kind: Verdict["kind"] | "none";
  readonly right: boolean;
  readonly milliseconds: number;
}

export interface Trial {
  readonly cases: readonly Case[];
  readonly articles: number;
  readonly heldOut: number;
  readonly buildMilliseconds: number;
}

const right: Readonly<Record<TrialName, (verdict: Verdict) => boolean>> = {
  "word swapped": isAltered(null),
  "word dropped": isAltered(null),
  "negation removed": isAltered("negation-removed"),
  "number changed": isAltered("number"),
  "two joined": ({ kind }) => kind === "joined",
  "speaker changed": ({ kind }) => kind === "other-speaker",
  "typography only": ({ kind }) => kind === "word-for-word",
  "from elsewhere": ({ kind }) => kind === "not-found",
};

function isAltered(change: ChangeKind | null): (verdict: Verdict) => boolean {
  return (verdict) => verdict.kind === "altered" && (change === null || verdict.changes.includes(change));
}

/** Every fifth article is kept out of the library; what it quotes is "from elsewhere". */
const heldOutOf = 5;
/** Tries for each mutant wanted, where most quotations have nothing to mutate. */
const mostTries = 60;

export async function runTrial(
  articles: readonly Article[],
  mutants: number,
  elsewhere: number,
  seed: number,
): Promise<Trial> {
  const random = new Random(seed);
  const held = articles.filter((_, i) => i % heldOutOf === heldOutOf - 1);
  const kept = articles.filter((_, i) => i % heldOutOf !== heldOutOf - 1);
  const started = performance.now();
  const engine = new MemoryEngine();
  await engine.add(kept.map(digestOf));
  const verifier = new Verifier(engine);
  const buildMilliseconds = performance.now() - started;
  const truth = new Truth(kept);
  const stock = stockOf(kept);
  const cases: Case[] = [];
  for (const [i, name] of mutationNames.entries()) {
    const share =
      Math.floor((mutants * (i + 1)) / mutationNames.length) -
      Math.floor((mutants * i) / mutationNames.length);
    for (const one of mutantsOf(name, share, stock, truth, random))
      cases.push(await tryOne(verifier, name, one));
  }
  const strangers = [...sourcesOf(held), ...shuffled(sentencesOf(held), random)];
  const absent = strangers.filter(({ text }) => marksFor(text) !== null && truth.count(text) === 0);
  for (const source of absent.slice(0, elsewhere))
    cases.push(await tryOne(verifier, "from elsewhere", { text: marked(source.text, null), source }));
  return { cases, articles: kept.length, heldOut: held.length, buildMilliseconds };
}

interface Attempt {
  readonly text: string;
  readonly source: Source;
}

function mutantsOf(name: MutationName, share: number, stock: Stock, truth: Truth, random: Random): Attempt[] {
  const found = new Map<string, Attempt>();
  for (let tries = 0; found.size < share && tries < share * mostTries; tries++) {
    const source = random.pick(stock.sources);
    const mutant = source && mutate(name, source, stock, random);
    if (!source || !mutant || marksFor(mutant.text) === null) continue;
    const count = truth.count(mutant.text);
    // A mutant that stands somewhere is no mutant; and words that two articles have may be of two speakers.
    const keeps = name === "speaker changed" || name === "typography only";
    if (keeps ? count !== 1 : count > 0) continue;
    const text = marked(mutant.text, mutant.claimed);
    found.set(text, { text, source });
  }
  return [...found.values()];
}

async function tryOne(verifier: Verifier, trial: TrialName, { text, source }: Attempt): Promise<Case> {
  const started = performance.now();
  const [checked]: readonly CheckedQuotation[] = await verifier.verify(text);
  const milliseconds = performance.now() - started;
  const verdict = checked?.verdict;
  return {
    trial,
    text,
    source: source.text,
    kind: verdict?.kind ?? "none",
    right: verdict !== undefined && right[trial](verdict),
    milliseconds,
  };
}

function stockOf(articles: readonly Article[]): Stock {
  const sources = sourcesOf(articles);
  const words = new Set(
    articles.flatMap(({ text }) => text.match(/(?<![\p{L}'’-])\p{Ll}{4,}(?![\p{L}'’-])/gu) ?? []),
  );
  const speakers = [...new Set(sources.flatMap(({ speaker }) => speaker ?? []))];
  return { sources, words: [...words], speakers };
}

/** Marks that the words do not hold themselves, so that the trial is of the checker and not of the pairing. */
function marksFor(text: string): readonly [string, string] | null {
  if (/[*_~|`\\<>#]/.test(text)) return null;
  if (!/["“”„]/.test(text)) return ["“", "”"];
  return /[«»]/.test(text) ? null : ["« ", " »"];
}

function marked(text: string, claimed: string | null): string {
  const [open, close] = marksFor(text) ?? ["“", "”"];
  return `${open}${text}${close}${claimed === null ? "" : ` — ${claimed}`}`;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const [a, b] = [copy[i], copy[j]];
    if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a];
  }
  return copy;
}
