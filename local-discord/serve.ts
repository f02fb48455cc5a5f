import { fileURLToPath } from "node:url";
import { startPlayground } from "./page/start-playground.ts";

/** A local Discord for whatever bot, with its page, until it is ended. */
const folder = import.meta.url.endsWith(".ts") ? "../dist/web" : "../web";
const pageFolder = fileURLToPath(new URL(folder, import.meta.url));
const { discord, address } = await startPlayground({ pageFolder, port: 3000, botName: "Your bot" });
process.stdout.write(
  `${address === null ? "Its page is not built: npm run build" : `Open it in a browser: ${address}`}\n` +
    `API:   ${discord.url}\n` +
    `Token: ${discord.token}\n`,
);
