import { newReference } from "../../dispatch/fault-reference.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import type { Reply } from "../../domain/reply.ts";
import { locales } from "../../locales/index.ts";
import type { MessageBody } from "../message/message-body.ts";
import { render } from "../message/render.ts";
import { errorFields, type Log } from "./log.ts";

export interface Answer {
  readonly body: MessageBody;
  readonly kind: Reply["kind"];
  /** An error leaves the message that was pressed as it is: what it shows is still true. */
  readonly isError: boolean;
  /** Whether it may go to all, where that was asked for. */
  readonly isShareable: boolean;
}

/**
 * A reply as it will be sent; `sharer` is the user id of the person who posts it for all. One that cannot be rendered
 * is a fault of ours like any other: told with a reference, and logged with it.
 */
export function answered(reply: Reply, locale: LocaleCode, log: Log, sharer: string | null = null): Answer {
  const wording = locales[locale];
  const { kind } = reply;
  try {
    const shareable = isShareable(reply);
    const body = render(reply, wording, shareable ? sharer : null);
    return { body, kind, isError: kind === "error" || kind === "fault", isShareable: shareable };
  } catch (error) {
    const reference = newReference();
    log.error({ ...errorFields(error), reference, reply: kind }, "a reply could not be rendered");
    const body = render({ kind: "fault", reference }, wording);
    return { body, kind: "fault", isError: true, isShareable: false };
  }
}

/** What is worth a channel's time; what went wrong, or was not found, is told to the person alone. */
function isShareable({ kind }: Reply): boolean {
  return (
    kind === "article" || kind === "quote" || kind === "quotes" || kind === "context" || kind === "verified"
  );
}
