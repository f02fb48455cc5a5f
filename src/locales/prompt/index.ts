import type { LocaleCode } from "../../domain/locale.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { PromptWording } from "./wording.ts";

export const promptWordings: Readonly<Record<LocaleCode, PromptWording>> = { en, fr, de, es };
