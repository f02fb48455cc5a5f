import type { Random } from "../random.ts";

/** What printers, phones and copying do to a text; no word and no stop within it changes. */
export function reset(text: string, random: Random): string {
  const [open, close] = random.pick([
    ["«\u00A0", "\u00A0»"],
    ["“", "”"],
    ["„", "“"],
    ['"', '"'],
  ]) ?? ["", ""];
  let marks = 0;
  let set = text
    .replace(/["«»“”„]/g, () => (marks++ % 2 === 0 ? open : close).trim())
    .replace(/[’']/g, () => random.pick(["’", "'", "ʼ"]) ?? "'")
    .replace(/[–—-]/g, () => random.pick(["–", "—", "-", "‑"]) ?? "-")
    .replace(/…|\.\.\./g, () => random.pick(["…", "..."]) ?? "…")
    .replace(/\s+/g, () => random.pick([" ", " ", "\u00A0", "  ", "\u202F", "\n"]) ?? " ")
    .replace(/(\p{L}{3})(\p{L}{3})/gu, (all, a, b) => (random.integer(6) === 0 ? `${a}\u00AD${b}` : all));
  set = random.integer(2) === 0 ? set.normalize("NFD") : set.normalize("NFC");
  const first = set.charAt(0);
  const turned = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  if (random.integer(2) === 0 && turned.length === 1) set = turned + set.slice(1);
  return /[?!…]$|\.\.\.$/.test(set) ? set : set.replace(/[.,]?$/, random.pick([".", ",", ""]) ?? "");
}
