/** The part of citeproc-js (a CommonJS module without types of its own) that `engine.ts` uses. */
declare module "citeproc" {
  interface Sys {
    retrieveLocale(tag: string): string;
    retrieveItem(id: string): object;
  }

  class Engine {
    constructor(sys: Sys, styleXml: string, tag: string, forceTag: boolean);
    readonly registry: { readonly ambigcites: object };
    setOutputFormat(format: "text"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [parameters: object, entries: readonly string[]] | false;
  }

  const CSL: { readonly Engine: typeof Engine };

  export type { Engine };
  export default CSL;
}
