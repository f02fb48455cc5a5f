import { replaceBetween } from "./between.ts";

/** Template tags whose content is code, a drawing, a note of the author or a loop over data, and not the text's words. */
const wordless: ReadonlySet<string> = new Set(
  "capture chart code codeblock comment css for highlight javascript katex liquid macro markmap math mermaid plantuml schema script style tikz".split(
    " ",
  ),
);

const sign = /\{\{|\{%|\{#|<%/g;
const ends: Readonly<Record<string, string>> = { "{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>" };
/** Longer, and it was no template code. */
const longest = 20_000;

interface Code {
  readonly start: number;
  readonly end: number;
  /** `highlight`, also where it closes; empty where it has none. */
  readonly name: string;
  readonly closes: boolean;
}

/**
 * A Markdown source without the code of templates: Liquid, Jinja, Nunjucks and Twig (`{% %}`, `{{ }}`, `{# #}`),
 * the shortcodes of Hugo and Zola, and EJS (`<% %>`). The words that stand between two of them stay.
 */
export function withoutTemplates(source: string): string {
  const codes = codesIn(source);
  const lastClosing = new Map<string, number>();
  for (const { name, closes, start } of codes) if (closes) lastClosing.set(name, start);
  let text = "";
  let kept = 0;
  let within = "";
  for (const { name, closes, start, end } of codes) {
    if (within !== "") {
      if (!closes || name !== within) continue;
      within = "";
    } else {
      text += source.slice(kept, start);
      if (/\]\($|\]: ?$/.test(text.slice(-3))) {
        // Where code gave a link's target, an empty one keeps the link whole; its title goes too.
        text += "<>";
        kept = end + (/^[ \t]*"[^\n)]{0,500}"(?=\))/.exec(source.slice(end, end + 510))?.[0].length ?? 0);
        continue;
      }
      if (text.endsWith("=")) text += '""';
      if (!closes && wordless.has(name) && (lastClosing.get(name) ?? -1) > start) within = name;
    }
    const emphasis = within === "" ? emphasisAround(text, source, end) : 0;
    if (emphasis > 0) text = text.slice(0, -emphasis);
    kept = end + emphasis;
  }
  return text + source.slice(kept);
}

/** How many signs of emphasis stand right before and right after code, with no word between them once it is gone. */
function emphasisAround(text: string, source: string, end: number): number {
  const before = /(?<![*_\w])(?:\*{1,3}|_{1,3})$/.exec(text.slice(-4))?.[0] ?? "";
  return before !== "" && source.startsWith(before, end) ? before.length : 0;
}

function codesIn(source: string): Code[] {
  const codes: Code[] = [];
  const known = new Map<string, number>();
  sign.lastIndex = 0;
  for (let found = sign.exec(source); found !== null; found = sign.exec(source)) {
    const open = found[0];
    const close = ends[open] ?? "";
    const start = found.index;
    const inner = start + open.length;
    // A brace and a hash are a heading's name too, which has no end like this.
    let at = known.get(open) ?? -1;
    if (at < inner) {
      const next = source.indexOf(close, inner);
      at = next < 0 ? Number.POSITIVE_INFINITY : next;
      known.set(open, at);
    }
    if (at - inner > longest) continue;
    let end = at + close.length;
    if (open === "{{") while (source.charAt(end) === "}" && end - at < 4) end++;
    const [, closes, name] =
      /^[{<%=-]{0,3}\s*(\/|end_?(?!$))?\s*([\w-]*)/.exec(source.slice(inner, Math.min(at, inner + 80))) ?? [];
    codes.push({
      start: start > 0 && source.charAt(start - 1) === "$" ? start - 1 : start,
      end,
      name: name ?? "",
      closes: closes !== undefined,
    });
    sign.lastIndex = end;
  }
  return codes;
}

const attributeOfShortcode = String.raw`\s+[\w-]+\s*=\s*(?:"[^"\n\]]*"|'[^'\n\]]*'|“[^”\n\]]*”|[^\s\]"']+)`;
/** Names that stand without attributes, and mean nothing else in brackets. */
const bare = "gallery|embed|audio|video|playlist|caption|wp_caption|contact-form(?:-\\d)?|toc";
const bracket = String.raw`(?:\\?\[|&#91;|&#0?91;|&lsqb;|&lbrack;)`;
const endBracket = String.raw`(?:\\?\]|&#93;|&rsqb;|&rbrack;)`;
const opened = new RegExp(
  String.raw`(?<!\[)${bracket}([a-z][\w\\-]{1,40})((?:${attributeOfShortcode}){1,20})\s*/?${endBracket}(?![(\[:])|${bracket}(${bare})${endBracket}(?![(\[:])`,
  "gi",
);

/** `[youtube https://…]`, `[tweet=…]`: what is set in from another site. */
const embedded =
  /(?<![[\]])\\?\[(?:embed|youtube|vimeo|soundcloud|tweet|twitter|instagram|facebook|slideshare|googlemaps|dailymotion|wpvideo|polldaddy|ted|flickr)[ =:]["']?(?:(?:https?:|www\.|\w+=)[^\]\n]{0,500}|[\w-]*\d[\w-]*["']?\\?)\](?![([:])/g;

/** A source without the shortcodes of WordPress, those with escaped brackets too; a caption's words become one. */
export function withoutShortcodes(source: string): string {
  const names = new Set<string>();
  const text = source
    .replace(embedded, "")
    .replace(opened, (_, withAttributes?: string, __?: string, alone?: string) => {
      const name = (withAttributes ?? alone ?? "").replaceAll("\\", "").toLowerCase();
      names.add(name);
      return name.endsWith("caption") ? "\n\n<figcaption>\n\n" : "";
    });
  if (names.size === 0) return text;
  return closeShortcodes(text, names);
}

function closeShortcodes(text: string, names: ReadonlySet<string>): string {
  return text.replace(
    new RegExp(String.raw`(\S{0,2000}?)${bracket}/([a-z][\w\\-]{1,40})${endBracket}`, "gi"),
    (all, before: string, given: string) => {
      const name = given.replaceAll("\\", "").toLowerCase();
      if (!names.has(name)) return all;
      if (name.endsWith("caption")) return `${before}\n\n</figcaption>\n\n`;
      return /^https?:/.test(before) ? "" : before;
    },
  );
}

/** Import and export lines of MDX, its comments and its expressions in braces. */
export function withoutMdx(source: string): string {
  const comments = replaceBetween(source, "{/*", "*/}", () => "");
  return comments
    .replace(/\{[^{}\n]{0,2000}\}/g, "")
    .replace(/^export\s+(?:const|default|function)\b.*$/gm, "");
}
