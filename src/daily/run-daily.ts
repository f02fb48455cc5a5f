import type { Logger } from "pino";
import { errorFields } from "../discord/answering/log.ts";
import type { Connection } from "../discord/connection.ts";
import { render } from "../discord/message/render.ts";
import type { Library } from "../domain/library.ts";
import { openArticle } from "../domain/open-article.ts";
import { locales } from "../locales/index.ts";
import { everyDay } from "./clock.ts";
import { type DailyQuote, quoteOfDay, searchOfDay } from "./daily.ts";

/** Posts the quotation of the day into its channel, with its source and the way to its article. */
export function runDaily(
  daily: DailyQuote,
  library: () => Library,
  connection: Pick<Connection, "post">,
  log: Logger,
  signal: AbortSignal,
): void {
  // Told at the start, and not only when the time comes.
  void searchOfDay(library(), daily, new Date())
    .then((search) => library().walk(search, { kind: "first" }, daily.locale))
    .then((first) => {
      if (first === null) log.warn({}, "no quotation fits DAILY_QUOTE_FILTER: nothing will be posted");
    })
    .catch((error: unknown) => log.error({ err: error }, "the quotation of the day could not be looked for"));
  everyDay(daily.at, (moment) => postDaily(daily, library(), connection, log, moment), log, signal);
}

/** One post; exported for the tests, which cannot wait a day. */
export async function postDaily(
  daily: DailyQuote,
  library: Library,
  connection: Pick<Connection, "post">,
  log: Pick<Logger, "error" | "warn">,
  moment: Date,
): Promise<void> {
  const wording = locales[daily.locale];
  const quote = await quoteOfDay(library, daily, moment);
  if (!quote) {
    log.warn({}, "there is no quotation for today: check DAILY_QUOTE_FILTER");
    return;
  }
  const action = openArticle("", quote.citation.article);
  const body = render(
    {
      kind: "quote",
      quote,
      place: { kind: "alone" },
      inexact: null,
      controls: [{ kind: "button", label: "open-article", action, enabled: true }],
    },
    wording,
  );
  try {
    await connection.post(daily.channelId, { ...body, content: `**${wording.dailyQuote}**` });
  } catch (error) {
    const remedy =
      "check DAILY_QUOTE_CHANNEL, and that the bot may see it, send messages there and embed links";
    log.error({ ...errorFields(error), remedy }, "the quotation of the day could not be posted");
  }
}
