import type { CitationWords } from "../words.ts";

export type StyleName = "apa" | "mla" | "chicago";

/** A style in the Citation Style Language for one language: the entry in the list of works, for news on the web. */
export type Style = (words: CitationWords) => string;

export interface StyleParts {
  readonly title: string;
  /** Children of `<style>` before the entry, such as `<locale>` and `<macro>`. */
  readonly before: string;
  /** Attributes of `<bibliography>`: from how many authors on it shortens their list. */
  readonly options: string;
  readonly entry: string;
}

/** CSL 1.0.2. Particles stay with the family name: where they belong, only the person knows. */
export function styleXml(parts: StyleParts): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never">
<info><title>${parts.title}</title><id>verbatim</id><updated>2026-01-01T00:00:00+00:00</updated></info>
${parts.before}
<citation><layout><text variable="title"/></layout></citation>
<bibliography ${parts.options}><layout>${parts.entry}</layout></bibliography>
</style>`;
}
