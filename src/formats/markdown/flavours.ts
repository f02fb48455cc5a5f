/** `!!! note "Title"`, `??? tip`, `=== "Tab"`: a box whose words stand below it, indented. */
const box =
  /^([ \t]*)(?:(?:!!!|\?\?\?\+?)[ \t]*[\w-]*(?:[ \t]+[\w-]+)*|===[!+]?)(?:[ \t]+"([^\n]*)")?[ \t]*$/;
/** `:::tip Title {.wide}`, `:::`, `/// note | Title`, `///`. */
const fencedBox =
  /^([ \t>]*)(?::{3,}|\/{3,})[ \t]*(?:\{[^}\n]*\}|[\w.-]+)?(?:\[([^\]\n]*)\])?[ \t|]*([^\n{]*)(?:\{[^}\n]*\})?[ \t:]*$/;
const callout = /^([ \t]*(?:>[ \t]*)+)\[![\w -]{1,40}(?:\|[^\]\n]*)?\][+-]?[ \t]*(.*)$/;
/** Lines of a program alone. */
const wordless =
  /^[ \t]*(?:\[toc\]|\[\[_?toc_?\]\]|\{:toc.*\}|--8<--.*|<<<[ \t]*@.*|\*\[[^\]\n]+\]:.*|import\s+(?:[\w*{][^\n]*?\sfrom\s+)?["'][^"'\n]+["'];?|\\(?:newpage|pagebreak)|:{3,}[ \t]*|\/{3,}[ \t]*)[ \t]*$/i;
const note = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/;
const indented = /^(?: {4}|\t| {0,3}\t)/;

/**
 * The lines of a source as plain Markdown: without the syntax that generators add to it line by line. Notes to which
 * a sign in the text leads come last, beside the text.
 */
export function withoutFlavours(lines: readonly string[]): string[] {
  const plain: string[] = [];
  const notes: string[] = [];
  /** How far the words of each box that is open are indented, the outermost first. */
  const boxes: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const source = lines[at] ?? "";
    const depth = /^[ \t]*/.exec(source)?.[0].replaceAll("\t", "    ").length ?? 0;
    if (source.trim() !== "") while (boxes.length > 0 && depth < (boxes.at(-1) ?? 0)) boxes.pop();
    const line = boxes.length > 0 ? dedent(source, boxes.length * 4) : source;
    const noted = note.exec(line);
    if (noted) {
      const words = [noted[2] ?? ""];
      while (
        indented.test(lines[at + 1] ?? "") ||
        (lines[at + 1]?.trim() === "" && indented.test(lines[at + 2] ?? ""))
      )
        words.push((lines[++at] ?? "").trim());
      notes.push("", ...words, "");
      continue;
    }
    if (wordless.test(line)) {
      // Kramdown has a list's only item replaced by the contents.
      if (/\{:toc/i.test(line) && /^[ \t]*(?:[-*+]|\d+\.)[ \t]+\S+[ \t]*$/.test(plain.at(-1) ?? ""))
        plain.pop();
      plain.push("");
      continue;
    }
    const boxed = box.exec(line);
    if (boxed && (boxed[2] !== undefined || !/^[ \t]*===/.test(line))) {
      boxes.push(depth + 4);
      plain.push("", `${boxed[1] ?? ""}${boxed[2] ?? ""}`, "");
      continue;
    }
    const fenced = fencedBox.exec(line);
    if (fenced) {
      plain.push(fenced[1] ?? "", `${fenced[1] ?? ""}${fenced[2] ?? fenced[3] ?? ""}`, fenced[1] ?? "");
      continue;
    }
    const called = callout.exec(line);
    if (called) {
      const mark = called[1] ?? "";
      plain.push(mark.trimEnd(), `${mark}${called[2] ?? ""}`, mark.trimEnd());
      continue;
    }
    const defined = /^( {0,3}):[ \t]+(?=\S)(.*)$/.exec(line);
    if (defined && !/^[ \t]*$/.test(plain.at(-1) ?? "")) {
      plain.push("", defined[2] ?? "");
      continue;
    }
    plain.push(line);
  }
  return notes.length === 0 ? plain : [...plain, "", "<aside>", ...notes, "</aside>"];
}

function dedent(line: string, columns: number): string {
  let at = 0;
  for (let column = 0; column < columns && at < line.length; at++) {
    const char = line.charAt(at);
    if (char === "\t") column += 4 - (column % 4);
    else if (char === " ") column++;
    else break;
  }
  return line.slice(at);
}
