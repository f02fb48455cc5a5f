import type { Language } from "../../languages/language.ts";
import { isMedium } from "../people/agreement.ts";
import type { Figure } from "../people/figure.ts";
import type { Voice } from "./voice.ts";

/** "RER A", "Boeing 737": a line, a model. */
const designation = /^(?:\p{L}|.*\d.*)$/u;

/** A thing with a designation says nothing, though it is the subject, unless a verb of saying has it so: "Le RER A transporte “…”". */
export function saidByThing({ by, cue }: Voice, figure: Figure | undefined, language: Language): boolean {
  if (figure === undefined || figure.kind === "person" || figure.kind === "description") return false;
  const [name = []] = figure.names;
  if (name.length < 2 || !designation.test(name.at(-1) ?? "") || isMedium(figure, language)) return false;
  return by === "clause" || (cue !== null && cue.strength !== "strong" && cue.strength !== "weak");
}
