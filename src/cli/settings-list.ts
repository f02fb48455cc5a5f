/** A setting as README's table tells it and .env.example shows it; tests hold both against this list. */
interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** What holds without it: the value, or in words. */
  readonly without: { readonly value: string } | { readonly words: string };
  /** What .env.example shows; the value that holds without it, if any, where this is missing. */
  readonly example?: string;
  /** Never repeated, not even in a message about what is wrong with it. */
  readonly secret?: true;
}

/** Every setting that there is. */
export const settingsList = [
  {
    name: "DISCORD_TOKEN",
    meaning: "the bot's token",
    without: { words: "the bot runs on the local Discord" },
    secret: true,
  },
  {
    name: "DISCORD_TOKEN_FILE",
    meaning: "a file that holds the token, such as a container's secret, in place of `DISCORD_TOKEN`",
    without: { words: "the token is read from `DISCORD_TOKEN`" },
  },
  {
    name: "ARTICLES_DIR",
    meaning: "folders with articles, commas between them",
    without: { value: "seeds" },
  },
  {
    name: "FOLLOW_LINKS",
    meaning: "whether links in those folders may lead out of them",
    without: { value: "no" },
  },
  {
    name: "WATCH",
    meaning: "whether articles that come, change or go are taken up at once; else with `/library reload`",
    without: { value: "yes" },
  },
  {
    name: "DATA_DIR",
    meaning: "where it is kept what was understood of the articles, so that the next start reads none again",
    without: { value: "data" },
  },
  {
    name: "LIBRARY_URL",
    meaning:
      "a PostgreSQL database that keeps the library, for several processes: `postgres://user:password@host/name`",
    without: { words: "each process keeps the library itself" },
    secret: true,
  },
  {
    name: "LIBRARY_URL_FILE",
    meaning: "a file that holds that address, in place of `LIBRARY_URL`",
    without: { words: "the address is read from `LIBRARY_URL`" },
  },
  {
    name: "LIBRARIAN",
    meaning:
      "`auto`: one of the processes with a `LIBRARY_URL` reads the folders and feeds, whichever comes first; `no`: never this one",
    without: { value: "auto" },
  },
  {
    name: "FEEDS",
    meaning: "addresses of feeds whose items join the library, spaces between them",
    without: { words: "none is asked" },
  },
  {
    name: "FEED_KEEP_DAYS",
    meaning: "how many days an item stays after it was last in its feed",
    without: { value: "90" },
  },
  {
    name: "FEED_FULL_TEXT",
    meaning: "whether an item's whole text is taken, where its feed carries it; else its link and summary",
    without: { value: "no" },
  },
  {
    name: "DISCORD_GUILD_ID",
    meaning: "register the commands in this server only, at once",
    without: { words: "everywhere" },
  },
  {
    name: "DISCORD_API_URL",
    meaning: "another base of Discord's API, such as a proxy",
    without: { words: "Discord's own" },
  },
  {
    name: "INTERACTIONS_PORT",
    meaning: "where Discord posts interactions to, instead of the gateway: a port, or `0.0.0.0:8080`",
    without: { words: "the bot connects to the gateway" },
  },
  {
    name: "INTERACTIONS_PUBLIC_KEY",
    meaning: "the application's public key, with which those are checked",
    without: { words: "needed with `INTERACTIONS_PORT` alone" },
  },
  {
    name: "SHARDS",
    meaning: "which connections of how many this process holds, of several: `0-3/16`",
    without: { words: "all, as many as Discord advises" },
  },
  {
    name: "STANDBY",
    meaning:
      "whether this process answers only what another one with the same `SHARDS` leaves without an answer",
    without: { value: "no" },
  },
  {
    name: "HEALTH_PORT",
    meaning: "`/healthz`, `/readyz` and `/metrics`: a port, or `0.0.0.0:9090`",
    without: { words: "not served" },
  },
  { name: "LOG_LEVEL", meaning: "`trace` to `silent`", without: { value: "info" } },
  {
    name: "PLAYGROUND_PORT",
    meaning: "the port of the page without a token; where it is taken, another is used",
    without: { value: "3000" },
  },
  {
    name: "SHOW_FULL_TEXT",
    meaning: "whether people may read whole articles, page by page",
    without: { value: "no" },
  },
  {
    name: "LIBRARY_EDITORS",
    meaning: "who may use `/library add`, `remove` and `reload`: ids of users or roles, commas between them",
    without: { words: "nobody" },
  },
  {
    name: "PROJECT_URL",
    meaning: "a page about your bot, linked from `/help`",
    without: { words: "none" },
  },
  {
    name: "DAILY_QUOTE_CHANNEL",
    meaning: "a quotation a day: the id of its channel",
    without: { words: "none is posted" },
  },
  {
    name: "DAILY_QUOTE_AT",
    meaning: "when, such as `09:00 Europe/Paris`",
    without: { value: "09:00" },
    example: "09:00 Europe/Paris",
  },
  {
    name: "DAILY_QUOTE_FILTER",
    meaning: "which quotations: options of `/quote`, such as `by:Camus after:1950`",
    without: { words: "any" },
  },
  { name: "DAILY_QUOTE_LOCALE", meaning: "in which language it is posted", without: { value: "en" } },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settingsList)[number]["name"];

/** A setting's value, without space around it; `null` where it is not set and nothing stands in for it. */
export type ReadSetting = (name: SettingName) => string | null;

export function reader(env: Readonly<Record<string, string | undefined>>): ReadSetting {
  const without = new Map(
    settingsList.map(({ name, without }) => [name, "value" in without ? without.value : null] as const),
  );
  return (name) => env[name]?.trim() || (without.get(name) ?? null);
}
