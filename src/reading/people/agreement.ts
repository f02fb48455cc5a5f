import type { Agreement } from "../../languages/agreement.ts";
import type { Language } from "../../languages/language.ts";
import type { Figure } from "./figure.ts";

/** A paper, a channel or a network: it carries what others say. */
export function isMedium(
  figure: { readonly kind: Figure["kind"]; readonly names: readonly (readonly string[])[] },
  language: Language,
): boolean {
  return (
    figure.kind !== "person" &&
    figure.names.some((name) => language.media.has(name.at(-1) ?? "") || language.media.has(name.join(" ")))
  );
}

export function agreement(figure: Figure, { gender, number }: Agreement): number {
  if (number !== null && figure.number !== null && number !== figure.number) {
    if (number === "p" && figure.kind === "organisation") return -1.5;
    return -Infinity;
  }
  if (gender === null || figure.gender === null) return gender === null ? 0 : -0.7;
  if (gender === figure.gender) return 0.8;
  return figure.sure || figure.kind === "organisation" ? -Infinity : -1.8;
}
