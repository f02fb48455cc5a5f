import type { VerifiedReply } from "../../domain/reply.ts";
import { passageUrl } from "../../domain/text-fragment.ts";
import type { CheckedQuotation, DiffOp, Place, Verdict } from "../../domain/verification.ts";
import type { Wording } from "../../locales/wording.ts";
import { escapeText } from "./escape.ts";
import { fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { color, descriptionRoom, type MessageBody, maskedLink, message } from "./message-body.ts";
import { sourceLine, speakerMarkdown } from "./render-parts.ts";

/** A longer link would fill the message more than what it leads to. */
const longestLink = 700;

const signs: Readonly<Record<Verdict["kind"], string>> = {
  "word-for-word": "✅",
  "marked-change": "☑️",
  "other-speaker": "⚠️",
  denied: "⚠️",
  supposed: "⚠️",
  altered: "⚠️",
  joined: "⚠️",
  "not-found": "❔",
  "too-short": "❔",
  "too-few-words": "❔",
  unchecked: "❔",
};

interface Part {
  readonly markdown: string;
  /** Which of the marks of a difference it holds. */
  readonly struck: boolean;
  readonly bold: boolean;
}

/** Nothing was looked up for these: they are listed, and not counted as checked. */
const uncompared: ReadonlySet<Verdict["kind"]> = new Set(["too-few-words", "unchecked"]);

/** What the library says of each quotation, in the order of the text. What does not fit is counted, not dropped. */
export function renderVerified(
  { checked }: VerifiedReply,
  wording: Wording,
  sharer: string | null,
): MessageBody {
  const parts = fill(checked, wording);
  const left = checked.length - parts.length;
  const description = parts.map(({ markdown }) => markdown).join("\n\n") + leftOver(left, wording);
  const { title, struck, bold } = wording.verify;
  const legend = [
    ...(parts.some((part) => part.struck) ? [struck] : []),
    ...(parts.some((part) => part.bold) ? [bold] : []),
  ].join(" ");
  const compared = checked.filter(({ verdict }) => !uncompared.has(verdict.kind)).length;
  // Where nothing could be checked, "0 quotations checked" would say nothing.
  const head = compared > 0 ? { title: title(compared) } : {};
  const embed = { color, ...head, description: description.trim() };
  return message({
    content: sharer === null ? "" : wording.sharedBy(`<@${sharer}>`),
    embeds: [legend === "" ? embed : { ...embed, footer: { text: legend } }],
  });
}

/** The first of them, as many as fit with a word of how many do not. */
function fill(checked: readonly CheckedQuotation[], wording: Wording): Part[] {
  const parts: Part[] = [];
  let used = 0;
  for (const one of checked) {
    const part = partOf(one, wording);
    const length = used + (used > 0 ? 2 : 0) + part.markdown.length;
    if (length + leftOver(checked.length - parts.length - 1, wording).length > descriptionRoom) break;
    parts.push(part);
    used = length;
  }
  return parts;
}

function leftOver(left: number, wording: Wording): string {
  return left > 0 ? `\n\n${wording.verify.more(left)}` : "";
}

/** One that would fill the message alone is shown by its verdict and its place. */
function partOf(one: CheckedQuotation, wording: Wording): Part {
  const { text, verdict } = one;
  if (verdict.kind === "altered") {
    const { markdown, ...marks } = showDiff(text, verdict.place, verdict.diff);
    const whole = renderChecked(one, wording, markdown);
    if (whole.length <= descriptionRoom / 2) return { markdown: whole, ...marks };
  }
  return { markdown: renderChecked(one, wording, null), struck: false, bold: false };
}

function renderChecked(
  { text, verdict, isDenied }: CheckedQuotation,
  wording: Wording,
  diff: string | null,
): string {
  const [open, close] = wording.marks;
  const quoted = `> ${open}${fitWords(text, 400, escapeText)}${close}`;
  const turned = isTurned(verdict);
  const said = turned ? wording.verify.omitsNegation : wording.verify.verdict[verdict.kind];
  const verdictLine = `${turned ? signs.altered : signs[verdict.kind]} **${said}**`;
  const isThere = "places" in verdict || verdict.kind === "altered";
  const denied = isDenied && isThere ? [wording.verify.deniedInText] : [];
  return [quoted, verdictLine, ...denied, ...details(verdict, wording, diff)].join("\n");
}

/** With no brackets the change that is marked is a negation left out, which turns the sense. */
function isTurned(verdict: Verdict): boolean {
  return verdict.kind === "marked-change" && verdict.bracketed.length === 0;
}

function details(verdict: Verdict, wording: Wording, diff: string | null): string[] {
  const words = wording.verify;
  switch (verdict.kind) {
    case "word-for-word":
    case "marked-change":
    case "other-speaker": {
      const place = verdict.places[0];
      if (!place) return [];
      return [
        ...(verdict.kind === "other-speaker" && verdict.speaker.kind === "differs"
          ? [words.otherSpeaker(`**${escapeText(verdict.speaker.name)}**`, verdict.speaker.tier)]
          : [placeSpeaker(place, wording)]),
        ...(verdict.speaker.kind === "not-confirmed" ? [words.notConfirmed] : []),
        ...(verdict.omitted.length > 0 && !isTurned(verdict)
          ? [verdict.omitsNegation ? words.omitsNegation : words.omitted]
          : []),
        placeLine(place, wording),
      ];
    }
    case "denied":
    case "supposed":
      return verdict.places.slice(0, 1).map((place) => placeLine(place, wording));
    case "altered":
      return [
        ...(diff === null ? [] : [diff]),
        words.changes(verdict.changes),
        ...(verdict.unsaid === undefined && verdict.speaker.kind === "differs" ? [words.namesAnother] : []),
        verdict.unsaid === undefined ? placeSpeaker(verdict.place, wording) : words.verdict[verdict.unsaid],
        placeLine(verdict.place, wording),
      ];
    case "joined": {
      const room = descriptionRoom / 2 / verdict.pieces.length;
      return [
        words.joint[verdict.how],
        ...verdict.pieces.map(({ place }) => pieceLine(place, wording, room)),
      ];
    }
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

/** Two pieces of one article have one source: their words, whole or absent, tell them apart. */
function pieceLine(place: Place, wording: Wording, room: number): string {
  const [open, close] = wording.marks;
  const words = `${open}${escapeText(place.words)}${close}`;
  const source = placeLine(place, wording);
  const whole = `- ${words}${wording.separator}${source}`;
  return whole.length <= room ? whole : `- ${source}`;
}

function placeLine({ citation, words }: Place, wording: Wording): string {
  const title = fitWords(citation.title, 160, escapeText);
  const about = fitWords(sourceLine(citation, wording), 160, escapeText);
  const parts = [title, about];
  if (citation.url !== null) {
    const exact = maskedLink(wording.buttons.source, passageUrl(citation.url, words));
    const link = exact.length <= limits.linkUrl ? exact : maskedLink(wording.buttons.source, citation.url);
    if (link.length <= longestLink) parts.push(link);
  }
  return parts.join(wording.separator);
}

/** ~~What the text has~~ and **what the article has**, where the two differ; all else is the article's, gaps included. */
function showDiff(text: string, { words, span }: Place, diff: readonly DiffOp[]): Part {
  const original = (from: number, to: number) => words.slice(from - span.start, to - span.start);
  let shown = "";
  let at = span.start;
  const marks = { struck: false, bold: false };
  for (const op of diff) {
    if (op.kind === "insert") {
      const put = escapeText(text.slice(op.checked.start, op.checked.end));
      if (put !== "") shown += `${/(^|\s)$/.test(shown) ? "" : " "}~~${put}~~ `;
      marks.struck ||= put !== "";
      continue;
    }
    const gap = original(at, op.original.start).replace(/\s+/g, " ");
    shown += /\s$/.test(shown) ? gap.trimStart() : gap;
    const piece = escapeText(original(op.original.start, op.original.end));
    const isBold = op.kind !== "keep" && piece !== "";
    shown += isBold ? `**${piece}**` : piece;
    marks.bold ||= isBold;
    at = op.original.end;
  }
  return { markdown: `> ${(shown + original(at, span.end)).trim()}`, ...marks };
}
