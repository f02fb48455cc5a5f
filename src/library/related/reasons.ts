import type { Article } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import { nameParticles } from "../../languages/world/name-particles.ts";
import { termsOf } from "../search/terms.ts";
import type { Shared } from "./likeness.ts";
import type { Subject } from "./subjects.ts";

const mostReasons = 4;
/** What weighed less than this share of the weightiest is no reason. */
const leastShare = 0.1;

/** What two articles have in common as the first writes it, the most telling first: whole names, tags, and nouns. */
export function reasonsOf(article: Article, shared: readonly Shared[]): string[] {
  const least = leastShare * (shared[0]?.share ?? 0);
  const labels = shared
    .filter(({ subject, share }) => subject.isReason && share >= least)
    .map(({ subject }) => labelOf(article, subject));
  return distinct(labels).slice(0, mostReasons);
}

function labelOf({ text, speakers, tags }: Article, { isName, forms, start, end }: Subject): string {
  if (start >= text.length) return tags.find((tag) => termsOf(tag).some((term) => forms.has(term))) ?? "";
  if (!isName) return joined(text, start, end);
  const person = speakers.find(
    ({ kind, name }) => kind === "person" && forms.has(termsOf(name).at(-1) ?? ""),
  );
  return person?.name ?? nameAround(text, start, end);
}

const before = /(?:[\p{L}\p{N}]{1,20}-){1,3}$/u;
const behind = /^(?:-[\p{L}\p{N}]{1,20}){1,3}/u;
const around = 60;

/** The word with the parts before and behind it that hang on it by a hyphen: "Val-de-Brume". */
function joined(text: string, start: number, end: number): string {
  const first = before.exec(text.slice(Math.max(0, start - around), start))?.[0] ?? "";
  const last = behind.exec(text.slice(end, end + around))?.[0] ?? "";
  return first + text.slice(start, end) + last;
}

const word = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]{0,30}";
const particle = [...nameParticles].sort((a, b) => b.length - a.length).join("|");
const nameBefore = new RegExp(`(?<![\\p{L}\\p{N}'’.!?…] ?)(?:${word} (?:(?:${particle}) )?){1,2}$`, "u");
const nameBehind = new RegExp(`^(?: (?:(?:${particle}) )?${word}){1,2}`, "u");

/** The capitalised words before and behind a word of a name, which belong to it. */
function nameAround(text: string, start: number, end: number): string {
  const own = joined(text, start, end);
  const at = text.lastIndexOf(own, start);
  if (at < 0 || at + own.length < end) return own;
  const first = nameBefore.exec(text.slice(Math.max(0, at - around), at))?.[0] ?? "";
  const from = at + own.length;
  const last = nameBehind.exec(text.slice(from, from + around))?.[0] ?? "";
  return first + own + last;
}

/** Without words that stand in an earlier one, or begin as it does: "climatique" says no more than "climat". */
function distinct(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.filter((label) => {
    const beginnings = termsOf(label).map((one) => fold(one).slice(0, 6));
    if (beginnings.every((beginning) => seen.has(beginning))) return false;
    for (const beginning of beginnings) seen.add(beginning);
    return true;
  });
}
