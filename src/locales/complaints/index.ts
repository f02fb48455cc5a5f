import type { LocaleCode } from "../../domain/locale.ts";
import { de as deFormats } from "./formats/de.ts";
import { es as esFormats } from "./formats/es.ts";
import { fr as frFormats } from "./formats/fr.ts";
import { de as deSources } from "./sources/de.ts";
import { es as esSources } from "./sources/es.ts";
import { fr as frSources } from "./sources/fr.ts";
import { translator } from "./translation.ts";

/** What is wrong with a file, a page or a feed, and what can be done, in the reader's language. */
export const complaintIn: Readonly<Record<LocaleCode, (sentence: string) => string>> = {
  en: (sentence) => sentence,
  fr: translator(frFormats, frSources),
  de: translator(deFormats, deSources),
  es: translator(esFormats, esSources),
};
