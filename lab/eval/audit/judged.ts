import { interval, type Share, written } from "../bootstrap.ts";
import type { Line } from "./lines.ts";

/** What a reader says of a line; `null` while nobody has said it. */
export interface Verdict {
  /** The words are this person's. */
  readonly person: boolean | null;
  /** The name is whole and nothing is glued to it. */
  readonly name: boolean | null;
  /** The role is true of the person and well formed; `null` where none is shown. */
  readonly role: boolean | null;
  readonly note?: string;
}

export interface JudgedLine extends Line {
  readonly verdict: Verdict;
}

/** How a judged line stands on another build. */
export type Standing = "same" | "without role" | "changed" | "withdrawn" | "missing";

export function isJudged({ role, verdict }: JudgedLine): boolean {
  return verdict.person !== null && verdict.name !== null && (role === null || verdict.role !== null);
}

export function isRight({ role, verdict }: JudgedLine): boolean {
  return verdict.person === true && verdict.name === true && (role === null || verdict.role === true);
}

/** The same line on a build whose lines are `now` (of that article): with what is left of the old verdict. */
export function rejudge(
  old: JudgedLine,
  now: readonly Line[] | undefined,
): { readonly standing: Standing; readonly line: JudgedLine | null } {
  if (now === undefined) return { standing: "missing", line: null };
  const line = now.find(({ start, end }) => start === old.start && end === old.end);
  if (line === undefined || line.tier !== old.tier) return { standing: "withdrawn", line: null };
  if (line.person !== old.person)
    return { standing: "changed", line: { ...line, verdict: { person: null, name: null, role: null } } };
  if (line.role === old.role) return { standing: "same", line: { ...line, verdict: old.verdict } };
  const standing = line.role === null ? "without role" : "changed";
  return { standing, line: { ...line, verdict: { ...old.verdict, role: null } } };
}

/** Shares of right ones among the judged lines, with what chance could make of them. */
export function report(lines: readonly JudgedLine[]): string {
  const judged = lines.filter(isJudged);
  const withRole = judged.filter(({ role }) => role !== null);
  return [
    row("nothing false in it", judged, isRight),
    row("person right", judged, ({ verdict }) => verdict.person === true),
    row(
      "person right, name clean",
      judged,
      ({ verdict }) => verdict.person === true && verdict.name === true,
    ),
    row("role true and well formed", withRole, ({ verdict }) => verdict.role === true),
    row("role shown", judged, ({ role }) => role !== null),
    ...(judged.length < lines.length ? [`${lines.length - judged.length} lines wait for a verdict`] : []),
  ].join("\n");
}

function row(what: string, lines: readonly JudgedLine[], isGood: (line: JudgedLine) => boolean): string {
  const articles = new Map<string, Share>();
  for (const line of lines) {
    const { right, of } = articles.get(line.sha256) ?? { right: 0, of: 0 };
    articles.set(line.sha256, { right: right + (isGood(line) ? 1 : 0), of: of + 1 });
  }
  const right = lines.filter(isGood).length;
  const within = written(interval([...articles.values()]));
  const share = lines.length === 0 ? "    –" : ((100 * right) / lines.length).toFixed(1).padStart(5);
  return `  ${what.padEnd(26)} ${share} ${within.padEnd(9)} ${right} of ${lines.length}`;
}
