import type { LocaleCode } from "./locale.ts";
import type { Action } from "./reply.ts";

export type OptionValues = Readonly<Record<string, string>>;

/** What a person asks, from wherever: Discord's gateway, the terminal, later HTTP. */
export type Request =
  | {
      readonly kind: "command";
      readonly locale: LocaleCode;
      readonly command: string;
      readonly options: OptionValues;
    }
  | {
      readonly kind: "suggest";
      readonly locale: LocaleCode;
      readonly command: string;
      readonly options: OptionValues;
      /** The name of the option being typed. */
      readonly focused: string;
    }
  | { readonly kind: "action"; readonly locale: LocaleCode; readonly action: Action };
