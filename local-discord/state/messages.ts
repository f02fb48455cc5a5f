import { SELECTS } from "../forms/rules/component.ts";
import { FLAGS } from "../forms/rules/message.ts";
import { isJson, type Json, jsonList, text } from "../json.ts";
import type { Clock } from "./clock.ts";
import type { Interaction } from "./interactions.ts";
import type { Place, World } from "./world.ts";

export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly place: Place;
  readonly authorId: string;
  /** 0 plain, 19 reply, 20 answer to a slash command, 23 to a context-menu command. */
  readonly type: number;
  readonly createdAt: number;
  editedAt: number | null;
  content: string;
  embeds: Json[];
  components: Json[];
  attachments: Json[];
  flags: number;
  /** The only person who sees an ephemeral message; null for everybody. */
  readonly visibleTo: string | null;
  /** The interaction that it answers. */
  readonly interaction: Interaction | null;
  /** Message that it replies to: the one with the component, or the first answer for a follow-up. */
  readonly replyTo: string | null;
  readonly nonce: string | number | null;
  mentions: string[];
  mentionsEveryone: boolean;
  readonly dismissedBy: Set<string>;
}

export type MessageChange = {
  readonly kind: "created" | "updated" | "deleted";
  readonly message: StoredMessage;
};

export type NewMessage = Pick<StoredMessage, "channelId" | "place" | "authorId"> &
  Partial<
    Pick<StoredMessage, "type" | "flags" | "visibleTo" | "interaction" | "replyTo" | "nonce" | "attachments">
  >;

/** Of all channels together; the oldest goes first. */
const MAX_KEPT = 5000;

/** Every message of every channel, in order, with who hears of changes. */
export class Messages {
  readonly #clock: Clock;
  readonly #nextId: () => string;
  readonly #world: World;
  readonly #byId = new Map<string, StoredMessage>();
  readonly #listeners = new Set<(change: MessageChange) => void>();

  constructor(clock: Clock, nextId: () => string, world: World) {
    this.#clock = clock;
    this.#nextId = nextId;
    this.#world = world;
  }

  onChange(listener: (change: MessageChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param body a message form that has passed the rules */
  create(spec: NewMessage, body: Json): StoredMessage {
    const flags = (spec.flags ?? 0) | (typeof body.flags === "number" ? body.flags : 0);
    const message: StoredMessage = {
      type: 0,
      interaction: null,
      replyTo: null,
      nonce: null,
      visibleTo: null,
      attachments: [],
      ...spec,
      id: this.#nextId(),
      createdAt: this.#clock.now(),
      editedAt: null,
      content: "",
      embeds: [],
      components: [],
      mentions: [],
      mentionsEveryone: false,
      flags: spec.visibleTo ? flags | FLAGS.ephemeral : flags & ~FLAGS.ephemeral,
      dismissedBy: new Set(),
    };
    this.#fill(message, body);
    this.#byId.set(message.id, message);
    const [oldest] = this.#byId.keys();
    if (this.#byId.size > MAX_KEPT && oldest !== undefined) this.#byId.delete(oldest);
    this.#tell({ kind: "created", message });
    return message;
  }

  /** Replaces the fields that the body has. A promised answer stops "thinking". An edit leaves ephemerality as it is. */
  edit(message: StoredMessage, body: Json, attachments: Json[]): void {
    const wasThinking = (message.flags & FLAGS.loading) !== 0;
    this.#fill(message, body);
    if (Array.isArray(body.attachments)) {
      const kept = new Set(jsonList(body.attachments).map(({ id }) => id));
      message.attachments = message.attachments.filter(({ id }) => kept.has(id));
    }
    message.attachments = [...message.attachments, ...attachments];
    const settable = FLAGS.suppressEmbeds | FLAGS.componentsV2;
    if (typeof body.flags === "number") {
      const set = (message.flags & FLAGS.componentsV2) | (body.flags & settable);
      message.flags = (message.flags & ~FLAGS.suppressEmbeds) | set;
    }
    message.flags &= ~FLAGS.loading;
    if (!wasThinking) message.editedAt = this.#clock.now();
    this.#tell({ kind: "updated", message });
  }

  delete(message: StoredMessage): void {
    this.#byId.delete(message.id);
    this.#tell({ kind: "deleted", message });
  }

  /** Hides an ephemeral message from the person who sees it, as "Dismiss message" does. The bot does not hear of it. */
  dismiss(message: StoredMessage, personId: string): void {
    message.dismissedBy.add(personId);
    this.#tell({ kind: "updated", message });
  }

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /** Oldest first; with a person, what that person sees, else what the bot may fetch. */
  in(channelId: string, personId?: string): StoredMessage[] {
    return [...this.#byId.values()].filter(
      (message) => message.channelId === channelId && isVisible(message, personId),
    );
  }

  #fill(message: StoredMessage, body: Json): void {
    if ("content" in body) message.content = text(body.content).trim();
    if ("embeds" in body) message.embeds = jsonList(body.embeds).map(normaliseEmbed);
    if ("components" in body) message.components = complete(jsonList(body.components));
    if ("content" in body) {
      const allowed = isJson(body.allowed_mentions) ? body.allowed_mentions : null;
      const parse =
        allowed === null ? ["users", "roles", "everyone"] : ((allowed.parse as unknown[] | undefined) ?? []);
      const named = this.#world.people.filter(({ id }) => new RegExp(`<@!?${id}>`).test(message.content));
      const listed = Array.isArray(allowed?.users) ? allowed.users : [];
      message.mentions = named
        .map(({ id }) => id)
        .filter((id) => parse.includes("users") || listed.includes(id));
      message.mentionsEveryone = parse.includes("everyone") && /@(everyone|here)/.test(message.content);
    }
  }

  #tell(change: MessageChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

export function isVisible(message: StoredMessage, personId: string | undefined): boolean {
  if (personId === undefined) return message.visibleTo === null;
  return (message.visibleTo === null || message.visibleTo === personId) && !message.dismissedBy.has(personId);
}

/** As Discord keeps it: texts trimmed, kind "rich", time in UTC. */
function normaliseEmbed(embed: Json): Json {
  const tidy = (value: unknown): unknown => {
    if (typeof value === "string") return value.trim();
    if (Array.isArray(value)) return value.map(tidy);
    if (!isJson(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== null && inner !== undefined)
        .map(([key, inner]) => [key, tidy(inner)]),
    );
  };
  const tidied = tidy(embed) as Json;
  if (typeof tidied.timestamp === "string") tidied.timestamp = new Date(tidied.timestamp).toISOString();
  for (const field of jsonList(tidied.fields)) field.inline = field.inline === true;
  return { ...tidied, type: "rich" };
}

/** Gives every component what Discord adds: an `id` where it comes without one, and a menu its bounds. */
function complete(components: Json[]): Json[] {
  let last = 0;
  const visit = (component: Json): Json => {
    const id = typeof component.id === "number" && component.id > 0 ? component.id : ++last;
    const inner = Array.isArray(component.components)
      ? { components: jsonList(component.components).map(visit) }
      : {};
    const accessory = isJson(component.accessory) ? { accessory: visit(component.accessory) } : {};
    const bounds = SELECTS.includes(component.type) ? { min_values: 1, max_values: 1 } : {};
    const given = Object.entries(component).filter(([, value]) => value !== null && value !== undefined);
    return { ...bounds, ...Object.fromEntries(given), ...inner, ...accessory, id };
  };
  return components.map(visit);
}
