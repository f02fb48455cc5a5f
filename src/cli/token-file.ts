import { readFileSync, statSync } from "node:fs";

type Env = Readonly<Record<string, string | undefined>>;

/** Bytes of the largest file that can be a token's; a token has some seventy. */
const largest = 4096;

/**
 * The settings with DISCORD_TOKEN from the file that DISCORD_TOKEN_FILE names, if it names one.
 * @throws Error where that file cannot be a token's, or the token is set as well; its content is never repeated
 */
export function withTokenFile(env: Env): Env {
  const path = env.DISCORD_TOKEN_FILE?.trim();
  if (!path) return env;
  if (env.DISCORD_TOKEN?.trim())
    throw new Error("DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set. Unset one of them.");
  return { ...env, DISCORD_TOKEN: tokenIn(path) };
}

function tokenIn(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Error(`DISCORD_TOKEN_FILE: there is no file ${path}.`);
  if (stats.size > largest)
    throw new Error(`DISCORD_TOKEN_FILE: ${path} is too large to hold a token alone.`);
  let token: string;
  try {
    token = readFileSync(path, "utf8").trim();
  } catch {
    throw new Error(`DISCORD_TOKEN_FILE: ${path} cannot be read by the user that runs the bot.`);
  }
  if (token === "") throw new Error(`DISCORD_TOKEN_FILE: ${path} is empty.`);
  return token;
}
