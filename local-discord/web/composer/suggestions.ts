import type { WireChoice, WireCommand, WireValue } from "../../page/wire.ts";
import { act } from "../server.ts";
import type { View } from "../view.ts";

/** From a keystroke to asking the bot, in milliseconds; a further keystroke begins anew. */
const DEBOUNCE_MS = 200;

export type Suggested =
  | { readonly kind: "loading"; readonly before: readonly WireChoice[] }
  | { readonly kind: "choices"; readonly choices: readonly WireChoice[] }
  | { readonly kind: "failed"; readonly shown: string };

interface Wanted {
  readonly command: WireCommand;
  readonly focused: string;
  readonly options: Readonly<Record<string, WireValue>>;
}

/** Asks the bot for the choices of the option that is typed in, and keeps the latest answer only. */
export class Suggestions {
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;
  #option = "";
  now: Suggested = { kind: "choices", choices: [] };

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param typed whether this comes of a keystroke; otherwise, as when an option gets the focus, it is asked at once */
  ask(view: View, wanted: Wanted, typed: boolean): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
    const mine = this.#latest;
    const option = `${wanted.command.shown} ${wanted.focused}`;
    const before = this.now.kind === "choices" && option === this.#option ? this.now.choices : [];
    this.#option = option;
    this.now = { kind: "loading", before };
    this.#timer = setTimeout(() => void this.#fetch(view, wanted, mine), typed ? DEBOUNCE_MS : 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
    this.now = { kind: "choices", choices: [] };
  }

  async #fetch(view: View, { command, focused, options }: Wanted, mine: number): Promise<void> {
    const { name, group, subcommand } = command;
    const path = { command: name, group, subcommand };
    const answer = await act(view, { do: "autocomplete", ...path, focused, options });
    if (mine !== this.#latest) return;
    if (answer.kind === "choices") this.now = { kind: "choices", choices: answer.choices };
    else if (answer.kind === "failed") this.now = { kind: "failed", shown: answer.shown };
    else this.now = { kind: "failed", shown: answer.kind === "refused" ? answer.message : "" };
    this.#changed();
  }
}
