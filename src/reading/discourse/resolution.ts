/** Whom a mention stands for. */
export interface Resolution {
  readonly figure: number;
  /** 0 to 1: how far the best candidate stands before the second. */
  readonly margin: number;
  /** How many others within reach agree as well; 0 for a name. */
  readonly rivals: number;
  readonly by: "name" | "role" | "organisation" | "pronoun" | "description";
}
