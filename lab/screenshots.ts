import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { type Browser, chromium, type Page } from "playwright-core";
import { startPlayground } from "../local-discord/page/start-playground.ts";
import { startBot } from "../src/cli/bot.ts";
import { libraryOf } from "../src/cli/library-of.ts";
import { loadArticles } from "../src/intake/load.ts";

/**
 * The README's pictures: the page with a real answer, dark and light, from the articles that ship with the bot.
 * Needs a Chromium: Debian's, or another by CHROMIUM_PATH. With pngquant, they are a third as large.
 */
const width = 960;
/** Of the page, above and below the message. */
const around = 152;
const question = "/article thunberg";
const pageFolder = fileURLToPath(new URL("../web", import.meta.url));

const log = pino({ level: "silent" });
const library = await libraryOf((await loadArticles(["seeds"])).articles);
const { discord, address } = await startPlayground({ pageFolder, port: 0 });
const signal = new AbortController().signal;
const connection = { token: discord.token, apiUrl: discord.url, guildId: null };
const bot = await startBot({ ...connection, library: () => library, log, signal, onFatal: () => {} });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
mkdirSync("docs", { recursive: true });
for (const theme of ["dark", "light"]) {
  const picture = smaller(await take(browser, theme));
  writeFileSync(`docs/playground-${theme}.png`, picture);
  process.stdout.write(`docs/playground-${theme}.png: ${Math.round(picture.length / 1024)} kB\n`);
}
await browser.close();
await bot.stop();
await discord.close();
process.exit(0);

async function take(on: Browser, theme: string): Promise<Buffer> {
  const page: Page = await on.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 2 });
  await page.goto(`${address}/?theme=${theme}`);
  await page.locator(".starter").first().waitFor();
  await page.locator(".composer-line").fill(question);
  await page.locator(".popup-item").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.locator(".message .embed").waitFor();
  const message = await page.locator(".message").last().boundingBox();
  await page.setViewportSize({ width, height: Math.ceil(message?.height ?? 0) + around });
  // The welcome above it scrolls away, so that the message is whole.
  await page.locator(".message .dismiss").last().scrollIntoViewIfNeeded();
  const picture = await page.screenshot();
  await page.locator(".message .dismiss").last().click();
  await page.locator(".message .embed").waitFor({ state: "detached" });
  await page.close();
  return picture;
}

/** With fewer colours, where there is a program for it. */
function smaller(picture: Buffer): Buffer {
  const { status, stdout } = spawnSync("pngquant", ["--speed", "1", "--strip", "64", "-"], {
    input: picture,
    maxBuffer: 1e8,
  });
  return status === 0 ? stdout : picture;
}
