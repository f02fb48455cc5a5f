import { parseHTML } from "linkedom";

/** What is used here of an element of the DOM. */
export interface DomElement {
  readonly textContent: string | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument {
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

/** @param markup with the elements html, head and body */
export function parseDom(markup: string): DomDocument {
  return parseHTML(markup).document as DomDocument;
}
