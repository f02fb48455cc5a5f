/** A fence has at most this many signs; longer rows are left to the parser. */
const longestFence = 9;

/** The lines of a source without its blocks of code between fences, also inside lists and quotations. */
export function withoutFences(lines: readonly string[]): string[] {
  const kept: string[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(?!.*`)/.exec(line)?.[1];
    const close =
      fence && fence.length <= longestFence && !unclosed.has(fence) ? closing(lines, at, fence) : -1;
    if (fence && close < 0) unclosed.add(fence);
    kept.push(close < 0 ? line : "");
    if (close >= 0) at = close;
  }
  return kept;
}

function closing(lines: readonly string[], from: number, fence: string): number {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]?.replace(/^[ \t>]+|[ \t]+$/g, "") ?? "";
    if (line.length >= fence.length && line.startsWith(fence) && line === fence.charAt(0).repeat(line.length))
      return at;
  }
  return -1;
}

export interface Masked {
  /** The source with a token in place of each piece of code in its lines. */
  readonly text: string;
  /** Puts the code back for the tokens that are left. */
  unmask(text: string): string;
}

/** Takes the code between backticks out of the way, so that nothing in it is taken for syntax. */
export function maskCode(text: string): Masked {
  const runs = [...text.matchAll(/(?<!\\)`+/g)].map((run) => ({ start: run.index, sign: run[0] }));
  const ofSign = new Map<string, number[]>();
  for (const { start, sign } of runs) {
    const known = ofSign.get(sign);
    if (known) known.push(start);
    else ofSign.set(sign, [start]);
  }
  const passed = new Map<string, number>();
  const codes: string[] = [];
  let masked = "";
  let kept = 0;
  const blank = /\n[ \t>]*\n/g;
  let break_ = -1;
  for (const { start, sign } of runs) {
    if (start < kept) continue;
    const places = ofSign.get(sign) ?? [];
    let next = passed.get(sign) ?? 0;
    while (next < places.length && (places[next] ?? 0) <= start) next++;
    passed.set(sign, next);
    const close = places[next];
    if (close === undefined) continue;
    if (break_ < start) {
      blank.lastIndex = start;
      break_ = blank.exec(text)?.index ?? text.length;
    }
    if (close > break_) continue;
    const end = close + sign.length;
    masked += `${text.slice(kept, start)}\uE000${codes.length}\uE001`;
    // Tags that let a template engine leave code alone are not the code's.
    codes.push(text.slice(start, end).replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, ""));
    kept = end;
  }
  masked += text.slice(kept);
  return {
    text: masked,
    unmask: (left) => left.replace(/\uE000(\d{1,9})\uE001/g, (token, at) => codes[Number(at)] ?? token),
  };
}
