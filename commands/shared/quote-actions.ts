import { UserError } from "../../src/domain/errors.ts";
import { type Filter, filterArguments, noFilter } from "../../src/domain/filter.ts";
import type { QuoteFilter } from "../../src/domain/library.ts";
import type { QuoteId } from "../../src/domain/quoted.ts";
import { asQuoteId } from "../../src/domain/references.ts";
import type { Action, Argument, Control } from "../../src/domain/reply.ts";
import { pressedFilter } from "./filter-options.ts";

/** What quotations were looked for by. */
export type QuoteSearch = Required<QuoteFilter>;

export const anyQuote: QuoteSearch = { about: "", by: "", filter: noFilter };

/** Where somebody is who walks through all quotations at random. */
export interface RandomWalk {
  readonly seed: number;
  readonly place: number;
}

/** A quotation, and how it was met: by a search, or on a walk at random. */
export interface Met {
  readonly id: QuoteId;
  readonly search: QuoteSearch;
  readonly walk: RandomWalk | null;
}

/** `quote, about, by, filter, source, seed.place.?`: what {@link readMet} reads. */
export function metArguments({ id, search: { about, by, filter }, walk }: Met): Argument[] {
  const met = walk ? [{ text: `${walkArguments(walk).join(".")}.` }] : [];
  return [id, { text: about }, { text: by }, ...filterArguments(filter), ...met];
}

/** Also of messages from before, which held less. @throws UserError for what no message of ours held */
export function readMet([
  id = "",
  about = "",
  by = "",
  filter = "",
  source = "",
  walk = "",
]: readonly string[]): Met {
  const quote = asQuoteId(id);
  if (!quote) throw new UserError("stale-control");
  return { id: quote, search: { about, by, filter: pressedFilter(filter, source) }, walk: readWalk(walk) };
}

/** `seed.place.` as a button has it; `null` for anything else, such as what a button had to shorten. */
export function readWalk(written: string): RandomWalk | null {
  const [, seed = "", place = ""] = /^([0-9a-z]{1,9})\.(-?\d{1,16})\.$/.exec(written) ?? [];
  const walk = { seed: Number.parseInt(seed, 36), place: Number(place) };
  return seed !== "" && Number.isSafeInteger(walk.place) ? walk : null;
}

function walkArguments({ seed, place }: RandomWalk): [string, string] {
  return [seed.toString(36), String(place)];
}

export function randomAction(walk: RandomWalk, filter: Filter): Action {
  return { command: "quote", act: "random", args: [...walkArguments(walk), ...filterArguments(filter)] };
}

/** The paragraph around a quotation, or `offset` paragraphs after that one. */
export function contextAction(met: Met, offset: number): Action {
  const [id, ...found] = metArguments(met);
  return { command: "quote", act: "context", args: [id ?? "", String(offset), ...found] };
}

/** Back to a quotation, in its place among those that the search found, or on the walk at random. */
export function openQuote(met: Met): Control {
  const { search, walk } = met;
  const action: Action = walk
    ? randomAction(walk, search.filter)
    : { command: "quote", act: "show", args: metArguments(met) };
  return { kind: "button", label: "open-quote", action, enabled: true };
}
