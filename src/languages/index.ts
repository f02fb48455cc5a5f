import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { it } from "./it/index.ts";
import type { Language } from "./language.ts";
import { ru } from "./ru/index.ts";

/** Every language that reading and search know; adding one is adding its file and its line here. */
export const languages: readonly Language[] = [de, en, es, fr, it, ru];
