import { DiscordAPIError, REST, Routes } from "discord.js";
import { commands } from "../../commands/index.ts";
import { explain } from "../discord/connection.ts";
import { definitionsOf } from "../discord/definitions.ts";
import { inviteUrl } from "../discord/invite.ts";
import { registerCommands } from "../discord/register.ts";
import { settings } from "./settings.ts";

/** `npm run deploy`: tells Discord about the commands without starting the bot. */
async function deploy(): Promise<void> {
  const { token, apiUrl, guildId, envFile } = settings();
  if (token === null)
    throw new Error(`There is no DISCORD_TOKEN. Put it in ${envFile}: see “Get a token” in the README.`);
  const rest = new REST({ api: apiUrl }).setToken(token);
  const application = await rest.get(Routes.currentApplication());
  const id =
    typeof application === "object" && application !== null && "id" in application
      ? String(application.id)
      : "";
  const { changed, commands: number } = await register(rest, id, guildId);
  const where = guildId ? `in the server ${guildId}` : "everywhere";
  process.stdout.write(`${changed ? "Registered" : "Discord already holds"} ${number} commands ${where}.\n`);
  process.stdout.write(`Invite the bot: ${inviteUrl(id)}\n`);
}

async function register(rest: REST, id: string, guildId: string | null) {
  try {
    return await registerCommands(rest, id, guildId, definitionsOf(commands));
  } catch (error) {
    const refused = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
    if (!guildId || !refused) throw error;
    throw new Error(
      "Discord refuses this server. Check DISCORD_GUILD_ID, and that the bot was invited to that server.",
    );
  }
}

try {
  await deploy();
} catch (error) {
  const known = explain(error, settings().apiUrl);
  const message =
    known?.message ?? (error instanceof Error ? error.message : "Discord could not be reached.");
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
