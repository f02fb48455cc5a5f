/**
 * What can go wrong for the person at the keyboard. Every locale words every code.
 * Anything that is thrown and is not a UserError is a fault of ours: logged once, answered with a reference.
 */
export type UserErrorCode =
  | "article-gone"
  | "quote-gone"
  | "stale-control"
  | "query-empty"
  | "delete-not-allowed"
  | "unknown-command"
  | "date-not-understood"
  | "dates-exclude-all"
  | "text-too-long"
  | "no-text"
  | "not-allowed"
  | "no-editor"
  | "editing-off"
  | "nothing-to-add"
  | "no-full-text"
  | "library-away"
  | "librarian-away";

export class UserError extends Error {
  readonly code: UserErrorCode;
  constructor(code: UserErrorCode) {
    super(code);
    this.name = "UserError";
    this.code = code;
  }
}

/**
 * A file, or a part of it, that could not be used. `reason` says what is wrong, `remedy` what the host can do;
 * both are English sentences without a final full stop, by which a locale's own stand in `src/locales/complaints`.
 */
export interface Complaint {
  /** 1-based line in the file, or `null` when the whole file is meant. */
  readonly line: number | null;
  readonly reason: string;
  readonly remedy: string;
}

/** Thrown by a format when nothing of the file can be used. */
export class FormatError extends Error {
  readonly complaint: Complaint;
  constructor(line: number | null, reason: string, remedy: string) {
    super(reason);
    this.name = "FormatError";
    this.complaint = { line, reason, remedy };
  }
}
