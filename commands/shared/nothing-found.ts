import type { Context } from "../../src/dispatch/command.ts";
import { type Filter, filterArguments, narrows } from "../../src/domain/filter.ts";
import type { Action, Argument, Control, NothingFoundReply, Reply } from "../../src/domain/reply.ts";

/** More would not fit a row of buttons beside the titles. */
const nearestShown = 4;

interface Nothing extends Pick<NothingFoundReply, "looked" | "query" | "by" | "controls"> {
  readonly filter: Filter;
  /** What looks again, with `[...again, filter, source]`. */
  readonly again: Pick<Action, "command" | "act"> & { readonly args: readonly Argument[] };
}

/** The reply where nothing fits: what the library holds, and of a source that it does not know the nearest ones. */
export async function nothingFound(
  { filter, again, controls, ...asked }: Nothing,
  { library }: Context,
): Promise<Reply> {
  const holdings = await library.holdings();
  if (holdings.articles === 0) return { kind: "empty-library" };
  const { source } = filter;
  const nearest = source === null ? null : await library.nearestSources(source, nearestShown);
  const outlets = (nearest ?? []).map((outlet): Control => {
    const args = [...again.args, ...filterArguments({ ...filter, source: outlet })];
    return { kind: "outlet", outlet, action: { ...again, args } };
  });
  return {
    kind: "nothing-found",
    ...asked,
    filtered: narrows(filter),
    unknownSource: nearest === null ? null : source,
    holdings,
    controls: [...outlets, ...controls],
  };
}
