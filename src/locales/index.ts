import type { LocaleCode } from "../domain/locale.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Wording } from "./wording.ts";

export const locales: Readonly<Record<LocaleCode, Wording>> = { en, fr, de, es };
