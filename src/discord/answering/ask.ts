import type { Reply } from "../../domain/reply.ts";
import type { Request } from "../../domain/request.ts";
import { locales } from "../../locales/index.ts";
import { note } from "../message/message-body.ts";
import { answered } from "./answered.ts";
import type { Desk } from "./desk.ts";
import type { Exchange } from "./exchange.ts";
import { respond, tell } from "./respond.ts";

/** Has a request answered, for all where its `share` option says so. Gives the kind of the answer. */
export async function ask(
  exchange: Exchange,
  request: Exclude<Request, { kind: "suggest" }>,
  { dispatch, log, clock }: Desk,
): Promise<Reply["kind"]> {
  const { id, locale } = exchange.asker;
  const publicly = request.kind === "command" && request.options.share === "true";
  const { answer, isPublic } = await respond(
    exchange,
    async () => answered(await dispatch.reply(request), locale, log, publicly ? id : null),
    { publicly, isSlow: dispatch.isSlow(request) },
    clock,
  );
  if (publicly && !isPublic && answer.isShareable)
    await tell(exchange, note(locales[locale].shareKeptPrivate));
  return answer.kind;
}
