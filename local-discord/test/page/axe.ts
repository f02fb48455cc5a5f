import axe from "axe-core";
import type { Page } from "playwright-core";

const SERIOUS: readonly string[] = ["serious", "critical"];

interface Result {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What axe finds wrong on the page as it is, by the rules of WCAG 2.2 AA and good practice; serious and worse only. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // By the debugger, so that the page's policy on scripts stays as it is.
  await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations }: Result = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ["violations"] })`,
  );
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    );
}
