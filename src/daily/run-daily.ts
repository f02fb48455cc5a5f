import type { Logger } from "pino";
import { errorFields } from "../discord/answering/log.ts";
import type { Connection } from "../discord/connection.ts";
import { render } from "../discord/message/render.ts";
import type { Library } from "../domain/library.ts";
import { openArticle } from "../domain/open-article.ts";
import { locales } from "../locales/index.ts";
import { everyDay } from "./clock.ts";
import { type DailyQuote, quoteOfDay, searchOfDay } from "./daily.ts";

interface Posting {
  readonly connection: Pick<Connection, "post">;
  /** Whether this process is the one of all that may post under this name; `null` where there is no other. */
  readonly claim?: ((name: string) => Promise<boolean>) | null;
  readonly log: Pick<Logger, "error" | "warn">;
}

interface Run extends Posting {
  /** Ends when the library has all that it will have. */
  readonly loaded: Promise<unknown>;
  readonly signal: AbortSignal;
}

/** Posts the quotation of the day into its channel, with its source and the way to its article. */
export function runDaily(daily: DailyQuote, library: () => Library, run: Run): void {
  const { loaded, log, signal, ...posting } = run;
  // Told at the start, and not only when the time comes; but not of a library that is still being read.
  void loaded
    .then(() => searchOfDay(library(), daily, new Date()))
    .then((search) => library().walk(search, { kind: "first" }, daily.locale))
    .then((first) => {
      if (first === null) log.warn({}, "no quotation fits DAILY_QUOTE_FILTER: nothing will be posted");
    })
    .catch((error: unknown) => log.error({ err: error }, "the quotation of the day could not be looked for"));
  everyDay(daily.at, (moment) => postDaily(daily, library(), { ...posting, log }, moment), log, signal);
}

/** One post; exported for the tests, which cannot wait a day. */
export async function postDaily(
  daily: DailyQuote,
  library: Library,
  { connection, claim = null, log }: Posting,
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
  // Claimed last, when nothing else can fail: rather no quotation than the same twice.
  if (claim && !(await claim(`quotation of ${moment.toISOString()} in ${daily.channelId}`))) return;
  try {
    await connection.post(daily.channelId, { ...body, content: `**${wording.dailyQuote}**` });
  } catch (error) {
    const remedy =
      "check DAILY_QUOTE_CHANNEL, and that the bot may see it, send messages there and embed links";
    log.error({ ...errorFields(error), remedy }, "the quotation of the day could not be posted");
  }
}
