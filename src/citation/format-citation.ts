import type { CitationFormat, CitedSource } from "../domain/cited-source.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { typeset } from "./engine.ts";
import { itemFrom } from "./item.ts";
import { markdownCitation, plainCitation } from "./quoted.ts";
import { ris } from "./ris.ts";

/**
 * A citation that is ready to copy. `locale` (BCP 47) is the reader's: it words dates, marks and terms in `plain`,
 * `markdown` and the styles; the formats for programs are the same everywhere. Those end with one end of line, the
 * others with none. The fields of the source are untrusted: whatever they hold, the structure stands.
 */
export async function formatCitation(
  source: CitedSource,
  format: CitationFormat,
  locale: string,
): Promise<string> {
  switch (format) {
    case "plain":
      return plainCitation(source, locale);
    case "markdown":
      return markdownCitation(source, locale);
    case "apa":
    case "mla":
    case "chicago":
      return typeset(itemFrom(source), format, locale);
    case "bibtex":
      return bibtex(itemFrom(source));
    case "ris":
      return ris(itemFrom(source));
    case "csl-json":
      return cslJson(itemFrom(source));
  }
}
