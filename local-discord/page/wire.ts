import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";

/** What server and page say to each other, as JSON. Types only: the page is compiled without anything of Node. */

export type WirePlace = "guild" | "dm" | "private" | "external";

export interface WireMessage {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly { readonly filename: string; readonly size: number }[];
  readonly ephemeral: boolean;
  readonly thinking: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly used: { readonly command: string; readonly by: string } | null;
  readonly replyTo: string | null;
  /** Whether it notifies the person who looks at it. */
  readonly notifies: boolean;
}

export interface WireChoice {
  readonly name: string;
  readonly value: string | number;
}

export interface WireOption {
  readonly name: string;
  /** Name in the person's locale. */
  readonly shown: string;
  readonly description: string;
  /** Discord's type of option: 3 string, 4 integer, 5 boolean, 6 user, 10 number … */
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly WireChoice[];
}

/** A slash command, or one subcommand of one. */
export interface WireCommand {
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  /** `article`, or `quote random`, in the person's locale. */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly WireOption[];
}

export interface WireOffer {
  readonly slash: readonly WireCommand[];
  /** Names of the commands under "Apps" of a message and of a person; `shown` is in the person's locale. */
  readonly onMessages: readonly { readonly name: string; readonly shown: string }[];
  readonly onPeople: readonly { readonly name: string; readonly shown: string }[];
}

export type WireInspected = { readonly at: number } & (
  | { readonly kind: "gateway"; readonly what: string }
  | { readonly kind: "interaction"; readonly id: string; readonly name: string; readonly payload: unknown }
  | { readonly kind: "acknowledged"; readonly id: string; readonly type: number; readonly ms: number }
  | { readonly kind: "unanswered"; readonly id: string; readonly shown: string }
  | {
      readonly kind: "rest";
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly request: unknown;
      readonly refused: unknown;
      readonly warnings: readonly string[];
    }
);

export interface WirePerson {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/** What the event stream of a person at a place sends; `hello` first, and again whenever it is opened anew. */
export type WireEvent =
  | {
      readonly kind: "hello";
      readonly bot: WirePerson;
      readonly botConnected: boolean;
      readonly guild: string;
      readonly people: readonly WirePerson[];
      /** Locales that the bot's commands are worded in, beside Discord's English. */
      readonly locales: readonly string[];
      readonly messages: readonly WireMessage[];
      readonly inspected: readonly WireInspected[];
    }
  | { readonly kind: "message"; readonly message: WireMessage }
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "bot"; readonly connected: boolean }
  /** The bot has registered commands anew. */
  | { readonly kind: "commands"; readonly locales: readonly string[] }
  | { readonly kind: "inspected"; readonly event: WireInspected };

export type WireValue = string | number | boolean;

interface CommandPath {
  readonly command: string;
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
}

/** What a person does on the page. */
export type WireAction =
  | { readonly do: "offer" }
  | ({ readonly do: "command"; readonly options: Readonly<Record<string, WireValue>> } & CommandPath)
  | ({
      readonly do: "autocomplete";
      readonly focused: string;
      readonly options: Readonly<Record<string, WireValue>>;
    } & CommandPath)
  | { readonly do: "click"; readonly message: string; readonly customId: string }
  | {
      readonly do: "select";
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly do: "modal";
      readonly interactionId: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly do: "message-command"; readonly name: string; readonly message: string }
  | { readonly do: "user-command"; readonly name: string; readonly user: string }
  | { readonly do: "say"; readonly content: string }
  | { readonly do: "dismiss"; readonly message: string }
  | { readonly do: "delete"; readonly message: string };

export interface WireRequest {
  readonly as: string;
  readonly where: WirePlace;
  readonly locale: string;
  readonly action: WireAction;
}

export type WireModal = APIModalInteractionResponseCallbackData;

export type WireAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "offer"; readonly offer: WireOffer }
  | { readonly kind: "choices"; readonly choices: readonly WireChoice[] }
  | { readonly kind: "modal"; readonly interactionId: string; readonly modal: WireModal }
  /** The bot did not answer; `shown` is what Discord's client says then. */
  | { readonly kind: "failed"; readonly shown: string }
  /** Discord's client would not have sent it; `field` is the option or field that it is about. */
  | { readonly kind: "refused"; readonly message: string; readonly field: string | null };
