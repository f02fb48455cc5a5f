import type { Span } from "../domain/span.ts";
import { attribute, piecesOf } from "./html-tags.ts";
import { raised } from "./raised.ts";

/** A run of words that a browser would set as a block of its own. */
export interface WordBlock {
  /** Not empty, trimmed, on one line. */
  readonly text: string;
  /** 1 to 6 for a heading; `aside`: what stands beside the running text, as a caption, a note or a row of a table. */
  readonly kind: 1 | 2 | 3 | 4 | 5 | 6 | "text" | "aside";
  /** Whether it stands in a block quotation. */
  readonly quoted: boolean;
  /** The same number for the blocks of one block quotation, which may stand right below another. */
  readonly quotation?: number;
  /** Whether all of it is set in bold. */
  readonly emphasised?: boolean;
  /** What of its text is code, in order. */
  readonly codes?: readonly Span[];
}

/** A block, and how much of it leads elsewhere. */
export interface LinkedBlock extends WordBlock {
  /** The characters of its text that stand in links, about. */
  readonly linked: number;
}

/** For browsers and for programmers, not for readers. */
const silent: ReadonlySet<string> = new Set(
  "audio canvas datalist head iframe math noscript object pre rp rt script select style svg template textarea title video xmp".split(
    " ",
  ),
);
const blocks: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const strong: ReadonlySet<string> = new Set(["b", "strong"]);
const typed: ReadonlySet<string> = new Set(["code", "kbd", "samp", "tt"]);
/** Where somebody sends a page to, with the page's address; and a link to nowhere. */
const sharing =
  /^(?:#|(?:mailto|whatsapp|sms|fb-messenger|viber|tg):.*|\S*[?&]share=\S*|https?:\/\/(?:www\.)?(?:(?:twitter|x)\.com\/(?:intent|share|home\?status)|facebook\.com\/(?:sharer|share|dialog)|linkedin\.com\/(?:share|cws)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|t\.me\/share|api\.whatsapp\.com|wa\.me|tumblr\.com\/(?:share|widgets)|getpocket\.com\/(?:save|edit)|news\.ycombinator\.com\/submitlink)\S*)$/i;
/** A line as short as this, with a colon at its end, heads what comes below it. */
const longestLead = 60;
/** More cells than this, or a longer one, and the table sets prose. */
const longestCell = 60;

interface Open {
  text: string;
  linked: number;
  /** The targets of its links, and whether words stand outside them. */
  readonly links: string[];
  plain: boolean;
  /** Whether words stand in bold, and whether any stand outside of it. */
  bold: boolean;
  light: boolean;
  /** Where code starts and ends, over `text`. */
  readonly codes: Span[];
}

const empty = (): Open => ({
  text: "",
  linked: 0,
  links: [],
  plain: false,
  bold: false,
  light: false,
  codes: [],
});

/** The words of HTML as a reader sees them, in order, in time linear in the text. */
export function htmlWords(html: string): WordBlock[] {
  return htmlBlocks(html).map(({ linked: _, ...block }) => block);
}

/** As {@link htmlWords}, with what tells running text from what stands around it. */
export function htmlBlocks(html: string): LinkedBlock[] {
  const found: (LinkedBlock & { readonly links: readonly string[] | null })[] = [];
  let open = empty();
  let silence: { name: string; depth: number } | null = null;
  const depth = {
    aside: 0,
    blockquote: 0,
    figcaption: 0,
    caption: 0,
    q: 0,
    a: 0,
    sup: 0,
    sub: 0,
    list: 0,
    bold: 0,
    code: 0,
  };
  let heading: WordBlock["kind"] | null = null;
  let breaks = 0;
  let quotation = 0;
  let row: { readonly text: string; readonly linked: number }[] | null = null;
  let listFrom = 0;
  // An element that nothing ends silences nothing.
  const lastEnds = new Map(
    [...html.matchAll(/<\/([a-z]{2,8})/gi)].map(({ 1: name, index }) => [name?.toLowerCase(), index]),
  );
  let lifted = "";
  /** The raised words lead to a note. */
  let noted = false;

  const flush = () => {
    const text = tidy(open.text);
    const { links, plain, linked, bold, light } = open;
    const codes = tidySpans(open.text, open.codes, text.length);
    open = empty();
    breaks = 0;
    if (text === "") return;
    if (row !== null) {
      row.push({ text, linked });
      return;
    }
    const beside = depth.aside + depth.figcaption + depth.caption > 0;
    push(text, beside ? "aside" : (heading ?? "text"), plain || links.length === 0 ? null : links, linked, {
      ...(bold && !light ? { emphasised: true } : {}),
      ...(codes.length > 0 ? { codes } : {}),
    });
  };
  const push = (
    text: string,
    kind: WordBlock["kind"],
    links: readonly string[] | null,
    linked: number,
    set: Pick<WordBlock, "emphasised" | "codes"> = {},
  ) => {
    const quoted = depth.blockquote > 0;
    found.push({ text, kind, quoted, ...(quoted ? { quotation } : {}), ...set, links, linked });
  };
  const add = (text: string) => {
    if (depth.sup + depth.sub > 0) {
      lifted += text;
      return;
    }
    if (/\S/.test(text)) {
      breaks = 0;
      if (depth.a === 0) open.plain = true;
      else open.linked += text.trim().length;
      if (depth.bold > 0) open.bold = true;
      else if (/[\p{L}\p{N}]/u.test(text)) open.light = true;
    }
    if (depth.code > 0) open.codes.push({ start: open.text.length, end: open.text.length + text.length });
    open.text += text;
  };
  const endRow = () => {
    flush();
    const cells = row ?? [];
    row = null;
    if (cells.every(({ text }) => text.length <= longestCell && !/[.!?…]["”»’)]?$/.test(text))) {
      const text = cells.map((cell) => cell.text).join(" · ");
      const linked = cells.reduce((sum, cell) => sum + cell.linked, 0);
      if (text !== "") push(text, "aside", null, linked);
    } else for (const cell of cells) push(cell.text, "text", null, cell.linked);
  };
  const endList = () => {
    flush();
    const items = found.slice(listFrom);
    const targets = items.map(({ links }) => links);
    const shares = targets.every((links) => links?.every((link) => sharing.test(link)) === true);
    const contents =
      items.length > 2 && targets.every((links) => links?.every((link) => /^#./.test(link)) === true);
    if (items.length === 0 || !(shares || contents)) return;
    found.length = listFrom;
    const lead = found.at(-1);
    if (lead?.text.endsWith(":") && lead.text.length <= longestLead) found.pop();
  };

  for (const piece of piecesOf(html)) {
    if (piece.kind === "text") {
      if (silence === null) add(piece.text);
      continue;
    }
    const { name, closes, attributes } = piece;
    const step = closes ? -1 : 1;
    if (silence !== null) {
      if (name === silence.name && !attributes.endsWith("/")) silence.depth += step;
      if (silence.depth === 0) silence = null;
      continue;
    }
    if (silent.has(name)) {
      if (name === "pre") flush();
      if (!closes && !attributes.endsWith("/") && (lastEnds.get(name) ?? -1) >= piece.end)
        silence = { name, depth: 1 };
      continue;
    }
    if (name === "br") {
      breaks++;
      if (breaks > 1) flush();
      else open.text += " ";
      continue;
    }
    if (name === "q") {
      if (closes && depth.q === 0) continue;
      const double = (closes ? depth.q - 1 : depth.q) % 2 === 0;
      add(closes ? (double ? "”" : "’") : double ? "“" : "‘");
      depth.q += step;
      continue;
    }
    if (name === "sup" || name === "sub") {
      depth[name] = Math.max(0, depth[name] + step);
      if (closes && depth.sup + depth.sub === 0) {
        const text = name === "sup" ? raised(open.text, lifted) : lifted;
        if (!noted) add(text);
        lifted = "";
        noted = false;
      }
      continue;
    }
    if (name === "a") {
      depth.a = closes ? 0 : 1;
      if (closes) continue;
      const target = attribute(attributes, "href") ?? "";
      if (depth.sup === 0) open.links.push(target);
      else if (target.startsWith("#")) noted = true;
      continue;
    }
    const within = strong.has(name) ? "bold" : typed.has(name) ? "code" : null;
    if (within !== null) {
      depth[within] = Math.max(0, depth[within] + step);
      continue;
    }
    if (!blocks.has(name)) continue;
    lifted = "";
    // What nothing ended before its paragraph did goes no further.
    depth.bold = 0;
    depth.code = 0;
    depth.sup = 0;
    depth.sub = 0;
    if (name === "tr") {
      endRow();
      if (!closes) row = [];
    } else if (name === "table") endRow();
    else if (name === "ul" || name === "ol") {
      if (closes && depth.list === 1) endList();
      else flush();
      if (!closes && depth.list === 0) listFrom = found.length;
      depth.list = Math.max(0, depth.list + step);
    } else flush();
    if (name === "blockquote" && !closes && depth.blockquote === 0) quotation++;
    if (/^h[1-6]$/.test(name)) heading = closes ? null : (Number(name.charAt(1)) as WordBlock["kind"]);
    if (name === "aside" || name === "blockquote" || name === "figcaption" || name === "caption")
      depth[name] = Math.max(0, depth[name] + step);
  }
  endRow();
  return found.map(({ links: _, ...block }) => block);
}

const whiteSpace = /[\t-\r \u0085\u2028\u2029]+/g;
const box = /^\[[ xX]\] /;

/** White space of any kind but the no-break ones is one space, as in print; a box to tick is no word. */
function tidy(text: string): string {
  return text.replace(whiteSpace, " ").replace(/^ | $/g, "").replace(box, "");
}

/** Where spans of a text, in order, lie once it is tidy and of this length. */
function tidySpans(text: string, spans: readonly Span[], length: number): readonly Span[] {
  if (spans.length === 0) return spans;
  const runs = text.matchAll(whiteSpace);
  let run = runs.next().value;
  let gone = box.test(text.trimStart()) ? 4 : 0;
  const moved = (place: number): number => {
    while (run !== undefined && run.index + run[0].length <= place) {
      gone += run.index === 0 ? run[0].length : run[0].length - 1;
      run = runs.next().value;
    }
    return Math.min(length, Math.max(0, place - gone));
  };
  return spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
}
