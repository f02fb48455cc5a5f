/** Put before a noun for whoever is it no longer, in every language that reading knows. */
export const former = "ex-";

export function isFormer(noun: string): boolean {
  return noun.startsWith(former);
}

export function withoutFormer(noun: string): string {
  return isFormer(noun) ? noun.slice(former.length) : noun;
}
