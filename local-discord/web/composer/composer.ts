import type { WireOption } from "../../page/wire.ts";
import type { Model } from "../model.ts";
import { attach } from "../server.ts";
import { readLine } from "./command-line.ts";
import {
  addSlot,
  type Draft,
  fill,
  type Mistake,
  namedAtEnd,
  partial,
  removeSlot,
  startDraft,
  unused,
} from "./draft.ts";
import { type Popup, popupOf } from "./popup.ts";
import { send } from "./send.ts";
import { Suggestions } from "./suggestions.ts";

/** What stands in the composer: plain text, or a command with its options. */
export class Composer {
  readonly #model: Model;
  readonly #changed: () => void;
  readonly #suggestions: Suggestions;
  /** Text that is no command yet. */
  line = "";
  draft: Draft | null = null;
  /** Name of the option that is typed in; null for the end of the line. */
  active: string | null = null;
  /** What stands at the end of a command, where an option can be named. */
  tail = "";
  /** The lit item of the list; -1 for none. */
  lit = 0;
  mistake: Mistake | null = null;
  #closed = true;
  #isTyping = false;
  /** Set where the focus must follow `active` at the next drawing. */
  refocus = false;

  constructor(model: Model, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
    this.#suggestions = new Suggestions(() => {
      this.lit = this.#first();
      changed();
    });
  }

  get popup(): Popup {
    if (this.#closed) return { kind: "none" };
    return popupOf(this, this.#model.offer.slash, this.#suggestions.now);
  }

  /** New text where the person types. */
  input(text: string): void {
    this.mistake = null;
    this.#closed = false;
    this.#isTyping = true;
    if (this.draft === null) {
      this.line = text;
      this.lit = 0;
      const draft = readLine(this.#model.offer.slash, text);
      if (draft) this.#begin(draft);
    } else if (this.active === null) this.#inputTail(this.draft, text);
    else this.#inputSlot(this.draft, this.active, text);
    this.#changed();
  }

  focus(option: string | null): void {
    if (this.active === option && !this.#closed) return;
    this.active = option;
    this.#open();
    this.#changed();
  }

  /** Takes an item of the list. @param onward whether the next option gets the focus */
  pick(index: number, onward = false): void {
    const { popup, draft } = this;
    if (popup.kind === "commands") {
      const command = popup.items[index];
      if (command) this.#begin(startDraft(command));
    } else if (popup.kind === "options" && draft) {
      const option = popup.items[index];
      if (option) this.addOption(option);
    } else if (popup.kind === "choices" && draft) {
      const choice = popup.items[index];
      if (!choice) return;
      this.draft = fill(draft, popup.option.name, choice.name, choice.value);
      this.#suggestions.stop();
      this.#closed = true;
      if (onward) this.move(1);
      this.refocus = true;
    }
    this.#changed();
  }

  /** A file for an option: its slot shows the name, and is sent once the playground has the file. */
  async attach(option: string, file: File): Promise<void> {
    const kept = await attach(this.#model.view, file);
    if (this.draft === null) return;
    if ("refused" in kept) this.blame({ option, message: kept.refused });
    else {
      this.mistake = null;
      this.draft = fill(this.draft, option, file.name, kept.id);
      this.#changed();
    }
  }

  addOption(option: WireOption): void {
    if (this.draft === null) return;
    this.draft = addSlot(this.draft, option);
    this.tail = "";
    this.active = option.name;
    this.refocus = true;
    this.#open();
    this.#changed();
  }

  /** Takes an empty slot away, or the whole command from its beginning. @returns whether there was something to take */
  eraseBefore(): boolean {
    const { draft } = this;
    if (draft === null) return false;
    const slot = draft.slots.find(({ option }) => option.name === this.active);
    if (slot && !slot.option.required) {
      this.move(-1);
      this.draft = removeSlot(draft, slot.option.name);
      if (this.active === slot.option.name) this.active = null;
    } else if (draft.slots.length > 0 && this.active !== draft.slots[0]?.option.name) this.move(-1);
    else {
      this.clear();
      this.line = `/${draft.command.shown}`;
      this.#closed = false;
    }
    this.mistake = null;
    this.refocus = true;
    this.#changed();
    return true;
  }

  /** Goes to the next option, or the one before. @returns whether there is one */
  move(by: 1 | -1): boolean {
    if (this.draft === null) return false;
    const stops: (string | null)[] = this.draft.slots.map(({ option }) => option.name);
    if (unused(this.draft).length > 0) stops.push(null);
    const next = stops[stops.indexOf(this.active) + by];
    if (next === undefined) return false;
    this.active = next;
    this.refocus = true;
    this.#open();
    this.#changed();
    return true;
  }

  light(by: 1 | -1): void {
    const { popup } = this;
    if (popup.kind === "none" || popup.items.length === 0) return;
    const { length } = popup.items;
    this.lit = this.lit === -1 && by === -1 ? length - 1 : (this.lit + by + length) % length;
    this.#changed();
  }

  /** Where the mouse points; a mouse at rest changes nothing. */
  lightAt(index: number): void {
    if (this.lit === index) return;
    this.lit = index;
    this.#changed();
  }

  /** Closes the list, else leaves the command. @returns whether there was something to leave */
  escape(): boolean {
    if (this.popup.kind !== "none") {
      this.#closed = true;
      this.#changed();
      return true;
    }
    if (this.draft === null && this.line === "") return false;
    this.clear();
    this.refocus = true;
    this.#changed();
    return true;
  }

  clear(): void {
    this.line = "";
    this.draft = null;
    this.active = null;
    this.tail = "";
    this.mistake = null;
    this.#closed = true;
    this.#suggestions.stop();
  }

  /** Sends what there is, or shows what is missing. */
  send(): Promise<void> {
    return send(this, this.#model);
  }

  /** Shows what is missing or wrong, with the focus where it belongs. */
  blame(mistake: Mistake): void {
    this.mistake = mistake;
    this.active = this.draft?.slots.some(({ option }) => option.name === mistake.option)
      ? mistake.option
      : null;
    this.#closed = true;
    this.refocus = true;
    this.#changed();
  }

  #begin(draft: Draft): void {
    this.draft = draft;
    this.line = "";
    const next = draft.slots.find(({ text }) => text === "") ?? draft.slots.at(-1);
    this.active = next?.option.name ?? null;
    this.refocus = true;
    this.#open();
  }

  #inputTail(draft: Draft, text: string): void {
    const named = namedAtEnd(draft, text);
    if (named) this.addOption(named.option);
    else {
      this.tail = text;
      this.lit = text.trim() === "" ? -1 : 0;
    }
  }

  #inputSlot(draft: Draft, name: string, text: string): void {
    const named = namedAtEnd(draft, text);
    this.draft = fill(draft, name, named?.before ?? text);
    if (named?.before) this.addOption(named.option);
    else {
      this.lit = 0;
      this.#ask(true);
    }
  }

  #open(): void {
    this.#closed = false;
    this.#isTyping = false;
    this.lit = this.#first();
    this.#ask(false);
  }

  /** Enter takes the first item, but not over what stands in an option that is merely visited, nor at the end. */
  #first(): number {
    const slot = this.draft?.slots.find(({ option }) => option.name === this.active);
    return this.#isTyping || this.draft === null || slot?.text === "" ? 0 : -1;
  }

  #ask(typed: boolean): void {
    const { draft, active } = this;
    const slot = draft?.slots.find(({ option }) => option.name === active);
    if (!draft || !slot?.option.autocomplete) {
      this.#suggestions.stop();
      return;
    }
    const { name } = slot.option;
    const wanted = { command: draft.command, focused: name, options: partial(draft, name) };
    this.#suggestions.ask(this.#model.view, wanted, typed);
  }
}
