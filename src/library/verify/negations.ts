import { languages } from "../../languages/index.ts";
import { hanNegations } from "../../languages/world/han.ts";
import { unreadLanguages } from "../../languages/world/unread-languages.ts";

const byLanguage = new Map(
  [...languages, ...unreadLanguages]
    .filter(({ negations }) => negations.size > 0)
    .map(({ code, negations }) => [code, negations]),
);
const any: ReadonlySet<string> = new Set([...byLanguage.values()].flatMap((words) => [...words]));
const beginnings = [...any].filter((word) => word.endsWith("'"));
const endings = [...any].filter((word) => word.startsWith("-")).map((word) => word.slice(1));

/** `word` is folded, with a straight apostrophe: "n'est", "don't", "cannot"; `language` that of the article. */
export function isNegation(word: string, language: string): boolean {
  const known = byLanguage.get(language) ?? any;
  return (
    known.has(word) ||
    beginnings.some((beginning) => word.startsWith(beginning)) ||
    endings.some((ending) => word.endsWith(ending)) ||
    hanNegations.has(word.charAt(0))
  );
}
