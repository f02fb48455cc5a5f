import { Parser } from "htmlparser2";
import { FormatError } from "../../domain/errors.ts";

/** An element of a feed. Names are in lower case, with the prefix that their namespace usually has. */
export interface Element {
  readonly name: string;
  /** By names in lower case, with their prefixes. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text that stands in it and in no element of it. */
  readonly text: string;
  /** All that stands in it, as it is written. */
  readonly inner: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
}

const deepest = 64;
const mostElements = 300_000;

/** Whatever a feed calls them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
]);

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  readonly namespaces: ReadonlyMap<string, string>;
  readonly start: number;
  readonly innerStart: number;
  text: string;
}

/**
 * The first element of an XML text, or of what was meant to be one: what is not closed ends where its parent does, and a
 * bare `&` is one. No entity is read but those of HTML, and nothing is fetched.
 * @returns `null` where there is none
 * @throws FormatError for more or deeper elements than any feed has
 */
export function xmlTree(source: string): Element | null {
  const text = withoutDoctype(source);
  const open: Open[] = [];
  let root: Element | null = null;
  let elements = 0;
  let failure: FormatError | null = null;
  const parser = new Parser(
    {
      onopentag(given, attributes) {
        if (failure || root) return;
        elements++;
        if (open.length >= deepest || elements > mostElements) {
          failure = tooMuch(text, parser.startIndex, open.length >= deepest);
          parser.pause();
          return;
        }
        const around = open.at(-1)?.namespaces ?? new Map<string, string>();
        const namespaces = namespacesIn(attributes, around);
        open.push({
          name: nameIn(given, namespaces),
          attributes: new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value])),
          ...{
            children: [],
            namespaces,
            start: parser.startIndex,
            innerStart: parser.endIndex + 1,
            text: "",
          },
        });
      },
      ontext(words) {
        const current = open.at(-1);
        if (current && !root) current.text += withoutControls(words);
      },
      onclosetag(_, isImplied) {
        const closed = open.pop();
        if (!closed || failure || root) return;
        const { name, attributes, children, start, innerStart, text: own } = closed;
        const end = isImplied ? parser.endIndex : parser.startIndex;
        const inner = text.slice(innerStart, Math.max(innerStart, end));
        const element = { name, attributes, children, start, inner, text: own.trim() };
        const parent = open.at(-1);
        if (parent) parent.children.push(element);
        else root = element;
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  parser.end(text);
  if (failure) throw failure;
  return root;
}

/** What XML forbids is left out; what was Windows-1252 and taken for Latin-1 is what it was. */
function withoutControls(words: string): string {
  return words.replace(/\p{Cc}/gu, (sign) => {
    if (/[\t\n\r]/.test(sign)) return sign;
    return sign >= "\u0080" ? windows1252.decode(Uint8Array.of(sign.charCodeAt(0))) : "";
  });
}

const windows1252 = new TextDecoder("windows-1252");

/** A feed needs none, and what it declares may grow without end. Its lines stay. */
function withoutDoctype(source: string): string {
  const start = /^\s*(?:(?:<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->)\s*){0,20}<!doctype/i.exec(source);
  if (!start) return source;
  const from = start[0].length;
  const bracket = source.indexOf("[", from);
  const close = source.indexOf(">", from);
  const inner = bracket >= 0 && (close < 0 || bracket < close);
  const end = inner ? source.indexOf(">", Math.max(bracket, source.indexOf("]", bracket))) : close;
  if (end < 0) return source;
  return source.slice(0, from) + source.slice(from, end).replace(/[^\n]/g, " ") + source.slice(end);
}

function tooMuch(text: string, at: number, isDeep: boolean): FormatError {
  const line = text.slice(0, at).split("\n").length;
  return isDeep
    ? new FormatError(line, `elements stand in each other, more than ${deepest} deep`, "check what wrote it")
    : new FormatError(line, `there are more than ${mostElements} elements`, "split it");
}

function namespacesIn(
  attributes: Readonly<Record<string, string>>,
  around: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let own: Map<string, string> | null = null;
  for (const [name, address] of Object.entries(attributes)) {
    if (!/^xmlns:/i.test(name)) continue;
    const usual = prefixes.get(address.trim().toLowerCase());
    own ??= new Map(around);
    if (usual !== undefined) own.set(name.slice(6).toLowerCase(), usual);
  }
  return own ?? around;
}

function nameIn(given: string, namespaces: ReadonlyMap<string, string>): string {
  const name = given.toLowerCase();
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  const prefix = name.slice(0, colon);
  return `${namespaces.get(prefix) ?? prefix}${name.slice(colon)}`;
}
