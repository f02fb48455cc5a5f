import type { Reply } from "../../domain/reply.ts";
import type { OptionValues, Request } from "../../domain/request.ts";
import { locales } from "../../locales/index.ts";
import { note } from "../message/message-body.ts";
import { answered } from "./answered.ts";
import type { Desk } from "./desk.ts";
import type { Exchange } from "./exchange.ts";
import { respond, tell } from "./respond.ts";
import { withoutNote } from "./suggestion-name.ts";

/** Has a request answered, for all where its `share` option says so. Gives the kind of the answer. */
export async function ask(
  exchange: Exchange,
  request: Exclude<Request, { kind: "suggest" }>,
  { dispatch, log, clock }: Desk,
): Promise<Reply["kind"]> {
  const { id, locale } = exchange.asker;
  const asTyped = (one: typeof request): typeof request =>
    one.kind === "command" ? { ...one, options: withoutNotes(one, dispatch) } : one;
  const publicly = request.kind === "command" && request.options.share === "true";
  const { answer, isPublic } = await respond(
    exchange,
    async () => answered(await dispatch.reply(asTyped(request)), locale, log, publicly ? id : null),
    { publicly, isSlow: dispatch.isSlow(request) },
    clock,
  );
  if (publicly && !isPublic && answer.isShareable)
    await tell(exchange, note(locales[locale].shareKeptPrivate));
  return answer.kind;
}

/** A suggestion that was picked and then edited is sent with its mark. */
function withoutNotes(
  request: Extract<Request, { kind: "command" }>,
  dispatch: Desk["dispatch"],
): OptionValues {
  return Object.fromEntries(
    Object.entries(request.options).map(([name, value]) => [
      name,
      dispatch.isSuggested(request, name) ? withoutNote(value, locales[request.locale]) : value,
    ]),
  );
}
