import type { LocaleCode } from "../../domain/locale.ts";
import type { OptionValues } from "../../domain/request.ts";
import type { MessageBody } from "../message/message-body.ts";

/** Who sees a message: all who see the channel, or the person who asks alone. */
export type Audience = "all" | "person";

/** Where the first answer goes; in place is instead of the message whose control was pressed. */
export type Place = Audience | "in-place";

/** What is known of the person who asks. Ids are opaque, go into messages and controls, and never into a log. */
export interface Asker {
  readonly id: string;
  readonly locale: LocaleCode;
  /** Ids of their roles in the server where they ask; none in direct messages. */
  readonly roles: readonly string[];
  /** Whether they may manage the server where they ask; no in direct messages. */
  readonly isManager: boolean;
  /** Whether they may delete what others post where they ask. */
  readonly moderates: boolean;
}

/** What somebody did; all of it comes from outside. */
export type Asked =
  | {
      readonly kind: "command";
      readonly command: string;
      readonly subcommand: string | null;
      readonly options: OptionValues;
    }
  | {
      readonly kind: "suggest";
      readonly command: string;
      readonly subcommand: string | null;
      readonly options: OptionValues;
      /** The name of the option being typed. */
      readonly focused: string;
    }
  /** An entry of a message's "Apps" menu, by its name there, with the words of that message. */
  | { readonly kind: "message"; readonly entry: string; readonly text: string }
  | {
      readonly kind: "control";
      readonly customId: string;
      /** What was picked, where the control is a menu. */
      readonly chosen: readonly string[];
      /** The message that holds the control: whether one person alone sees it, and who caused it, if that is known. */
      readonly message: { readonly isPrivate: boolean; readonly owner: string | null };
    };

/** What became of a message: it may be private where that was not asked for. */
export interface Sent {
  readonly isPrivate: boolean;
}

export interface Suggested {
  readonly name: string;
  readonly value: string;
}

/**
 * The port between the rules of answering and a wire: one thing that somebody asked, and the ways to answer it.
 * Each way rejects with a {@link Refusal} where Discord will not have it.
 */
export interface Exchange {
  readonly asker: Asker;
  readonly asked: Asked;
  /** Whether Discord has had its first answer, be it only that one is to come. */
  readonly isAcknowledged: boolean;
  /** Puts the answer off: it will come to that place. Only once, before any other. */
  acknowledge(place: Place): Promise<void>;
  /** The first answer; after {@link acknowledge} it fills the place that was kept, and `place` is not looked at. */
  answer(body: MessageBody, place: Place): Promise<Sent>;
  /** One more message, after the first answer. */
  followUp(body: MessageBody, audience: Audience): Promise<Sent>;
  /** Takes the first answer away, or the message whose control was pressed if that one was to be replaced. */
  deleteOriginal(): Promise<void>;
  /** Completes what is being typed; cannot be put off. */
  suggest(choices: readonly Suggested[]): Promise<void>;
}

/** Discord understood a request and would not do it. Its own words are left behind: they may quote what was sent. */
export class Refusal extends Error {
  override name = "Refusal";

  readonly code: number | string;
  readonly status: number;
  readonly method: string;
  readonly url: string;

  constructor({ code, status, method, url }: Pick<Refusal, "code" | "status" | "method" | "url">) {
    super("Discord refused a request");
    this.code = code;
    this.status = status;
    this.method = method;
    this.url = url;
  }
}

/** Discord's code where an exchange has had its first answer, or such a one was put off, before. */
const alreadyAcknowledged = 40060;

/** Whether another process of the bot has answered before this one could. */
export function isTaken(error: unknown): boolean {
  return error instanceof Refusal && error.code === alreadyAcknowledged;
}
