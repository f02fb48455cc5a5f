import { readFileSync, writeFileSync } from "node:fs";
import { predictionSets } from "./index.ts";
import { DataError } from "./items.ts";

export interface PredictionRequest {
  /** What was typed in the place of a set's name. */
  readonly sets: readonly string[];
  readonly data: string | undefined;
  readonly out: string | undefined;
  readonly maxChars: string;
}

/**
 * Reads the file of data, and writes what the bot makes of it.
 * @returns how many predictions were written
 * @throws DataError with one line for a person, where the request or the file is wrong; then nothing is written
 */
export async function writePredictions({ sets, data, out, maxChars }: PredictionRequest): Promise<number> {
  const names = predictionSets.map(({ name }) => name).join(", ");
  const set = predictionSets.find(({ name }) => name === sets[0]);
  if (sets.length !== 1 || set === undefined)
    throw new DataError(`Name one set to predict, not ${sets.join(" ") || "none"}. There is: ${names}.`);
  if (data === undefined) throw new DataError("No file to read is named. Add --data FILE.");
  if (out === undefined) throw new DataError("No file to write is named. Add --predict OUT.json.");
  if (!/^[1-9]\d{0,6}$/.test(maxChars))
    throw new DataError(`--max-chars ${maxChars} is no number of characters. Give one from 1 on.`);
  const parsed = parse(data);
  let predictions: readonly unknown[];
  try {
    predictions = await set.predict(parsed, { maxChars: Number(maxChars) });
  } catch (error) {
    throw error instanceof DataError ? new DataError(`${data}: ${error.message}.`) : error;
  }
  try {
    writeFileSync(out, `${JSON.stringify(predictions, null, 1)}\n`);
  } catch (error) {
    throw new DataError(`${out} cannot be written (${codeOf(error)}). Name a file in a folder that exists.`);
  }
  return predictions.length;
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new DataError(`${file} cannot be read (${codeOf(error)}). Name a file of data with --data.`);
  }
  try {
    // A byte order mark is no part of JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataError(`${file} is not valid JSON: ${reason}. Mend it there.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
