import type { LocaleCode } from "./locale.ts";
import type { Action } from "./reply.ts";

export type OptionValues = Readonly<Record<string, string>>;

interface Asked {
  readonly locale: LocaleCode;
  /** Whether the person may manage the server where they ask; no in direct messages. */
  readonly isManager?: boolean;
  /** Whether the host trusts them with the library of all, wherever they ask. */
  readonly isEditor?: boolean;
}

/** What a person asks, from wherever: Discord's gateway, the terminal, later HTTP. */
export type Request = Asked &
  (
    | {
        readonly kind: "command";
        readonly command: string;
        readonly subcommand?: string | null;
        readonly options: OptionValues;
      }
    /** An entry of a message's "Apps" menu, with the words of that message. */
    | { readonly kind: "message"; readonly command: string; readonly text: string }
    | {
        readonly kind: "suggest";
        readonly command: string;
        readonly subcommand?: string | null;
        readonly options: OptionValues;
        /** The name of the option being typed. */
        readonly focused: string;
      }
    | { readonly kind: "action"; readonly action: PressedAction }
  );

/** An action as it comes back from a message: its arguments are plain text, and from outside. */
export interface PressedAction extends Omit<Action, "args"> {
  readonly args: readonly string[];
}
