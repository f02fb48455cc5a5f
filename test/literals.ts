/** A string, a piece of a template or a regular expression, as a source file writes it. */
export interface Literal {
  readonly kind: "string" | "template" | "regex";
  /** Without its quotes or slashes. */
  readonly text: string;
  /** Where it stands in the source. */
  readonly start: number;
  readonly end: number;
}

/** After these a slash divides; after anything else it opens a regular expression. */
const value = /[\w$)\]}"'`]$/;
const keyword = /\b(?:return|typeof|case|in|of|void|yield|await)$/;

/** Every literal of a TypeScript source outside its comments, in order. */
export function literalsOf(source: string): readonly Literal[] {
  const found: Literal[] = [];
  /** Depth of braces inside each `${…}` that is open. */
  const holes: number[] = [];
  let at = 0;
  const take = (kind: Literal["kind"], start: number, end: number): void => {
    found.push({ kind, text: source.slice(start, end), start, end });
  };
  const template = (): void => {
    const start = at;
    while (at < source.length && source[at] !== "`" && !source.startsWith("${", at))
      at += source[at] === "\\" ? 2 : 1;
    take("template", start, at);
    if (source[at] === "`") at++;
    else {
      holes.push(0);
      at += 2;
    }
  };
  while (at < source.length) {
    const char = source[at] ?? "";
    if (source.startsWith("//", at)) at = endOf(source, "\n", at);
    else if (source.startsWith("/*", at)) at = endOf(source, "*/", at) + 2;
    else if (char === '"' || char === "'") {
      const start = ++at;
      while (at < source.length && source[at] !== char) at += source[at] === "\\" ? 2 : 1;
      take("string", start, at++);
    } else if (char === "`") {
      at++;
      template();
    } else if (char === "/" && opensRegex(source.slice(Math.max(0, at - 40), at))) {
      const start = ++at;
      for (let inClass = false; at < source.length && (inClass || source[at] !== "/"); at++) {
        if (source[at] === "\\") at++;
        else if (source[at] === "[") inClass = true;
        else if (source[at] === "]") inClass = false;
      }
      take("regex", start, at++);
      while (/[a-z]/.test(source[at] ?? "")) at++;
    } else {
      const depth = holes.at(-1);
      at++;
      if (depth === undefined) continue;
      if (char === "{") holes[holes.length - 1] = depth + 1;
      else if (char === "}" && depth > 0) holes[holes.length - 1] = depth - 1;
      else if (char === "}") {
        holes.pop();
        template();
      }
    }
  }
  return found;
}

function endOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  return end < 0 ? source.length : end;
}

function opensRegex(before: string): boolean {
  const code = before.trimEnd();
  return !value.test(code) || keyword.test(code);
}
