import type { Engine } from "citeproc";
import { type CslItem, cslItem } from "./csl-json.ts";
import { cslLocale } from "./csl-locale.ts";
import type { Item } from "./item.ts";
import { apa } from "./styles/apa.ts";
import { chicago } from "./styles/chicago.ts";
import { mla } from "./styles/mla.ts";
import type { Style, StyleName } from "./styles/style.ts";
import { type CitationWords, wordsFor } from "./words.ts";

const styles: Readonly<Record<StyleName, Style>> = { apa, mla, chicago };

interface Typesetter {
  readonly engine: Engine;
  /** What the engine gets when it asks for the one item that it typesets. */
  item: object;
}

/** One for each style and language in use, made on first use: small, and dear to make. */
const typesetters = new Map<string, Typesetter>();

/** The entry for a list of works, as text without italics. citeproc is loaded by the first call. */
export async function typeset(item: Item, style: StyleName, locale: string): Promise<string> {
  const { default: CSL } = await import("citeproc");
  const words = wordsFor(locale);
  const name = `${style} ${words.tag}`;
  const attempt = () => {
    const typesetter = typesetters.get(name) ?? make(CSL.Engine, style, words);
    typesetters.set(name, typesetter);
    return entryOf(typesetter, item, name);
  };
  try {
    return attempt();
  } catch {
    // An engine that has thrown stays broken for whatever comes next: a new one gets a try of its own.
    typesetters.delete(name);
  }
  try {
    return attempt();
  } catch (error) {
    typesetters.delete(name);
    throw error;
  }
}

function entryOf(typesetter: Typesetter, item: Item, name: string): string {
  typesetter.item = engineItem(cslItem(item));
  typesetter.engine.updateItems([]);
  typesetter.engine.updateItems([itemId]);
  const made = typesetter.engine.makeBibliography();
  const entry = made ? made[1][0] : undefined;
  if (entry === undefined) throw new Error(`citeproc made no entry in the style ${name}`);
  return unmask(entry.replaceAll("….", "…"), item).trim();
}

function make(EngineClass: typeof Engine, style: StyleName, words: CitationWords): Typesetter {
  const typesetter: { engine?: Engine; item: object } = { item: {} };
  const sys = { retrieveLocale: () => cslLocale(words), retrieveItem: () => typesetter.item };
  const engine = new EngineClass(sys, styles[style](words), words.tag, true);
  engine.setOutputFormat("text");
  // citeproc keeps what it typeset in a plain object, where a work called "toString" finds something already.
  Object.setPrototypeOf(engine.registry.ambigcites, null);
  return Object.assign(typesetter, { engine });
}

/**
 * citeproc reads some tags in fields, and sets an apostrophe in a link: `<` and the link go through it under a mask
 * (clean fields hold no noncharacters). Whole names go as family names, since it sets no comma before an
 * institution. Titles of no known language are no English ones, whose words would get capitals.
 */
function engineItem(item: CslItem): object {
  return {
    ...item,
    id: itemId,
    language: item.language ?? "und",
    title: mask(item.title),
    ...(item.URL ? { URL: linkMask } : {}),
    ...(item["container-title"] ? { "container-title": mask(item["container-title"]) } : {}),
    ...(item.author
      ? {
          author: item.author.map((name) =>
            "literal" in name ? { family: mask(name.literal) } : { ...name, family: mask(name.family) },
          ),
        }
      : {}),
  };
}

/** One for all: the engine remembers something of each id that it ever saw. */
const itemId = "item";
const tagMask = "\uFDD0";
const linkMask = "\uFDD1";

function mask(text: string): string {
  return text.replaceAll("<", tagMask);
}

function unmask(text: string, item: Item): string {
  return text.replaceAll(tagMask, "<").replaceAll(linkMask, () => item.url ?? "");
}
