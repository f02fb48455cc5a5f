import type {
  Asked,
  Asker,
  Audience,
  Exchange,
  Place,
  Sent,
} from "../../../src/discord/answering/exchange.ts";
import { Refusal } from "../../../src/discord/answering/exchange.ts";
import type { MessageBody } from "../../../src/discord/message/message-body.ts";

export const ada: Asker = { roles: [], id: "1001", locale: "en", isManager: false, moderates: false };

/** A button of a message; what else is known of that message can be said. */
export function pressing(
  customId: string,
  message: Extract<Asked, { kind: "control" }>["message"] = { isPrivate: true, owner: null },
): Asked {
  return { kind: "control", customId, chosen: [], message };
}

export function using(command: string, options: Readonly<Record<string, string>> = {}): Asked {
  return { kind: "command", command, subcommand: null, options };
}

/**
 * A wire on paper: holds what was sent, and refuses what Discord would, such as a second first answer. `isMuted` plays
 * a channel where the bot may not post for all, `refuses` one that takes nothing for all.
 */
export class PaperExchange implements Exchange {
  readonly asked: Asked;
  readonly asker: Asker;
  readonly isMuted: boolean;
  readonly refuses: boolean;
  /** In order: `defer person`, `answer all: …`, `edit: …`, `follow up person: …`, `delete`. */
  readonly done: string[] = [];
  #first: "none" | "deferred" | "answered" = "none";
  #kept: Place | null = null;

  constructor(
    asked: Asked,
    {
      isMuted = false,
      refuses = false,
      asker = ada,
    }: Partial<Pick<PaperExchange, "isMuted" | "refuses" | "asker">> = {},
  ) {
    this.asked = asked;
    this.asker = asker;
    this.isMuted = isMuted;
    this.refuses = refuses;
  }

  get isAcknowledged(): boolean {
    return this.#first !== "none";
  }

  async acknowledge(place: Place): Promise<void> {
    if (this.#first !== "none") throw new Error("acknowledged twice");
    this.#first = "deferred";
    this.#kept = place;
    this.done.push(`defer ${place}`);
  }

  async answer(body: MessageBody, place: Place): Promise<Sent> {
    if (this.#first === "answered") throw new Error("answered twice");
    if ((this.#kept ?? place) === "all" && this.refuses) throw refusal();
    this.done.push(`${this.#first === "deferred" ? "edit" : `answer ${place}`}: ${wordsOf(body)}`);
    this.#first = "answered";
    return { isPrivate: place !== "all" || this.isMuted };
  }

  async followUp(body: MessageBody, audience: Audience): Promise<Sent> {
    if (this.#first === "none") throw new Error("there is nothing to follow up");
    if (audience === "all" && this.refuses) throw refusal();
    this.done.push(`follow up ${audience}: ${wordsOf(body)}`);
    return { isPrivate: audience === "person" || this.isMuted };
  }

  async deleteOriginal(): Promise<void> {
    if (this.#first === "none") throw new Error("there is nothing to delete");
    this.done.push("delete");
  }

  async suggest(choices: readonly { readonly name: string }[]): Promise<void> {
    this.done.push(`suggest: ${choices.map(({ name }) => name).join(", ")}`);
  }
}

function refusal(): Refusal {
  return new Refusal({ code: 50013, status: 403, method: "POST", url: "/webhooks/1/token" });
}

/** What a message says first. */
function wordsOf({ content, embeds }: MessageBody): string {
  return content || (embeds[0]?.description ?? "");
}
