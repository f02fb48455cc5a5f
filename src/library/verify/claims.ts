import type { Quote, Reading } from "../../domain/article.ts";
import { overlaps } from "../../domain/span.ts";
import { languages } from "../../languages/index.ts";
import { nameParticles } from "../../languages/world/name-particles.ts";
import { read } from "../../reading/read.ts";
import type { Quoted } from "./quotations.ts";

const that = languages
  .flatMap(({ complementisers }) => [...complementisers])
  .map((word) => word.replace("'", "['’]"))
  .join("|");
const name = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:[^\S\n](?:(?:${[...nameParticles].join("|")})[^\S\n]){0,2}\p{Lu}[\p{L}\p{M}\p{N}.'’-]*){0,4}`;
const signed = new RegExp(
  String.raw`^[\s.,!?]{0,4}(?:\n\s*)?(?:(?:[—–―~]|--?)[^\S\n]*(${name})|\((${name})[),])`,
  "u",
);
const joiners = languages
  .flatMap(({ coordinators: { and, but }, complementisers }) => [...and, ...but, ...complementisers])
  .filter((word) => !word.endsWith("'"))
  .join("|");
/** What a clause behind another begins with. */
const joined = String.raw`[,;»”"][^\S\n]*|(?<![\p{L}\p{M}])(?:${joiners})[^\S\n]+`;
/** What a clause begins behind: a line's start, the mark of a list or of a sentence, another clause. */
const opener = String.raw`(?:^[^\S\n]*|\n[^\S\n]*|[-–—•.!?…)][^\S\n]*|${joined})`;
const labelled = new RegExp(String.raw`${opener}(${name})[^\S\n]*:[^\S\n]*$`, "u");
const verb = String.raw`([\p{Ll}\p{M}'’-]+(?:[^\S\n][\p{Ll}\p{M}'’-]+)?)`;
const verbThenName = new RegExp(String.raw`^[^\S\n]*[,.]?[^\S\n]*${verb}[^\S\n]+(${name})`, "u");
const nameThenVerb = new RegExp(String.raw`^[^\S\n]*[,.]?[^\S\n]*(${name})[^\S\n]+${verb}`, "u");
const before = new RegExp(
  String.raw`(${name})[^\S\n]+${verb}[^\S\n]*[,:]?[^\S\n]*(?:${that})?[^\S\n]*$`,
  "u",
);
/** A clause of its own behind another: "According to Name, Name said: ", "… and Name said ". */
const clauseBefore = new RegExp(
  String.raw`(?:${joined})(${name})[^\S\n]+${verb}[^\S\n]*[,:]?[^\S\n]*(?:${that})?[^\S\n]*$`,
  "u",
);
/** Characters beside a quotation in which its speaker is looked for. */
const near = 120;

/** Words that report speech in any language that reading knows, as forms in small letters. */
const reporting: ReadonlySet<string> = new Set(
  languages.flatMap((language) => [...language.reporting.keys()]),
);

/** "He" names nobody. */
const pronouns: ReadonlySet<string> = new Set(
  languages.flatMap((language) => [...language.subjectPronouns.keys(), ...language.strongPronouns.keys()]),
);

export interface Claim {
  /** Who the message says spoke, in its own words; `null` where it names nobody. */
  readonly speaker: string | null;
  /** Whether it says that they did not. */
  readonly isDenied: boolean;
}

/** What the message says of each quotation. */
export function findClaims(text: string, quoted: readonly Quoted[]): Claim[] {
  const reading = readMessage(text);
  const outermost = reading.quotes.filter(({ within }) => within === null);
  // Both are in the order of the text: none is looked at again for what comes behind it.
  let next = 0;
  return quoted.map((one) => {
    while ((outermost[next]?.outer.end ?? one.outer.end) <= one.outer.start) next++;
    const candidate = outermost[next];
    const quote = candidate && overlaps(candidate.outer, one.outer) ? candidate : undefined;
    const speaker =
      besides(text, one) ??
      behindClause(text, one) ??
      attributed(text, reading, one, quote) ??
      reported(text, one);
    return { speaker, isDenied: quote?.unsaid === "denied" };
  });
}

/** "…" — Name, "…" (Name), and Name: "…". */
function besides(text: string, { outer }: Quoted): string | null {
  const behind = text.slice(outer.end, outer.end + near);
  const [all = "", dashed, bracketed] = signed.exec(behind) ?? [];
  // The next item of a list, which has its own speaker, is no signature.
  const isLabel = /^[^\S\n]*:/u.test(behind.slice(all.length));
  const after = isLabel ? undefined : (dashed ?? bracketed);
  const ahead = labelled.exec(text.slice(Math.max(0, outer.start - near), outer.start))?.[1];
  return clean(after ?? ahead);
}

/** …, Name said: "…". Whoever is named before that clause is not the one who it says spoke. */
function behindClause(text: string, { outer }: Quoted): string | null {
  const ahead = text.slice(Math.max(0, outer.start - near), outer.start);
  const [, subject, saying] = clauseBefore.exec(ahead) ?? [];
  return subject && isReporting(saying) ? clean(subject) : null;
}

function attributed(text: string, reading: Reading, { outer }: Quoted, quote?: Quote): string | null {
  const attribution = quote?.attribution;
  if (!attribution || attribution.tier === "unknown") return null;
  // A name within the words is not the name of who speaks them.
  if (attribution.mention && overlaps(attribution.mention, outer)) return null;
  if (attribution.tier === "mention")
    return clean(text.slice(attribution.mention.start, attribution.mention.end));
  return clean(reading.speakers[attribution.speaker]?.name);
}

/** "…", said Name; "…", Name said; Name said: "…". For messages too short to tell their language. */
function reported(text: string, { outer }: Quoted): string | null {
  const after = text.slice(outer.end, outer.end + near);
  const ahead = text.slice(Math.max(0, outer.start - near), outer.start);
  const [, verbA, nameA] = verbThenName.exec(after) ?? [];
  if (nameA && isReporting(verbA)) return clean(nameA);
  const [, nameB, verbB] = nameThenVerb.exec(after) ?? [];
  if (nameB && isReporting(verbB)) return clean(nameB);
  const [, nameC, verbC] = before.exec(ahead) ?? [];
  return nameC && isReporting(verbC) ? clean(nameC) : null;
}

function isReporting(words: string | undefined): boolean {
  return (words ?? "").split(/\s/).some((word) => reporting.has(word));
}

function clean(found: string | undefined): string | null {
  const trimmed = found?.replace(/[.,'’-]+$/, "").trim() ?? "";
  return trimmed === "" || pronouns.has(trimmed.toLowerCase()) ? null : trimmed;
}

/** The message read as an article without a title. */
function readMessage(text: string): Reading {
  return read({
    text,
    title: { start: 0, end: 0 },
    lede: null,
    body: { start: 0, end: text.length },
    kind: "full",
    language: null,
    declaredQuotes: [],
  });
}
