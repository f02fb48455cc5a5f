import type {
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import type { Place } from "../state/world.ts";

/** A message as one person's client shows it: a copy, which does not change. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly place: Place;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly { readonly filename: string; readonly size: number; readonly url: string }[];
  /** Discord's bits; the ones that matter are spelt out below. */
  readonly flags: number;
  /** "Only you can see this". */
  readonly ephemeral: boolean;
  /** "Verbatim is thinking…": promised, not come yet. */
  readonly thinking: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt: number | null;
  /** "Alice used /article"; null for follow-ups and for answers to buttons. */
  readonly used: { readonly command: string; readonly by: string } | null;
  /** The message that it replies to. */
  readonly replyTo: string | null;
  /** Names of the people whom it notifies. */
  readonly notifies: readonly string[];
  readonly notifiesEveryone: boolean;
}

/** What came of using a command, a button, a menu or a modal. */
export type Outcome = { readonly interactionId: string } & (
  | {
      /** A new message; `null` if the bot has deleted it again. Still `thinking` if the promised answer never came. */
      readonly kind: "message";
      readonly message: SeenMessage | null;
      /** Further messages that have come of it by now and that this person sees, such as a shared one. */
      readonly followUps: readonly SeenMessage[];
      readonly acknowledgement: Acknowledgement;
    }
  | {
      /** The message of the component, changed (type 7) or perhaps changed (type 6). */
      readonly kind: "update";
      readonly message: SeenMessage | null;
      readonly followUps: readonly SeenMessage[];
      readonly acknowledgement: Acknowledgement;
    }
  | {
      readonly kind: "modal";
      readonly modal: APIModalInteractionResponseCallbackData;
      readonly acknowledgement: Acknowledgement;
    }
  | {
      /** Nothing came in time; `shown` is what Discord's client says then. */
      readonly kind: "failed";
      readonly shown: string;
      /** Whether a bot was connected at all. */
      readonly botConnected: boolean;
    }
);

interface Acknowledgement {
  /** Discord's callback type: 4 reply, 5 deferred reply, 6 deferred update, 7 update, 9 modal. */
  readonly type: number;
  /** From the interaction to the acknowledgement. */
  readonly ms: number;
}

export type Suggestions =
  | {
      readonly kind: "choices";
      readonly choices: readonly APIApplicationCommandOptionChoice[];
      readonly ms: number;
    }
  | { readonly kind: "failed"; readonly shown: string; readonly botConnected: boolean };

/** Something that Discord's client would not let a person do, such as leaving a required option out. */
export class ClientRefusal extends Error {
  /** The option or field that it is about. */
  readonly field: string | null;

  constructor(message: string, field: string | null = null) {
    super(message);
    this.name = "ClientRefusal";
    this.field = field;
  }
}
