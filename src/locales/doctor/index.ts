import type { LocaleCode } from "../../domain/locale.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { DoctorWording } from "./wording.ts";

export const doctorWordings: Readonly<Record<LocaleCode, DoctorWording>> = { en, fr, de, es };
