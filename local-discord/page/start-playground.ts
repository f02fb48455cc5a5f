import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "../local-discord.ts";
import { readAssets } from "./assets.ts";
import { pageRoutes } from "./routes.ts";

export interface PlaygroundOptions extends Omit<LocalDiscordOptions, "page" | "port"> {
  /** The folder of the built page. */
  readonly pageFolder: string;
  /** The port to try; 0 takes any free one. */
  readonly port: number;
}

export interface Playground {
  readonly discord: LocalDiscord;
  /** The address of the page; null where it was not built. */
  readonly address: string | null;
  /** Whether the wanted port was taken, so that another one is used. */
  readonly portTaken: boolean;
}

/** A local Discord with its page, on the wanted port or, where that is taken, on any free one. */
export async function startPlayground({
  pageFolder,
  port,
  ...options
}: PlaygroundOptions): Promise<Playground> {
  const names = { bot: options.botName ?? "Verbatim", guild: options.guild?.name ?? "Playground" };
  const assets = await readAssets(pageFolder);
  let routes: ReturnType<typeof pageRoutes> | null = null;
  const start = (wanted: number) =>
    startLocalDiscord({
      ...options,
      botName: names.bot,
      guild: { ...options.guild, name: names.guild },
      port: wanted,
      page: (request, response) => routes?.(request, response) ?? false,
    });
  let portTaken = false;
  const discord = await start(port).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    portTaken = true;
    return start(0);
  });
  routes = pageRoutes(discord, names, assets);
  return { discord, address: assets.size === 0 ? null : `http://127.0.0.1:${discord.port}`, portTaken };
}

/** Taken by another program, or kept for the administrator. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")
  );
}
