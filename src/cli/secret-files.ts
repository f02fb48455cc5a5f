import { readFileSync, statSync } from "node:fs";

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that may stand in a file of their own, named by the setting with `_FILE` behind. */
const secrets = ["DISCORD_TOKEN", "LIBRARY_URL"] as const;

/** Bytes of the largest file that can be a secret's; a token has some seventy. */
const largest = 4096;

/**
 * The settings with each secret from the file that its `…_FILE` names, if it names one.
 * @throws Error where that file cannot be a secret's, or the secret is set as well; its content is never repeated
 */
export function withSecretFiles(env: Env): Env {
  return secrets.reduce((known, name) => withSecretFile(known, name), env);
}

function withSecretFile(env: Env, name: (typeof secrets)[number]): Env {
  const setting = `${name}_FILE`;
  const path = env[setting]?.trim();
  if (!path) return env;
  if (env[name]?.trim()) throw new Error(`${name} and ${setting} are both set. Unset one of them.`);
  return { ...env, [name]: secretIn(path, setting) };
}

function secretIn(path: string, setting: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Error(`${setting}: there is no file ${path}.`);
  if (stats.size > largest) throw new Error(`${setting}: ${path} is too large to hold a secret alone.`);
  let secret: string;
  try {
    secret = readFileSync(path, "utf8").trim();
  } catch {
    throw new Error(`${setting}: ${path} cannot be read by the user that runs the bot.`);
  }
  if (secret === "") throw new Error(`${setting}: ${path} is empty.`);
  return secret;
}
