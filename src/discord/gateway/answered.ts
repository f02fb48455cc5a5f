import { newReference } from "../../dispatch/dispatch.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import type { Reply } from "../../domain/reply.ts";
import { locales } from "../../locales/index.ts";
import { render } from "../message/render.ts";
import { errorFields, type Log } from "./log.ts";
import type { Answer } from "./respond.ts";

/**
 * A reply as it will be sent; `sharer` is the user id of the person who posts it for all. One that cannot be rendered
 * is a fault of ours like any other: told with a reference, and logged with it.
 */
export async function answered(
  work: Promise<Reply>,
  locale: LocaleCode,
  log: Log,
  sharer: string | null = null,
): Promise<Answer> {
  const wording = locales[locale];
  const reply = await work;
  try {
    const shareable = isShareable(reply);
    const body = render(reply, wording, shareable ? sharer : null);
    return { body, isError: reply.kind === "error" || reply.kind === "fault", isShareable: shareable };
  } catch (error) {
    const reference = newReference();
    log.error({ ...errorFields(error), reference, reply: reply.kind }, "a reply could not be rendered");
    return { body: render({ kind: "fault", reference }, wording), isError: true, isShareable: false };
  }
}

/** What is worth a channel's time; what went wrong, or was not found, is told to the person alone. */
export function isShareable({ kind }: Reply): boolean {
  return (
    kind === "article" || kind === "quote" || kind === "quotes" || kind === "context" || kind === "verified"
  );
}
