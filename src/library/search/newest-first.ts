/** Orders what has dates, the newest first; what has none comes last. */
export function newestFirst(
  a: { readonly date: string | null },
  b: { readonly date: string | null },
): number {
  const [one, other] = [a.date ?? "", b.date ?? ""];
  return one === other ? 0 : one > other ? -1 : 1;
}
