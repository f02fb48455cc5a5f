import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { Language } from "./language.ts";
import { ru } from "./ru.ts";

/** Every language that reading and search know; adding one is adding its file and its line here. */
export const languages: readonly Language[] = [de, en, es, fr, it, ru];
