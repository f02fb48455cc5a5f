import type { CitationFormat } from "../domain/cited-source.ts";

/** A moment as Discord's client words it in the reader's own language: "5 minutes ago". */
export function ago(moment: Date): string {
  return `<t:${Math.floor(moment.getTime() / 1000)}:R>`;
}

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
