import type {
  WireAction,
  WireAnswer,
  WireEvent,
  WireInspected,
  WireMessage,
  WireModal,
  WireOffer,
  WirePerson,
} from "../page/wire.ts";
import { act, listen } from "./server.ts";
import type { View } from "./view.ts";

/** A command on its way, or one that came to nothing: shown by the client alone, as Discord's does. */
export interface LocalEntry {
  readonly id: number;
  readonly command: string;
  readonly by: string;
  /** What went wrong; null while it is on its way. */
  readonly failed: string | null;
}

/** A button or menu that waits for the bot, or what came of it where that was nothing. */
export type ComponentState = { readonly waiting: string } | { readonly failed: string };

export interface OpenModal {
  readonly interactionId: string;
  readonly modal: WireModal;
  readonly error: string | null;
  readonly field: string | null;
  readonly sending: boolean;
}

/** `connecting` the page has heard nothing yet; `lost` it has, but the playground has stopped. */
type Link = "connecting" | "open" | "lost";

const RETRY_MS = 1500;
const KEPT_EVENTS = 300;
const NO_OFFER: WireOffer = { slash: [], onMessages: [], onPeople: [] };

/** All that the page shows, and what a person can do. Calls `changed` after each change. */
export class Model {
  readonly #changed: () => void;
  #stop: () => void = () => {};
  #retry: ReturnType<typeof setTimeout> | undefined;
  #lastEntry = 0;

  view: View;
  /** How much the person has sent so far. */
  sent = 0;
  link: Link = "connecting";
  botConnected = false;
  bot: WirePerson = { id: "", name: "", displayName: "Verbatim" };
  guild = "Playground";
  people: readonly WirePerson[] = [];
  locales: readonly string[] = [];
  offer: WireOffer = NO_OFFER;
  messages: ReadonlyMap<string, WireMessage> = new Map();
  entries: readonly LocalEntry[] = [];
  readonly components = new Map<string, ComponentState>();
  inspected: readonly WireInspected[] = [];
  modal: OpenModal | null = null;
  /** A refusal that belongs to nothing that is on the screen. */
  notice: string | null = null;

  constructor(view: View, changed: () => void) {
    this.view = view;
    this.#changed = changed;
  }

  get me(): WirePerson {
    const { as } = this.view;
    return this.people.find(({ name }) => name === as) ?? { id: "", name: as, displayName: as };
  }

  /** Names by id, for mentions. */
  get names(): ReadonlyMap<string, string> {
    return new Map([...this.people, this.bot].map(({ id, displayName }) => [id, displayName]));
  }

  open(): void {
    this.#stop();
    clearTimeout(this.#retry);
    this.#stop = listen(this.view, {
      event: (event) => {
        this.#take(event);
        this.#changed();
      },
      lost: () => {
        this.#stop();
        if (this.link === "open") this.link = "lost";
        this.#retry = setTimeout(() => this.open(), RETRY_MS);
        this.#changed();
      },
    });
  }

  /** Lets the stream go while nobody looks: a browser has six for all tabs of a site. */
  close(): void {
    clearTimeout(this.#retry);
    this.#stop();
  }

  setView(change: Partial<View>): void {
    const before = this.view;
    this.view = { ...before, ...change };
    const moved = before.as !== this.view.as || before.where !== this.view.where;
    if (moved) {
      this.messages = new Map();
      this.entries = [];
      this.components.clear();
      this.link = "connecting";
      this.open();
    } else if (before.locale !== this.view.locale) void this.#fetchOffer();
    this.#changed();
  }

  /** Uses a command; a line in the channel says so until the answer is there. */
  async command(shown: string, action: WireAction): Promise<WireAnswer> {
    this.#lastEntry += 1;
    const id = this.#lastEntry;
    const entry: LocalEntry = { id, command: shown, by: this.me.displayName, failed: null };
    this.entries = [...this.entries, entry];
    this.sent += 1;
    this.#changed();
    const answer = await act(this.view, action);
    const failed = answer.kind === "failed" ? answer.shown : null;
    this.entries =
      failed === null
        ? this.entries.filter((other) => other.id !== id)
        : this.entries.map((other) => (other.id === id ? { ...entry, failed } : other));
    this.#came(answer);
    return answer;
  }

  /** Uses a button or a menu of a message. */
  async component(message: string, customId: string, values: readonly string[] | null): Promise<void> {
    this.components.set(message, { waiting: customId });
    this.#changed();
    const action: WireAction =
      values === null ? { do: "click", message, customId } : { do: "select", message, customId, values };
    const answer = await act(this.view, action);
    if (answer.kind === "failed") this.components.set(message, { failed: answer.shown });
    else if (answer.kind === "refused") this.components.set(message, { failed: answer.message });
    else this.components.delete(message);
    this.#came(answer);
  }

  /** What needs no answer of the bot, or tells it by a message alone. */
  async simple(action: WireAction): Promise<void> {
    if (action.do === "say") this.sent += 1;
    this.#changed();
    const answer = await act(this.view, action);
    if (answer.kind === "refused" || answer.kind === "failed") {
      this.notice = answer.kind === "refused" ? answer.message : answer.shown;
    }
    this.#came(answer);
  }

  async submitModal(fields: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    const open = this.modal;
    if (open === null) return;
    this.modal = { ...open, sending: true, error: null, field: null };
    this.#changed();
    const answer = await act(this.view, { do: "modal", interactionId: open.interactionId, fields });
    if (answer.kind === "refused") {
      this.modal = { ...open, error: answer.message, field: answer.field, sending: false };
    } else if (answer.kind === "failed") this.modal = { ...open, error: answer.shown, sending: false };
    else this.modal = null;
    this.#came(answer);
  }

  closeModal(): void {
    this.modal = null;
    this.#changed();
  }

  forget(entry: LocalEntry): void {
    this.entries = this.entries.filter((other) => other !== entry);
    this.#changed();
  }

  setNotice(notice: string | null): void {
    this.notice = notice;
    this.#changed();
  }

  #came(answer: WireAnswer): void {
    if (answer.kind === "modal") {
      const { interactionId, modal } = answer;
      this.modal = { interactionId, modal, error: null, field: null, sending: false };
    }
    this.#changed();
  }

  #take(event: WireEvent): void {
    switch (event.kind) {
      case "hello":
        this.link = "open";
        this.bot = event.bot;
        this.botConnected = event.botConnected;
        this.guild = event.guild;
        this.people = event.people;
        this.locales = event.locales;
        this.messages = new Map(event.messages.map((message) => [message.id, message]));
        this.inspected = event.inspected;
        void this.#fetchOffer();
        break;
      case "message":
        this.messages = new Map(this.messages).set(event.message.id, event.message);
        this.#settled(event.message.id);
        break;
      case "gone": {
        const left = new Map(this.messages);
        left.delete(event.id);
        this.messages = left;
        this.#settled(event.id);
        break;
      }
      case "bot":
        this.botConnected = event.connected;
        break;
      case "commands":
        this.locales = event.locales;
        void this.#fetchOffer();
        break;
      case "inspected":
        this.inspected = [...this.inspected, event.event].slice(-KEPT_EVENTS);
        break;
    }
  }

  /** A changed message no longer shows what went wrong before. */
  #settled(message: string): void {
    const state = this.components.get(message);
    if (state && "failed" in state) this.components.delete(message);
  }

  async #fetchOffer(): Promise<void> {
    const answer = await act(this.view, { do: "offer" });
    this.offer = answer.kind === "offer" ? answer.offer : NO_OFFER;
    this.#changed();
  }
}
