import type { Document } from "../../src/domain/document.ts";

export interface Parts {
  readonly title?: string;
  readonly lede?: string;
  readonly body?: string;
  readonly language?: string;
}

/** A document as a format would make it, from its parts. */
export function documentOf({ title = "", lede = "", body = "", language }: Parts): Document {
  const text = [title, lede, body].join("\n\n");
  const ledeStart = title.length + 2;
  const bodyStart = ledeStart + lede.length + 2;
  return {
    text,
    title: { start: 0, end: title.length },
    lede: lede === "" ? null : { start: ledeStart, end: ledeStart + lede.length },
    body: body === "" ? null : { start: bodyStart, end: text.length },
    kind: "full",
    url: null,
    date: null,
    outlet: null,
    language: language ?? null,
    authors: [],
    tags: [],
    abstract: null,
    declaredQuotes: [],
  };
}
