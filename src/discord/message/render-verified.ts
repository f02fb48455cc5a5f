import type { VerifiedReply } from "../../domain/reply.ts";
import { passageUrl } from "../../domain/text-fragment.ts";
import type { CheckedQuotation, DiffOp, Place, Verdict } from "../../domain/verification.ts";
import type { Wording } from "../../locales/wording.ts";
import { escapeText } from "./escape.ts";
import { fitWords } from "./fit.ts";
import { color, descriptionRoom, type MessageBody, maskable, message } from "./message-body.ts";
import { sourceLine, speakerMarkdown } from "./render-parts.ts";

const signs: Readonly<Record<Verdict["kind"], string>> = {
  "word-for-word": "✅",
  "marked-change": "☑️",
  "other-speaker": "⚠️",
  altered: "⚠️",
  joined: "⚠️",
  "not-found": "❔",
  "too-short": "❔",
  "too-few-words": "❔",
  unchecked: "❔",
};

/** Nothing was looked up for these: they are listed, and not counted as checked. */
const uncompared: ReadonlySet<Verdict["kind"]> = new Set(["too-few-words", "unchecked"]);

/** What the library says of each quotation, in the order of the text. What does not fit is counted, not dropped. */
export function renderVerified(
  { checked }: VerifiedReply,
  wording: Wording,
  sharer: string | null,
): MessageBody {
  const more = (left: number) => (left > 0 ? `\n\n${wording.verify.more(left)}` : "");
  let description = "";
  let shown = 0;
  for (const one of checked) {
    const whole = renderChecked(one, wording, true);
    // One that would fill the message alone is shown by its verdict and its place.
    const part = whole.length <= descriptionRoom / 2 ? whole : renderChecked(one, wording, false);
    const next = description === "" ? part : `${description}\n\n${part}`;
    if (`${next}${more(checked.length - shown - 1)}`.length > descriptionRoom) break;
    description = next;
    shown++;
  }
  description += more(checked.length - shown);
  const footer = { text: wording.verify.footer };
  const compared = checked.filter(({ verdict }) => !uncompared.has(verdict.kind)).length;
  return message({
    content: sharer === null ? "" : wording.sharedBy(`<@${sharer}>`),
    embeds: [{ color, title: wording.verify.title(compared), description: description.trim(), footer }],
  });
}

function renderChecked({ text, verdict }: CheckedQuotation, wording: Wording, withDiff: boolean): string {
  const [open, close] = wording.marks;
  const quoted = `> ${open}${fitWords(text, 400, escapeText)}${close}`;
  // With no brackets the change that is marked is a negation left out, which turns the sense.
  const turned = verdict.kind === "marked-change" && verdict.bracketed.length === 0;
  const said = turned ? wording.verify.omitsNegation : wording.verify.verdict[verdict.kind];
  const verdictLine = `${turned ? signs.altered : signs[verdict.kind]} **${said}**`;
  return [quoted, verdictLine, ...details(text, verdict, wording, withDiff)].join("\n");
}

function details(text: string, verdict: Verdict, wording: Wording, withDiff: boolean): string[] {
  const words = wording.verify;
  switch (verdict.kind) {
    case "word-for-word":
    case "marked-change":
    case "other-speaker": {
      const place = verdict.places[0];
      if (!place) return [];
      return [
        ...(verdict.kind === "other-speaker" && verdict.speaker.kind === "differs"
          ? [words.otherSpeaker(escapeText(verdict.speaker.name), verdict.speaker.tier)]
          : [placeSpeaker(place, wording)]),
        ...(verdict.speaker.kind === "not-confirmed" ? [words.notConfirmed] : []),
        ...(verdict.omitted.length > 0 ? [verdict.omitsNegation ? words.omitsNegation : words.omitted] : []),
        placeLine(place, wording),
      ];
    }
    case "altered":
      return [
        ...(withDiff ? [showDiff(text, verdict.place, verdict.diff)] : []),
        words.changes(verdict.changes),
        placeSpeaker(verdict.place, wording),
        placeLine(verdict.place, wording),
      ];
    case "joined":
      return [
        words.joint[verdict.how],
        ...verdict.pieces.map(({ place }) => `- ${placeLine(place, wording)}`),
      ];
    case "not-found":
      return [words.absenceIsNoProof];
    case "too-short":
    case "too-few-words":
    case "unchecked":
      return [];
  }
}

function placeSpeaker(place: Place, wording: Wording): string {
  return place.position === "inside" ? speakerMarkdown(place.attributed, wording) : wording.verify.outside;
}

function placeLine({ citation, words }: Place, wording: Wording): string {
  const title = fitWords(citation.title, 160, escapeText);
  const about = fitWords(sourceLine(citation, wording), 160, escapeText);
  if (citation.url === null) return `${title}${wording.separator}${about}`;
  const exact = maskable(passageUrl(citation.url, words));
  const link = exact.length <= 512 ? exact : maskable(citation.url);
  return link.length <= 700
    ? `[${title}](${link})${wording.separator}${about}`
    : `${title}${wording.separator}${about}`;
}

/** ~~What the text has~~ and **what the article has**, where the two differ; all else is the article's, gaps included. */
function showDiff(text: string, { words, span }: Place, diff: readonly DiffOp[]): string {
  const original = (from: number, to: number) => words.slice(from - span.start, to - span.start);
  let shown = "";
  let at = span.start;
  for (const op of diff) {
    if (op.kind === "insert") {
      const put = escapeText(text.slice(op.checked.start, op.checked.end));
      if (put !== "") shown += `${/(^|\s)$/.test(shown) ? "" : " "}~~${put}~~ `;
      continue;
    }
    const gap = original(at, op.original.start).replace(/\s+/g, " ");
    shown += /\s$/.test(shown) ? gap.trimStart() : gap;
    const piece = escapeText(original(op.original.start, op.original.end));
    shown += op.kind === "keep" || piece === "" ? piece : `**${piece}**`;
    at = op.original.end;
  }
  return `> ${(shown + original(at, span.end)).trim()}`;
}
