/** Discord's nested description of what is wrong with a form: `errors.embeds["0"].title._errors`. */
export type ErrorTree = { [key: string]: ErrorTree | FieldError[] };

export interface FieldError {
  readonly code: string;
  readonly message: string;
}
