/** Citation.js 0.8 has no types of its own; these are what the tests use of it. */
declare module "@citation-js/core" {
  interface Options {
    readonly generateGraph: false;
    readonly forceType?: string;
  }

  export class Cite {
    constructor(data: unknown, options: Options);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: "bibliography", options: { format: "text"; style: string; lang: string }): string;
  }
}

declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-csl" {}
declare module "@citation-js/plugin-ris" {}
