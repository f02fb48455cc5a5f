/** Whether a title has a letter, a digit or another sign with a shape: control characters alone name nothing. */
export function showsSomething(title: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(title);
}
