import { FormatError } from "../../domain/errors.ts";
import { attributesOf, type Piece, piecesOf } from "../html-tags.ts";

/** Elements that stand open within each other; a page that people read has some dozens. */
const mostOpen = 2000;
/** Deeper ones are taken for siblings, as browsers take them from 512 on: what chooses the article asks each for all within it. */
const deepest = 60;
/** Long live reports have half of it. */
const mostElements = 50_000;
/** What is left without scripts, styles and pictures: several times the longest book. */
const mostCharacters = 6 * 1024 * 1024;
/** Longer values hold pictures and data, no addresses and no names. */
const longestValue = 2000;
const mostAttributes = 40;
const remedy = "save the article alone, as the reader view of a browser shows it";

/** Their attributes say nothing of the words; one of each is written around all. */
const frame: ReadonlySet<string> = new Set(["html", "head", "body", "base", "link", "meta"]);
/** With all that stands within: for browsers, not for readers. */
const dropped: ReadonlySet<string> = new Set(
  "applet audio canvas iframe noembed noframes noscript object rp script style svg template title video".split(
    " ",
  ),
);
const empty: ReadonlySet<string> = new Set(
  "area br col embed hr img input param source track wbr".split(" "),
);
/** Where one of these begins, an open paragraph ends. */
const blocks: ReadonlySet<string> = new Set(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul".split(
    " ",
  ),
);
/** Beyond the depth that is kept, these still part words from words. */
const parting: ReadonlySet<string> = new Set([...blocks, "li", "dt", "dd", "tr", "td", "th", "caption"]);

const phrasing: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo big cite code del em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var".split(
    " ",
  ),
);

/** The open elements that one of these ends, with the phrasing in them. */
const ends: Readonly<Record<string, readonly string[]>> = {
  a: ["a"],
  li: ["li", "p"],
  dt: ["dt", "dd", "p"],
  dd: ["dt", "dd", "p"],
  td: ["td", "th", "p"],
  th: ["td", "th", "p"],
  tr: ["tr", "td", "th", "p"],
  tbody: ["tbody", "thead", "tr", "td", "th", "p"],
  tfoot: ["tbody", "thead", "tr", "td", "th", "p"],
  option: ["option"],
  optgroup: ["optgroup", "option"],
};

/**
 * The markup of a page without what is not for readers, every element ended and none deeper than is kept, so that
 * whatever reads it after this takes time in proportion. No word is lost but those of dropped elements.
 * @param title of the article, as what chooses it leaves a repetition out
 * @throws FormatError for a page that is no article and would take too long: nested or parted beyond what is kept.
 */
export function boundedMarkup(html: string, title: string): string {
  const out: string[] = [];
  const stack: { readonly name: string; readonly written: string | null }[] = [];
  const open = new Map<string, number>();
  let elements = 0;
  let kept = 0;
  let silence: { readonly name: string; depth: number } | null = null;
  const lastEnds = new Map(
    [...html.matchAll(/<\/([a-z]{2,8})/gi)].map(({ 1: name = "", index }) => [name.toLowerCase(), index]),
  );

  const close = () => {
    const last = stack.pop();
    if (!last) return;
    open.set(last.name, (open.get(last.name) ?? 1) - 1);
    if (last.written === null) return;
    kept--;
    out.push(`</${last.written}>`);
  };
  const endImplied = (names: readonly string[]) => {
    if (!names.some((name) => (open.get(name) ?? 0) > 0)) return;
    let at = stack.length - 1;
    while (at >= 0 && phrasing.has(stack[at]?.name ?? "") && !names.includes(stack[at]?.name ?? "")) at--;
    if (at < 0 || !names.includes(stack[at]?.name ?? "")) return;
    while (stack.length > at) close();
    endImplied(names);
  };
  const part = () => {
    // A paragraph of its own for what stands too deep: the kept elements around it stay open.
    if (kept >= deepest) out.push("<br><br>");
  };
  let length = 0;
  const put = (text: string, end: number) => {
    length += text.length;
    out.push(text);
    if (length > mostCharacters)
      throw new FormatError(
        lineAt(html, end),
        `the page has more than ${mostCharacters / 1024 / 1024} MB of text and tags`,
        remedy,
      );
  };
  const refuseMore = (end: number) => {
    if (stack.length >= mostOpen)
      throw new FormatError(
        lineAt(html, end),
        `more than ${mostOpen} elements of the page stand within each other`,
        remedy,
      );
    if (elements > mostElements)
      throw new FormatError(lineAt(html, end), `the page has more than ${mostElements} elements`, remedy);
  };

  let end = 0;
  for (const piece of piecesOf(html)) {
    if (piece.kind === "text") {
      if (silence === null) put(veiled(piece.text), end);
      continue;
    }
    const { name, closes, attributes } = piece;
    end = piece.end;
    const selfCloses = attributes.endsWith("/");
    if (silence !== null) {
      if (name === silence.name && !selfCloses) silence.depth += closes ? -1 : 1;
      if (silence.depth === 0) silence = null;
      continue;
    }
    if (dropped.has(name) && !isShadow(piece) && !(closes && (open.get(name) ?? 0) > 0)) {
      // An element that nothing ends silences nothing.
      if (!closes && !selfCloses && (lastEnds.get(name) ?? -1) >= end) silence = { name, depth: 1 };
      continue;
    }
    if (frame.has(name)) continue;
    if (closes) {
      if (name === "br") out.push("<br>");
      if ((open.get(name) ?? 0) === 0) continue;
      while (stack.at(-1)?.name !== name) close();
      if (parting.has(name)) part();
      close();
      continue;
    }
    elements++;
    refuseMore(end);
    if (empty.has(name)) {
      put(tagOf(name, attributes), end);
      continue;
    }
    endImplied(ends[name] ?? (blocks.has(name) ? ["p"] : []));
    if (parting.has(name)) part();
    const written = kept < deepest ? (name === "template" ? "div" : name) : null;
    stack.push({ name, written });
    open.set(name, (open.get(name) ?? 0) + 1);
    if (written === null) continue;
    kept++;
    put(tagOf(written, attributes), end);
    if (name === "textarea" || name === "xmp") put(veiled(piece.raw), end);
  }
  while (stack.length > 0) close();
  return `<html><head><title>${veiled(title)}</title></head><body>${out.join("")}</body></html>`;
}

/** Words of a part that scripts draw by themselves, as programs that save pages keep them. */
function isShadow(piece: Piece): boolean {
  return (
    piece.kind === "tag" && piece.name === "template" && /\bshadowroot(?:mode)?\b/i.test(piece.attributes)
  );
}

function tagOf(name: string, attributes: string): string {
  let tag = `<${name}`;
  let count = 0;
  for (const [key, value] of attributesOf(attributes)) {
    if (value.length > longestValue || /^data:/i.test(value) || !/^[a-z_][\w:.-]*$/.test(key)) continue;
    tag += ` ${key}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
    count++;
    if (count === mostAttributes) break;
  }
  return `${tag}>`;
}

/** Two characters that are none, and stand in no text. */
const veils: Readonly<Record<string, string>> = { "&": "\uFDD0", "<": "\uFDD1" };

/** Text as it may stand between tags: references would make nodes of their own, each as dear as an element. */
function veiled(text: string): string {
  return text.replace(/[&<\uFDD0\uFDD1]/g, (one) => veils[one] ?? "\uFFFD");
}

/** The words of a bounded markup as they are. */
export function unveiled(text: string): string {
  return text.replace(/[\uFDD0\uFDD1]/g, (one) => (one === veils["&"] ? "&" : "<"));
}

function lineAt(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
