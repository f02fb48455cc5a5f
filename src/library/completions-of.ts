import { type Article, isSpeech } from "../domain/article.ts";
import type { Completion, CompletionForm } from "../domain/engine.ts";
import type { CompletionKind } from "../domain/library.ts";
import { articleReference } from "../domain/references.ts";
import { slice } from "../domain/span.ts";
import { hostOf } from "../domain/url.ts";
import { foldPhrase } from "./search/terms.ts";
import { topicsOf } from "./topics.ts";

/** A name or a topic longer than this is a sentence gone astray, and more than Discord takes for a choice. */
const longestLabel = 100;
/** Initials of fewer letters begin too many words. */
const shortestInitials = 3;

/** Articles that have to have a phrase before it is a topic. */
const fewestOfFound = 2;

/** What an article adds to what people are offered while they type. */
export function completionsOf(article: Article): Completion[] {
  const declared = [...article.tags.flatMap((tag) => topic(tag, 1)), ...speakers(article)];
  const known = new Set(declared.map(({ folded }) => folded));
  const found = topicsOf(article)
    .flatMap((label) => topic(label, fewestOfFound))
    .filter(({ folded }) => !known.has(folded));
  return [...declared, ...found, titleOf(article), ...outletOf(article)];
}

const topicFields: Completion["fields"] = ["article", "topic"];
const none: readonly CompletionForm[] = [];

function named(
  kind: CompletionKind,
  label: string,
  fields: Completion["fields"],
  { forms = none, quotes = 0, fewest = 1 }: Partial<Completion> = {},
): Completion[] {
  if (label.length > longestLabel) return [];
  return [{ fields, kind, label, value: label, folded: foldPhrase(label), forms, quotes, fewest }];
}

function topic(label: string, fewest: Completion["fewest"]): Completion[] {
  return named("topic", label, topicFields, { fewest });
}

function titleOf({ text, title, id }: Article): Completion {
  const label = slice(text, title);
  const folded = foldPhrase(label);
  const value = articleReference(id);
  return { fields: ["article"], kind: "title", label, value, folded, forms: none, quotes: 0, fewest: 1 };
}

/** By the host as well: people know a paper by its address. */
function outletOf({ outlet, url }: Article): Completion[] {
  if (outlet === null) return [];
  const host = url === null ? "" : foldPhrase(hostOf(url).replaceAll(".", " "));
  return named("outlet", outlet, ["source"], {
    forms: host === "" ? [] : [{ kind: "spelling", folded: host, label: outlet }],
  });
}

/** Those who speak in the article, by name: for `by:` a name without a quotation would lead nowhere. */
function speakers({ quotes, speakers: all }: Article): Completion[] {
  const heard = new Map<string, { speaker: (typeof all)[number]; quotes: number }>();
  for (const quote of quotes) {
    const { attribution } = quote;
    if (!isSpeech(quote) || attribution.tier === "unknown" || attribution.speaker === null) continue;
    const speaker = all[attribution.speaker];
    const isNamed = speaker?.kind === "person" || attribution.evidence === "declared";
    if (!speaker || !isNamed) continue;
    const known = heard.get(speaker.name);
    heard.set(speaker.name, { speaker: known?.speaker ?? speaker, quotes: (known?.quotes ?? 0) + 1 });
  }
  return [...heard.values()].flatMap(({ speaker: { kind, name, role }, quotes }) =>
    named(kind === "person" ? "person" : "organisation", name, ["article", "topic", "speaker"], {
      quotes,
      forms: [...roleForm(role), ...initials(name)],
    }),
  );
}

function roleForm(role: string | null): CompletionForm[] {
  return role === null || role.length > longestLabel
    ? []
    : [{ kind: "role", folded: foldPhrase(role), label: role }];
}

function initials(name: string): CompletionForm[] {
  const words = foldPhrase(name).split(" ");
  const letters = words.map((word) => word.charAt(0)).join("");
  return words.length < shortestInitials ? [] : [{ kind: "spelling", folded: letters, label: name }];
}
