import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Composer } from "./composer.ts";
import { type Draft, type Slot, takesFile, unused } from "./draft.ts";
import { onKey } from "./keys.ts";
import { popupView } from "./popup-view.ts";

/** The place to write in, with the list above it. @param channel such as `#general` */
export function composerView(composer: Composer, channel: string, bot: string): TemplateResult {
  const keydown = (event: KeyboardEvent) => onKey(composer, event);
  const send = () => void composer.send();
  const { draft } = composer;
  return html`<form class="composer" aria-label="Composer" autocomplete="off" @submit=${(event: Event) => event.preventDefault()}>
    ${popupView(composer, bot)}
    <div class="composer-box ${draft ? "with-command" : ""}" @keydown=${keydown} @click=${focusInside}>
      ${draft === null ? lineView(composer, channel) : draftView(composer, draft)}
      <button class="composer-send" type="button" aria-label="Send" title="Send (Enter)" @click=${send}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3.4 20.4 21 12 3.4 3.6 3.39 10.13 15 12 3.39 13.87z" /></svg>
      </button>
    </div>
    <div class="composer-mistake" role="alert" id="composer-mistake">${composer.mistake?.message ?? nothing}</div>
  </form>`;
}

function lineView(composer: Composer, channel: string): TemplateResult {
  return html`<input
    class="composer-line"
    type="text"
    role="combobox"
    data-slot=""
    aria-label="Message ${channel}"
    aria-autocomplete="list"
    aria-haspopup="listbox"
    aria-expanded=${String(composer.popup.kind !== "none")}
    aria-controls="composer-list"
    aria-activedescendant=${activeOf(composer)}
    placeholder="Message ${channel}, or / for commands"
    maxlength="2000"
    spellcheck="false"
    enterkeyhint="send"
    .value=${live(composer.line)}
    @input=${(event: InputEvent) => composer.input(typedIn(event))}
    @focus=${() => composer.focus(null)}
  />`;
}

function draftView(composer: Composer, draft: Draft): TemplateResult {
  const left = unused(draft);
  return html`<div class="draft">
    <span class="draft-command">/${draft.command.shown}</span>
    ${draft.slots.map((slot) => slotView(composer, slot))}
    <input
      class="draft-tail"
      type="text"
      role="combobox"
      data-slot=""
      aria-label=${left.length > 0 ? "More options" : "End of the command"}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded=${String(composer.active === null && composer.popup.kind !== "none")}
      aria-controls="composer-list"
      aria-activedescendant=${composer.active === null ? activeOf(composer) : ""}
      placeholder=${left.length > 0 ? `+${left.length} optional` : ""}
      enterkeyhint="send"
      .value=${live(composer.tail)}
      @input=${(event: InputEvent) => composer.input(typedIn(event))}
      @focus=${() => composer.focus(null)}
    />
  </div>`;
}

function slotView(composer: Composer, slot: Slot): TemplateResult {
  const { option, text } = slot;
  if (takesFile(option)) return fileView(composer, slot);
  const isActive = composer.active === option.name;
  const isWrong = composer.mistake?.option === option.name;
  return html`<label class="slot ${isActive ? "active" : ""} ${isWrong ? "wrong" : ""}">
    <span class="slot-name">${option.shown}</span>
    <input
      class="slot-input"
      type="text"
      role="combobox"
      data-slot=${option.name}
      aria-label="${option.shown}: ${option.description}"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded=${String(isActive && composer.popup.kind !== "none")}
      aria-controls="composer-list"
      aria-activedescendant=${isActive ? activeOf(composer) : ""}
      aria-required=${String(option.required)}
      aria-invalid=${String(isWrong)}
      aria-describedby="composer-mistake"
      maxlength="6000"
      spellcheck="false"
      enterkeyhint="send"
      .value=${live(text)}
      @input=${(event: InputEvent) => composer.input(typedIn(event))}
      @focus=${() => composer.focus(option.name)}
    />
  </label>`;
}

/** A file is chosen in the browser's own way; its name stands beside it, since a draft that comes back keeps the file. */
function fileView(composer: Composer, { option, text }: Slot): TemplateResult {
  const isActive = composer.active === option.name;
  const isWrong = composer.mistake?.option === option.name;
  const chosen = (event: Event) => {
    const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined;
    if (file) void composer.attach(option.name, file);
  };
  return html`<label class="slot ${isActive ? "active" : ""} ${isWrong ? "wrong" : ""}">
    <span class="slot-name">${option.shown}</span>
    <input
      class="slot-file"
      type="file"
      data-slot=${option.name}
      aria-label="${option.shown}: ${option.description}"
      aria-required=${String(option.required)}
      aria-invalid=${String(isWrong)}
      aria-describedby="composer-mistake"
      @change=${chosen}
      @focus=${() => composer.focus(option.name)}
    />
    <span class="slot-file-name">${text === "" ? "Choose a file" : text}</span>
  </label>`;
}

function activeOf(composer: Composer): string {
  const { popup, lit } = composer;
  return popup.kind !== "none" && popup.items.length > 0 && lit >= 0 ? `composer-item-${lit}` : "";
}

function typedIn(event: InputEvent): string {
  return event.target instanceof HTMLInputElement ? event.target.value : "";
}

/** A click beside the words goes to the end of the line. */
function focusInside(event: Event): void {
  const box = event.currentTarget;
  if (!(box instanceof HTMLElement) || event.target !== box) return;
  [...box.querySelectorAll<HTMLInputElement>("input")].at(-1)?.focus();
}

/** Brings the focus where the composer wants it, after a drawing. */
export function followFocus(composer: Composer, root: ParentNode): void {
  if (!composer.refocus) return;
  composer.refocus = false;
  const wanted = CSS.escape(composer.active ?? "");
  const input = root.querySelector<HTMLInputElement>(`.composer input[data-slot="${wanted}"]`);
  input?.focus();
  if (input?.type !== "file") input?.setSelectionRange(input.value.length, input.value.length);
}
