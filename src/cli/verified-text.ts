import type { VerifiedReply } from "../domain/reply.ts";
import type { CheckedQuotation, Place } from "../domain/verification.ts";
import type { Wording } from "../locales/wording.ts";
import { printable } from "./printable.ts";

/** The verdicts on each quotation, for a terminal. */
export function verifiedText({ checked }: VerifiedReply, wording: Wording): string {
  return checked.map((one) => checkedText(one, wording)).join("\n\n");
}

function checkedText({ text, verdict, isDenied }: CheckedQuotation, wording: Wording): string {
  const [open, close] = wording.marks;
  const lines = [`  ${open}${printable(text)}${close}`, wording.verify.verdict[verdict.kind]];
  if (isDenied && ("places" in verdict || verdict.kind === "altered"))
    lines.push(wording.verify.deniedInText);
  if ("places" in verdict && verdict.places[0]) lines.push(placeText(verdict.places[0], wording));
  if (verdict.kind === "altered") {
    lines.push(
      wording.verify.changes(verdict.changes),
      ...(verdict.unsaid === undefined ? [] : [wording.verify.verdict[verdict.unsaid]]),
      `  ${printable(verdict.place.words)}`,
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

function placeText({ citation, words }: Place, wording: Wording): string {
  const [open, close] = wording.marks;
  const when = citation.date ? wording.date(citation.date) : wording.undated;
  return printable(
    `  - ${open}${words}${close}: ${[citation.title, citation.outlet, when, citation.url].filter(Boolean).join(wording.separator)}`,
  );
}
