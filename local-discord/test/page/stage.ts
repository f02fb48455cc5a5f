import type { Locator, Page } from "playwright-core";
import type { LocalDiscord } from "../../local-discord.ts";
import { startPlayground } from "../../page/start-playground.ts";
import { buildPage, launch } from "./browser.ts";

/** Logs a bot in. @returns what ends it */
export type StartBot = (discord: LocalDiscord) => Promise<() => Promise<void>>;

export type Stage = Awaited<ReturnType<typeof stage>>;

/** A local Discord with its page, a bot logged in to it, and a browser. */
export async function stage(startBot: StartBot) {
  const built = await buildPage();
  const { discord, address } = await startPlayground({ pageFolder: built.folder, port: 0 });
  if (address === null) throw new Error("the page is not built");
  let stop = await startBot(discord);
  const browser = await launch();
  const troubles: string[] = [];
  return {
    ...{ discord, address, folder: built.folder },
    /** What the browser complained of, and every request to another host. */
    troubles,
    /** A page in a browser of its own, as one person's. */
    async open(search = "", viewport = { width: 1100, height: 800 }): Promise<Page> {
      const context = await browser.newContext({ viewport });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("console", (said) => {
        // Chromium names each failed request; a stream that breaks off is no fault of the page.
        if (said.type() === "error" && !/ERR_|net::/.test(said.text())) troubles.push(said.text());
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(address)) troubles.push(`asked ${request.url()}`);
      });
      await page.goto(`${address}/${search}`);
      await page.locator(".starter").first().waitFor();
      return page;
    },
    stopBot: () => stop(),
    async startBot() {
      stop = await startBot(discord);
    },
    async close() {
      await browser.close();
      await stop();
      await discord.close();
      built.remove();
    },
  };
}

/** The words of a part of the page as a person sees them, on one line. */
export async function words(part: Locator): Promise<string> {
  return (await part.allInnerTexts()).join(" ").replace(/\s+/g, " ").trim();
}
