import { CsvError, parse } from "csv-parse/sync";

/** A row of a table, and the line, 1-based, on which it begins. */
export interface Row {
  readonly line: number;
  /** `null` where its quotation marks fit no row. */
  readonly cells: readonly string[] | null;
}

const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Lines that are no rows are tried one by one, so many of them at most. */
const mostTried = 20_000;

/** The cells of the first line, under whichever sign between them gives the most that `counts`. */
export function headOf(
  text: string,
  counts: (cells: readonly string[]) => number,
): { readonly delimiter: Delimiter; readonly cells: readonly string[] } | null {
  const line = /^[^\n]{1,4000}/.exec(text)?.[0] ?? "";
  let best: { readonly delimiter: Delimiter; readonly cells: readonly string[] } | null = null;
  for (const delimiter of delimiters) {
    const cells = rowOf(line, delimiter);
    if (cells !== null && counts(cells) > (best ? counts(best.cells) : 0)) best = { delimiter, cells };
  }
  return best;
}

/**
 * The rows below the first. Marks that are not as CSV has them cost their own line: what a mark without its fellow would
 * swallow is read again, line by line, and a mark within a cell stands for itself.
 */
export function rowsOf(text: string, delimiter: Delimiter, firstLine: number): Row[] {
  const sound = parse(text, {
    delimiter,
    relax_column_count: true,
    skip_records_with_error: true,
    skip_empty_lines: true,
    info: true,
    raw: true,
  }) as unknown as readonly { readonly record: string[]; readonly info: { lines: number }; raw: string }[];
  const lines = text.split("\n");
  const rows: Row[] = [];
  let done = 0;
  let tried = 0;
  const fill = (until: number) => {
    for (; done < until; done++) {
      const line = lines[done] ?? "";
      if (line.trim() === "") continue;
      const cells = tried++ < mostTried ? rowOf(line, delimiter) : null;
      // One complaint for a run of lines, which may be one row.
      if (cells !== null || rows.at(-1)?.cells !== null) rows.push({ line: done + firstLine, cells });
    }
  };
  for (const { record, info, raw } of sound) {
    const start = info.lines - 1 - (raw.trim().split("\n").length - 1);
    fill(start);
    rows.push({ line: start + firstLine, cells: record });
    done = Math.max(done, info.lines);
  }
  fill(lines.length);
  return rows.slice(1);
}

function rowOf(line: string, delimiter: Delimiter): string[] | null {
  try {
    const [row] = parse(line, { delimiter, relax_column_count: true, relax_quotes: true });
    return row ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
