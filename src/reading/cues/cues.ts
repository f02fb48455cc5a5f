import type { Language } from "../../languages/language.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import type { Cue } from "./cue.ts";
import { follows } from "./cue-following.ts";
import { isCarrier, leftCue } from "./cue-left.ts";
import { rightCue } from "./cue-right.ts";
import type { Scene } from "./scene.ts";

/** A cue is looked for this many items to either side at most, so that a sentence without end costs no more. */
const farthest = 120;

/** What the sentence itself says about who speaks; `null` where it says nothing. */
export function findCue(scene: Scene, structure: Structure, quotation: Quotation, item: number): Cue | null {
  const introduced = isIntroduced(scene, item);
  const first = quotation.first - (introduced ? 1 : 0);
  const start = Math.max(scene.starts[first] ?? 0, item - farthest);
  const end = Math.min((scene.starts[quotation.last + 1] ?? scene.items.length) - 1, item + farthest);
  const heading = structure.blocks[scene.items[item]?.block ?? 0]?.kind;
  const inHeading = heading === "title" || heading === "subhead" || heading === "caption";
  const agent = agentAfter(scene, item);
  if (agent !== null) return agent;
  const right = rightCue(scene, item, end, inHeading);
  const carried = right !== null && isCarrier(scene, right.mention);
  if (right !== null && right.kind !== "distant" && !carried) return right;
  const left = leftCue(scene, item, start, inHeading) ?? (introduced ? lastOf(scene, item, start) : null);
  if (carried && left !== null && left.kind !== "clause" && !isCarrier(scene, left.mention)) return left;
  if (right !== null && right.kind !== "distant") return right;
  if (left !== null && left.kind !== "clause")
    return right !== null &&
      (left.kind === "distant" || left.strength === "weak") &&
      right.strength === "strong"
      ? right
      : left;
  return right ?? nextSentence(scene, structure, quotation, item) ?? left;
}

/** « qualifié de "…" par Anna Brun », "described as "…" by Anna Brun": the one who does what the participle tells. */
function agentAfter({ items, at, mentions, language }: Scene, item: number): Cue | null {
  if (!language.agentPrepositions.has(items[item + 1]?.word ?? "")) return null;
  const mention = at[item + 2] ?? -1;
  if (mention < 0 || mentions[mention]?.looks === "place") return null;
  for (let i = item - 1; i >= item - 4 && items[i]?.sentence === items[item]?.sentence; i--) {
    const word = items[i]?.word ?? "";
    const strength = language.reporting.get(word);
    // « dit "…" par »: that is no passive, unless it says so.
    const passive = language.grammar.passive.test(word) || isBeing(items[i - 1]?.word ?? "", language);
    if (strength !== undefined && passive && language.grammar.reportedPassive.test(word))
      return { kind: "precedes", mention, strength: "strong", verb: i, distance: item - i };
  }
  return null;
}

/** An auxiliary, and not one of the perfect: "is", « est ». */
function isBeing(word: string, language: Language): boolean {
  return language.auxiliaries.has(word) && !language.perfectAuxiliaries.has(word);
}

/** A line by itself that ends in a colon leads to the paragraph after it. */
function isIntroduced({ items }: Scene, item: number): boolean {
  const [before, self] = [items[item - 1], items[item]];
  return before !== undefined && before.word === ":" && before.block !== self?.block;
}

/** "And from Chairwoman Anna Brun:": whoever stands last in the line, however governed. */
function lastOf({ at }: Scene, item: number, start: number): Cue | null {
  for (let i = item - 1; i >= start; i--) {
    const mention = at[i] ?? -1;
    if (mention >= 0) return { kind: "colon", mention, strength: "none", verb: -1, distance: item - i };
  }
  return null;
}

/** A sentence in marks may stand before the one that tells who spoke: `"Long live freedom!" Anna Brun wrote.` */
function nextSentence(scene: Scene, structure: Structure, quotation: Quotation, item: number): Cue | null {
  const { items, language, starts } = scene;
  const next = items[item + 1];
  if (!language.grammar.subjectVerbAfterQuotation) return null;
  if (next === undefined || next.block !== items[item]?.block || !next.opens) return null;
  if (!/[!?]/.test(structure.text.charAt(quotation.inner.end - 1))) return null;
  const end = Math.min((starts[next.sentence + 1] ?? items.length) - 1, item + 30);
  for (let i = item + 1; i <= end; i++) if (items[i]?.kind === "quote" || items[i]?.word === ":") return null;
  const cue = follows(scene, item, item + 1, end);
  return cue === null || language.complementisers.has(items[cue.verb + 1]?.word ?? "") ? null : cue;
}
