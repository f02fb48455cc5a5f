import type { CommandName } from "../../domain/command-names.ts";
import type { Action } from "../../domain/reply.ts";
import type { PressedAction } from "../../domain/request.ts";
import { limits } from "./limits.ts";

/** What a button or a menu shall ask for. */
export type Pressable =
  | { readonly kind: "act" | "share"; readonly action: Action }
  | { readonly kind: "delete"; readonly sharer: string };

/** What a pressed one asks for, read from its `custom_id` alone. */
export type Pressed =
  | { readonly kind: "act" | "share"; readonly action: PressedAction }
  | { readonly kind: "delete"; readonly sharer: string };

/** Changes with the meaning of what follows, so that an older message's buttons are answered as such. */
const version = "1";
/**
 * `1|act|command|name|argument|…`, at most 100 characters. Where that is too long, the longest texts lose words at
 * their end. Fewer words mostly find more, but not always what was shown: acts must do without it among the found.
 */
export function encodePressed(pressed: Pressable): string {
  if (pressed.kind === "delete") return join(["delete", pressed.sharer]);
  const { command, act, args } = pressed.action;
  const shortened = args.map((arg) => (typeof arg === "string" ? arg : beginning(arg.text)));
  const encode = () => join([pressed.kind, command, act, ...shortened]);
  while (encode().length > limits.customId) {
    const room = args.map((arg, at) => (typeof arg === "string" ? 0 : escapeArg(shortened[at] ?? "").length));
    const longest = room.indexOf(Math.max(...room));
    if ((room[longest] ?? 0) === 0)
      throw new RangeError(`the action ${command}.${act} does not fit a custom_id`);
    shortened[longest] = shorten(shortened[longest] ?? "");
  }
  return encode();
}

/** `null` for anything that {@link encodePressed} did not write. The arguments are still to be checked. */
export function decodePressed(customId: string): Pressed | null {
  const [given, kind, ...rest] = customId.split("|").map(unescapeArg);
  if (given !== version) return null;
  const [command, act, ...args] = rest;
  if (kind === "delete") return command && act === undefined ? { kind, sharer: command } : null;
  if ((kind !== "act" && kind !== "share") || !command || !act) return null;
  return { kind, action: { command: command as CommandName, act, args } };
}

function join(parts: readonly string[]): string {
  return [version, ...parts].map(escapeArg).join("|");
}

function escapeArg(part: string): string {
  return part.replace(/%/g, "%25").replace(/\|/g, "%7C");
}

function unescapeArg(part: string): string {
  return part.replace(/%7C/g, "|").replace(/%25/g, "%");
}

/** What can fit at all, so that a pasted page costs no more than a line. */
function beginning(words: string): string {
  return words.length <= limits.customId ? words : shorten(words.slice(0, limits.customId + 1));
}

/** Without its last word; a text of one word loses a quarter, at a whole character. */
function shorten(words: string): string {
  const at = words.trimEnd().lastIndexOf(" ");
  if (at > 0) return words.slice(0, at).trimEnd();
  return [...words].slice(0, Math.floor([...words].length * 0.75)).join("");
}
