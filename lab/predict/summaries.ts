import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { summarise } from "../../src/reading/summary/summarise.ts";
import { documentOf } from "../eval/data.ts";
import { itemsOf } from "./items.ts";
import type { PredictionSet } from "./prediction-set.ts";

export interface PredictedSummary {
  readonly id: string;
  /** Whole sentences of the article in its order, one space between. */
  readonly summary: string;
}

export const summaries: PredictionSet = {
  name: "summaries",
  predict: (data, { maxChars }) =>
    itemsOf(data, '{"id", "title", "article", "language"?}').map((item): PredictedSummary => {
      const { document } = documentOf(
        item.string("title"),
        null,
        item.string("article"),
        item.optional("language"),
      );
      const chosen = summarise({ ...document, ...read(document) }, { maxChars });
      return { id: item.id, summary: chosen.map((span) => slice(document.text, span)).join(" ") };
    }),
};
