/** The permissions that matter here. Source: https://docs.discord.com/developers/topics/permissions */
export const PERMISSIONS = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  useApplicationCommands: 1n << 31n,
  useExternalApps: 1n << 50n,
} as const;

const P = PERMISSIONS;

/** What @everyone may do in the local server. */
export const MEMBER =
  P.viewChannel |
  P.sendMessages |
  P.embedLinks |
  P.attachFiles |
  P.readMessageHistory |
  P.useApplicationCommands |
  P.useExternalApps;

/** A moderator: @everyone's, and manages messages and the server. */
export const MODERATOR = MEMBER | P.manageMessages | P.manageGuild;

/** What an invite link of a bot like ours asks for. */
export const BOT = P.viewChannel | P.sendMessages | P.embedLinks | P.attachFiles | P.readMessageHistory;

/** Of an app in (group) DMs. Source: the note on `app_permissions` under
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
export const APP_IN_PRIVATE = P.attachFiles | P.embedLinks | P.mentionEveryone;

export function allows(granted: bigint, needed: bigint): boolean {
  return (granted & P.administrator) !== 0n || (granted & needed) === needed;
}
