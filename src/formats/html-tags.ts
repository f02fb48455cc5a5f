import { decodeHTML, decodeHTMLAttribute } from "entities";

/** A piece of HTML: text with its entities decoded, or a tag; comments and declarations are left out. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "tag";
      /** Lower case. */
      readonly name: string;
      readonly closes: boolean;
      /** What stands between the name and the closing bracket. */
      readonly attributes: string;
      /** Where the tag ends in the text. */
      readonly end: number;
      /** What stands as it is up to the end tag, for elements that hold no HTML; empty for all others. */
      readonly raw: string;
    };

/** What stands between these tags is not HTML, whatever it looks like. */
const rawText: readonly string[] = ["script", "style", "textarea", "title", "xmp", "iframe", "noframes"];

/** The pieces of a text of HTML, as lenient as browsers, in time linear in the text: what has no end is sought once. */
export function* piecesOf(html: string): Generator<Piece> {
  const endless = new Set<string>();
  /** Where `sign` stands next; -1, and at once from then on, where it does not. */
  const next = (sign: RegExp, from: number): number => {
    if (endless.has(sign.source)) return -1;
    sign.lastIndex = from;
    const found = sign.exec(html);
    if (found === null) endless.add(sign.source);
    return found?.index ?? -1;
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open !== at) yield { kind: "text", text: decodeHTML(html.slice(at, open < 0 ? html.length : open)) };
    if (open < 0) return;
    if (html.startsWith("<!--", open)) {
      const end = next(/-->/g, open + 2);
      at = end < 0 ? open + 4 : end + 3;
      continue;
    }
    const tag = /^<(?:(\/?)([a-z][^\s/>]{0,60})|[!?])/i.exec(html.slice(open, open + 64));
    let end = -1;
    if (tag !== null) {
      const from = open + tag[0].length;
      end = endless.has("quotes") ? -1 : tagEnd(html, from);
      if (end < 0) {
        endless.add("quotes");
        end = next(/>/g, from);
      }
    }
    if (tag === null || end < 0) {
      yield { kind: "text", text: "<" };
      at = open + 1;
      continue;
    }
    const begin = end + 1;
    at = begin;
    const name = tag[2]?.toLowerCase();
    if (name === undefined) continue;
    const closes = tag[1] === "/";
    if (!closes && rawText.includes(name))
      at = Math.max(begin, next(new RegExp(`</${name}(?=[\\s/>])`, "gi"), begin));
    yield {
      kind: "tag",
      name,
      closes,
      attributes: html.slice(open + tag[0].length, end),
      end: begin,
      raw: html.slice(begin, at),
    };
  }
}

/** The value of an attribute of a tag, decoded; `null` where the tag has none of that name. */
export function attribute(attributes: string, name: string): string | null {
  for (const [found, value] of attributesOf(attributes)) if (found === name) return value;
  return null;
}

/** The attributes of a tag in their order, names in lower case, values decoded. */
export function* attributesOf(attributes: string): Generator<readonly [name: string, value: string]> {
  for (const match of attributes.matchAll(/([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    const [, name = "", double, single, bare] = match;
    yield [name.toLowerCase(), decodeHTMLAttribute(double ?? single ?? bare ?? "")];
  }
}

/** The bracket that closes a tag, one inside the quotes of a value left aside; -1 where there is none. */
function tagEnd(html: string, from: number): number {
  const sign = /[>"']/g;
  sign.lastIndex = from;
  for (let found = sign.exec(html); found !== null; found = sign.exec(html)) {
    if (found[0] === ">") return found.index;
    if (!/=\s?$/.test(html.slice(Math.max(from, found.index - 2), found.index))) continue;
    const close = html.indexOf(found[0], found.index + 1);
    if (close < 0) return -1;
    sign.lastIndex = close + 1;
  }
  return -1;
}
