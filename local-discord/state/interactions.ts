import { randomBytes } from "node:crypto";
import { DiscordError } from "../forms/discord-error.ts";
import type { Json } from "../json.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type Deferred, deferred } from "./deferred.ts";
import type { Inspector } from "./inspector.ts";
import type { Person, Place } from "./world.ts";

/** 2 command, 3 component, 4 autocomplete, 5 modal submit. */
export type InteractionType = 2 | 3 | 4 | 5;

export interface InteractionSpec {
  readonly type: InteractionType;
  readonly person: Person;
  readonly place: Place;
  readonly channelId: string;
  /** For the inspector and "X used /article": `article`, or a custom_id. */
  readonly name: string;
  readonly commandType: 1 | 2 | 3 | null;
  /** Option type that suggestions are asked for: 3 string, 4 integer, 10 number. */
  readonly focusedType: number | null;
  /** The message whose component was used, here or to open the modal. */
  readonly sourceMessageId: string | null;
  readonly owners: Json;
  /** Discord forces the answer to be private, as in a server that does not allow external apps. */
  readonly forcePrivate: boolean;
}

export interface Interaction extends InteractionSpec {
  readonly id: string;
  readonly token: string;
  readonly createdAt: number;
  state: "waiting" | "acknowledged" | "lost";
  acknowledgement: { readonly type: number; readonly ms: number } | null;
  /** The message that `@original` stands for. */
  originalId: string | null;
  /** Whether the answer was promised (type 5) and has not come yet. */
  thinking: boolean;
  followUps: number;
  /** The modal or the suggestions that were answered. */
  data: Json | null;
  /** True when acknowledged, false when the time was up. */
  readonly acknowledged: Deferred<boolean>;
  /** Resolves when a promised answer has come, or will not come any more; after a deferred update, when the
   * bot first does something with the token, or has done nothing for a second. */
  readonly answered: Deferred<void>;
}

export interface InteractionTimes {
  /** Milliseconds to the first answer. Discord: 3,000. */
  readonly acknowledgeWithinMs: number;
  /** Life of the token. Discord: 15 minutes. */
  readonly tokenLifetimeMs: number;
}

const DEFERRED_UPDATE = 6;
/** How long a person waits to see something after a deferred update, by the real time. */
const PATIENCE_MS = 1000;

/** The interactions under way. Source of the times:
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback */
export class Interactions {
  readonly #clock: Clock;
  readonly #nextId: () => string;
  readonly #times: InteractionTimes;
  readonly #inspector: Inspector;
  readonly #byToken = new Map<string, Interaction>();

  constructor(clock: Clock, nextId: () => string, times: InteractionTimes, inspector: Inspector) {
    this.#clock = clock;
    this.#nextId = nextId;
    this.#times = times;
    this.#inspector = inspector;
  }

  /** Starts the clock for a new interaction; the caller sends it to the bot. */
  open(spec: InteractionSpec): Interaction {
    const id = this.#nextId();
    const random = randomBytes(48).toString("base64url");
    const interaction: Interaction = {
      ...spec,
      id,
      token: Buffer.from(`interaction:${id}:${random}`).toString("base64url"),
      createdAt: this.#clock.now(),
      state: "waiting",
      acknowledgement: null,
      originalId: null,
      thinking: false,
      followUps: 0,
      data: null,
      acknowledged: deferred(),
      answered: deferred(),
    };
    this.#byToken.set(interaction.token, interaction);
    this.#clock.after(this.#times.acknowledgeWithinMs, () => this.#expire(interaction));
    this.#clock.after(this.#times.tokenLifetimeMs, () => {
      interaction.answered.resolve();
      // Kept for a while longer, so that a late request is told "expired", not "unknown".
      this.#clock.after(this.#times.tokenLifetimeMs, () => this.#byToken.delete(interaction.token));
    });
    return interaction;
  }

  /**
   * The interaction that a callback is for.
   * @throws {DiscordError} 10062 unknown or too late, 40060 acknowledged before
   */
  forCallback(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction === undefined || interaction.id !== id || interaction.state === "lost") {
      throw new DiscordError("unknownInteraction");
    }
    if (this.#isExpired(interaction)) throw new DiscordError("unknownInteraction");
    if (interaction.state === "acknowledged") throw new DiscordError("alreadyAcknowledged");
    return interaction;
  }

  /**
   * The interaction whose token is used as a webhook.
   * @throws {DiscordError} 10015 before it was acknowledged, or unknown; 50027 after 15 minutes
   */
  forWebhook(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction === undefined) throw new DiscordError("unknownWebhook");
    if (this.#isExpired(interaction)) throw new DiscordError("invalidWebhookToken");
    if (interaction.state !== "acknowledged" || interaction.type === 4)
      throw new DiscordError("unknownWebhook");
    return interaction;
  }

  acknowledge(interaction: Interaction, type: number): void {
    const ms = this.#clock.now() - interaction.createdAt;
    interaction.state = "acknowledged";
    interaction.acknowledgement = { type, ms };
    this.#inspector.record({ kind: "acknowledged", id: interaction.id, type, ms });
    interaction.acknowledged.resolve(true);
    // A deferred update (6) promises something too, but a bot need not keep that promise.
    if (type === DEFERRED_UPDATE) systemClock.after(PATIENCE_MS, () => interaction.answered.resolve());
    else if (!interaction.thinking) interaction.answered.resolve();
  }

  #expire(interaction: Interaction): void {
    if (interaction.state !== "waiting") return;
    interaction.state = "lost";
    this.#inspector.record({ kind: "unanswered", id: interaction.id, shown: failureText(interaction.type) });
    interaction.acknowledged.resolve(false);
    interaction.answered.resolve();
  }

  #isExpired(interaction: Interaction): boolean {
    return this.#clock.now() - interaction.createdAt > this.#times.tokenLifetimeMs;
  }
}

/** What Discord's client shows where the bot did not acknowledge in time. */
export function failureText(type: InteractionType): string {
  switch (type) {
    case 2:
      return "The application did not respond";
    case 3:
      return "This interaction failed";
    case 4:
      return "Loading options failed";
    case 5:
      return "Something went wrong. Try again.";
  }
}
