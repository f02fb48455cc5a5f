import type { Name } from "./names.ts";

interface KeyParts {
  readonly title: string;
  readonly outlet: string | null;
  readonly authors: readonly Name[];
  readonly url: string | null;
  readonly year: number | null;
}

/** `antonov2022gouffre4kd81z`: who, when, what, and a fingerprint that keeps two such articles apart. */
export function citationKey(parts: KeyParts): string {
  const author = parts.authors[0];
  const who = author ? (author.kind === "person" ? author.family : author.name) : (parts.outlet ?? "");
  const what = parts.title
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(ascii)
    .find((word) => word.length > 3);
  const print = fingerprint(parts.url ?? `${parts.outlet ?? ""}\n${parts.title}`);
  return `${ascii(who).slice(0, 20) || "article"}${parts.year ?? ""}${what?.slice(0, 20) ?? ""}${print}`;
}

function ascii(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase();
}

/** FNV-1a, 32 bits, in six letters and digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(6, "0").slice(-6);
}
