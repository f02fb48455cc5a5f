import type { EditReply } from "../domain/reply.ts";
import type { Wording } from "../locales/wording.ts";
import { printable } from "./printable.ts";

/** A change of the library as plain text for a terminal. */
export function editText({ step }: EditReply, { edit, marks, complaint }: Wording): string {
  const titled = (title: string) => `${marks[0]}${printable(title)}${marks[1]}`;
  switch (step.kind) {
    case "preview":
      return `${edit.preview} ${titled(step.addition.title)}, ${edit.length(step.addition.words, step.addition.more)}`;
    case "asked":
      return `${titled(step.citation.title)}: ${edit.asked}`;
    case "kept":
      return edit.kept(titled(step.title), step.articles);
    case "removed":
      return edit.removed(titled(step.title));
    case "restored":
      return edit.restored(titled(step.title));
    case "unchanged":
      return edit.unchanged;
    case "gone":
      return edit.gone;
    case "refused":
      return printable(
        `${edit.refused} ${upperFirst(complaint(step.reason))}. ${upperFirst(complaint(step.remedy))}.`,
      );
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
