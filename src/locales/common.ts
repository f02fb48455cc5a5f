import type { CitationFormat } from "../domain/cited-source.ts";
import type { NothingFoundReply } from "../domain/reply.ts";

export function withRole(name: string, role: string | null): string {
  return role ? `${name}, ${role}` : name;
}

/** Formats that have one name everywhere. */
export const formatNames = {
  markdown: "Markdown",
  apa: "APA",
  mla: "MLA",
  chicago: "Chicago",
  bibtex: "BibTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
} as const satisfies Readonly<Record<Exclude<CitationFormat, "plain">, string>>;

/** What somebody can try whose search found nothing: one of two texts, fewer words, another word, fewer filters. */
export type Retry = "one-option" | "fewer-words" | "other-word" | "fewer-filters";

export function retryAfter({
  query,
  by,
  filtered,
}: Pick<NothingFoundReply, "query" | "by" | "filtered">): Retry {
  if (query !== "" && by !== "") return "one-option";
  if (/\S\s+\S/.test(query + by)) return "fewer-words";
  return query + by === "" && filtered ? "fewer-filters" : "other-word";
}
