import type { PredictionSet } from "./prediction-set.ts";
import { quotes } from "./quotes.ts";
import { summaries } from "./summaries.ts";

/** Every kind of data that predictions can be written for. */
export const predictionSets: readonly PredictionSet[] = [quotes, summaries];
