import type { Place } from "../state/world.ts";
import type { OptionInput } from "./options.ts";
import type { SeenMessage } from "./outcome.ts";
import type { Wait } from "./settle.ts";

export interface Use {
  /** Where: the server's channel unless told. */
  readonly where?: Place;
  /** The person's own unless told. */
  readonly locale?: string;
  readonly wait?: Wait;
}

export interface CommandUse extends Use, OptionInput {
  readonly command: string;
  /** Discord makes the answer ephemeral, as a server can for apps that are installed for the user only. */
  readonly forcePrivate?: boolean;
}

export interface AutocompleteUse extends Omit<CommandUse, "wait" | "forcePrivate"> {
  /** The option that the person types in; its text so far is in `options`. */
  readonly focused: string;
}

/** A message, or its id. */
export type MessageRef = SeenMessage | string;
/** A component by its custom_id, or by its label or placeholder. */
export type ComponentRef = string | { readonly label: string };
