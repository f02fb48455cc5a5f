import { decodeHTML } from "entities";

/** Whether a title has a letter, a digit or another sign with a shape: control characters alone name nothing. */
export function showsSomething(title: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(title);
}

const inlineTags =
  /<\/?(?:a|abbr|b|br|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,500})?\/?>/gi;

/** A title or a summary as a reader sees it where a feed left its HTML in it: no tags, characters for their codes. */
export function plainTitle(title: string | null): string | null {
  if (title === null || !/[<&]/.test(title)) return title;
  return decodeHTML(title.replace(inlineTags, "")).trim();
}

/** On one line; no-break spaces are kept. */
export function oneLine(text: string): string {
  return text.replace(/[\t-\r \u0085\u2028\u2029]+/g, " ").replace(/^ | $/g, "");
}
