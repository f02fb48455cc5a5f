import type { Complaint } from "../../domain/errors.ts";
import type { Addition } from "../../domain/library-editor.ts";
import type { EditReply } from "../../domain/reply.ts";
import type { Wording } from "../../locales/wording.ts";
import { complaintWords, upperFirst } from "./complaint-words.ts";
import { escapeText } from "./escape.ts";
import { fitParts, fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import {
  color,
  descriptionRoom,
  linkLine,
  type MessageBody,
  message,
  note,
  sourced,
} from "./message-body.ts";
import { renderControls } from "./render-controls.ts";
import { sourceLinks } from "./render-parts.ts";

/** What is to be added or taken out, or what came of it; all of an addition is untrusted. */
export function renderEdit({ step, controls }: EditReply, wording: Wording): MessageBody {
  const { edit } = wording;
  const say = (words: string) => note(words, renderControls(controls, null, wording, null));
  switch (step.kind) {
    case "preview":
      return renderPreview(step.addition, controls, wording);
    case "asked": {
      const links = sourceLinks(step.citation, null);
      return sourced(
        step.citation,
        [edit.asked, ...linkLine(links, wording)],
        [],
        links,
        controls,
        wording,
        null,
      );
    }
    case "kept":
      return say(edit.kept(inMarks(step.title, wording), step.articles));
    case "removed":
      return say(edit.removed(inMarks(step.title, wording)));
    case "restored":
      return say(edit.restored(inMarks(step.title, wording)));
    case "unchanged":
      return say(edit.unchanged);
    case "gone":
      return say(edit.gone);
    case "refused":
      return say(`${edit.refused} ${why(step, wording)}`);
  }
}

function renderPreview(addition: Addition, controls: EditReply["controls"], wording: Wording): MessageBody {
  const { edit } = wording;
  const { outlet, date, url, words, more, leftOut, replaces, paragraphs } = addition;
  const source = [
    ...(outlet === null ? [] : [fitWords(outlet, 100, escapeText)]),
    date === null ? wording.undated : wording.date(date),
  ];
  const parts = [
    `${source.join(wording.separator)}\n${edit.length(words, more)}`,
    ...(url === null ? [] : [fitWords(url, 300, escapeText)]),
    ...(leftOut ? [why(leftOut, wording)] : []),
    ...(replaces ? [edit.replaces] : []),
    ...paragraphs.map((paragraph) => `> ${escapeText(paragraph)}`),
    `-# ${edit.keptAside}`,
  ];
  return message({
    content: edit.preview,
    embeds: [
      {
        color,
        title: fitWords(addition.title, limits.embedTitle, escapeText) || "…",
        description: fitParts(parts, descriptionRoom, "\n\n").join("\n\n"),
      },
    ],
    components: renderControls(controls, null, wording, null),
  });
}

function why(complaint: Pick<Complaint, "reason" | "remedy">, wording: Wording): string {
  return upperFirst(complaintWords(complaint, wording));
}

function inMarks(title: string, { marks: [open, close] }: Wording): string {
  return `${open}${fitWords(title, 200, escapeText) || "…"}${close}`;
}
