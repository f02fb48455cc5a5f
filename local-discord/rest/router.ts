import { DiscordError } from "../forms/discord-error.ts";
import { FormErrors } from "../forms/form-errors.ts";
import { isSnowflake } from "../state/snowflake.ts";
import { callbackRoute } from "./callback.ts";
import { commandRoutes } from "./commands.ts";
import { identityRoutes } from "./identity.ts";
import { messageRoutes } from "./messages.ts";
import type { Route } from "./route.ts";
import { webhookRoutes } from "./webhooks.ts";

const ROUTES: readonly Route[] = [
  ...identityRoutes,
  ...commandRoutes,
  ...messageRoutes,
  callbackRoute,
  ...webhookRoutes,
];

/** Parts of a path that are no snowflakes. */
const FREE: readonly string[] = ["token"];
const WORDS: readonly string[] = ["@me", "@original"];

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The route for a request; fixed parts of a path win over named ones.
 * @param path below `/api/v10`
 * @throws {DiscordError} 404 or 405 with code 0, or 50035 for a part that should be a snowflake
 */
export function match(method: string, path: string): Match {
  const found = ROUTES.flatMap((route) => {
    const params = fitPath(route.path, path);
    return params === null ? [] : [{ route, params }];
  }).sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  if (found.length === 0) throw new DiscordError("notFound");
  const hit = found.find(({ route }) => route.method === method);
  if (hit === undefined) throw new DiscordError("methodNotAllowed");
  checkSnowflakes(hit.params);
  return hit;
}

function fitPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const actual = given[i] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decode(actual);
    else if (part !== actual) return null;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new DiscordError("notFound");
  }
}

function checkSnowflakes(params: Readonly<Record<string, string>>): void {
  const errors = new FormErrors();
  for (const [name, value] of Object.entries(params)) {
    if (FREE.includes(name) || WORDS.includes(value) || isSnowflake(value)) continue;
    errors.add([`${name}_id`], "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
  }
  errors.throwIfAny();
}
