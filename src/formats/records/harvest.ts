import type { Document } from "../../domain/document.ts";
import { type Complaint, FormatError } from "../../domain/errors.ts";
import type { Parsed } from "../format.ts";
import { readRecord } from "./record.ts";

/** So many complaints of a kind are told one by one; of a file with more the rest are counted. */
const mostTold = 100;

/** Gathers the articles of a file that holds several: one that cannot be read costs itself only. */
export class Harvest {
  readonly #documents: Document[] = [];
  readonly #lines: number[] = [];
  readonly #refused: Complaint[] = [];
  readonly #warnings: Complaint[] = [];

  /** Takes the article of these fields, if it is one. @param line where it stands, 1-based */
  take(line: number, fieldsOf: () => ReadonlyMap<string, unknown>): void {
    try {
      const { document, complaints } = readRecord(fieldsOf(), line);
      this.#documents.push(document);
      this.#lines.push(line);
      this.#warnings.push(...complaints);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#refused.push(error.complaint);
    }
  }

  refuse(line: number, reason: string, remedy: string): void {
    this.#refused.push({ line, reason, remedy });
  }

  /** Keeps what is refused meanwhile only where something is taken. */
  tentatively(run: () => boolean): boolean {
    const before = this.#refused.length;
    const any = run();
    if (!any) this.#refused.length = before;
    return any;
  }

  /** @throws FormatError where there is no article: the first complaint, or `none` if there is no other */
  parsed(none: string): Parsed {
    if (this.#documents.length === 0) {
      const [first] = this.#refused;
      if (first) throw new FormatError(first.line, first.reason, first.remedy);
      throw new FormatError(null, none, "see “Add articles” in the README, or remove the file");
    }
    return {
      documents: this.#documents,
      lines: this.#lines,
      refused: told(this.#refused),
      warnings: told(this.#warnings),
    };
  }
}

function told(complaints: readonly Complaint[]): readonly Complaint[] {
  const more = complaints.length - mostTold;
  const last = complaints[mostTold - 1];
  if (more <= 0 || !last) return complaints;
  return [
    ...complaints.slice(0, mostTold),
    { line: null, reason: `there are ${more} more complaints of this file`, remedy: "put these right first" },
  ];
}
