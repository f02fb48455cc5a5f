import { pino } from "pino";
import type { StartBot } from "../../local-discord/test/page/stage.ts";
import { startBot } from "../../src/cli/bot.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import { loadArticles } from "../../src/intake/load.ts";

/** The bot that ships, over the articles that ship with it. */
export const ourBot: StartBot = async ({ token, url: apiUrl }) => {
  const { articles } = await loadArticles(["seeds"]);
  const library = await libraryOf(articles);
  const bot = await startBot({
    ...{ token, apiUrl, guildId: null },
    library: () => library,
    log: pino({ level: "silent" }),
    signal: new AbortController().signal,
    onFatal: () => {},
  });
  return () => bot.stop();
};
