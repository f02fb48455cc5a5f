import type { VerifiedReply } from "../domain/reply.ts";
import type { CheckedQuotation, Place, Verdict } from "../domain/verification.ts";
import type { Wording } from "../locales/wording.ts";
import { printable } from "./printable.ts";
import { speakerText } from "./speaker-text.ts";

/** The verdicts on each quotation, for a terminal. */
export function verifiedText({ checked }: VerifiedReply, wording: Wording): string {
  return checked.map((one) => checkedText(one, wording)).join("\n\n");
}

function checkedText({ text, verdict, isDenied }: CheckedQuotation, wording: Wording): string {
  const [open, close] = wording.marks;
  const lines = [`  ${open}${printable(text)}${close}`, wording.verify.verdict[verdict.kind]];
  if (isDenied && ("places" in verdict || verdict.kind === "altered"))
    lines.push(wording.verify.deniedInText);
  if ("places" in verdict && verdict.places[0])
    lines.push(...saidBy(verdict, verdict.places[0], wording), placeText(verdict.places[0], wording));
  if (verdict.kind === "altered") {
    lines.push(
      wording.verify.changes(verdict.changes),
      `  ${printable(verdict.place.words)}`,
      ...(verdict.unsaid === undefined && verdict.speaker.kind === "differs"
        ? [wording.verify.namesAnother]
        : []),
      verdict.unsaid === undefined
        ? speakerOf(verdict.place, wording)
        : wording.verify.verdict[verdict.unsaid],
      placeText(verdict.place, wording),
    );
  }
  if (verdict.kind === "joined") {
    lines.push(
      wording.verify.joint[verdict.how],
      ...verdict.pieces.map(({ place }) => placeText(place, wording)),
    );
  }
  if (verdict.kind === "not-found") lines.push(wording.verify.absenceIsNoProof);
  return lines.join("\n");
}

type FoundVerdict = Extract<Verdict, { readonly places: readonly Place[] }>;

/** Who said it, and what of that the library does not bear out; nobody says what is denied or supposed. */
function saidBy(
  { kind, speaker, omitted, omitsNegation }: FoundVerdict,
  place: Place,
  wording: Wording,
): string[] {
  if (kind === "denied" || kind === "supposed") return [];
  const { otherSpeaker, notConfirmed, omitted: left, omitsNegation: turned } = wording.verify;
  return [
    kind === "other-speaker" && speaker.kind === "differs"
      ? printable(otherSpeaker(speaker.name, speaker.tier))
      : speakerOf(place, wording),
    ...(speaker.kind === "not-confirmed" ? [notConfirmed] : []),
    ...(omitted.length > 0 ? [omitsNegation ? turned : left] : []),
  ];
}

function speakerOf({ position, attributed }: Place, wording: Wording): string {
  return position === "inside" ? `  — ${speakerText(attributed, wording)}` : wording.verify.outside;
}

function placeText({ citation, words }: Place, wording: Wording): string {
  const [open, close] = wording.marks;
  const when = citation.date ? wording.date(citation.date) : wording.undated;
  return printable(
    `  - ${open}${words}${close}${wording.colon} ${[citation.title, citation.outlet, when, citation.url].filter(Boolean).join(wording.separator)}`,
  );
}
