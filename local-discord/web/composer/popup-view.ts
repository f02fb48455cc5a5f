import { html, nothing, type TemplateResult } from "lit-html";
import type { WireChoice, WireCommand, WireOption } from "../../page/wire.ts";
import { botAvatar } from "../avatar.ts";
import type { Composer } from "./composer.ts";
import type { Popup } from "./popup.ts";

/** The list above the composer: commands, options, or the choices of an option. */
export function popupView(composer: Composer, bot: string): TemplateResult {
  const { popup } = composer;
  if (popup.kind === "none") return html`<div id="composer-list" hidden></div>`;
  return html`<div class="popup">
    ${head(popup, bot)}
    ${
      popup.items.length === 0
        ? html`<div id="composer-list" hidden></div>`
        : html`<ul id="composer-list" role="listbox" aria-label=${labelOf(popup)}>
            ${popup.items.map((item, i) => itemView(composer, item, i, bot))}
          </ul>`
    }
  </div>`;
}

function labelOf(popup: Exclude<Popup, { kind: "none" }>): string {
  if (popup.kind === "commands") return "Commands";
  return popup.kind === "options" ? "Options" : `Choices for ${popup.option.shown}`;
}

function head(popup: Exclude<Popup, { kind: "none" }>, bot: string): TemplateResult {
  if (popup.kind === "commands") {
    const none = popup.items.length === 0 ? html`<p class="popup-state">No command fits.</p>` : nothing;
    return html`<div class="popup-head">${botAvatar("small")}<span>${bot}</span></div>${none}`;
  }
  if (popup.kind === "options") return html`<div class="popup-head">Options</div>`;
  const { option, items, state } = popup;
  const said = stateWords(state, items.length, option.autocomplete || option.choices.length > 0);
  return html`<div class="popup-option">
      <strong>${option.shown}</strong> <span>${option.description}</span>
      ${option.required ? nothing : html`<em>optional</em>`}
    </div>
    ${said === null ? nothing : html`<p class="popup-state ${typeof state === "object" ? "wrong" : ""}" role="status">${said}</p>`}`;
}

function stateWords(
  state: Extract<Popup, { kind: "choices" }>["state"],
  items: number,
  isList: boolean,
): string | null {
  if (typeof state === "object") return state.failed;
  if (items > 0 || !isList) return null;
  return state === "loading" ? "Loading options…" : "No options match your search.";
}

function itemView(
  composer: Composer,
  item: WireCommand | WireOption | WireChoice,
  index: number,
  bot: string,
): TemplateResult {
  // The mouse must not take the focus from where the person types.
  return html`<li
    id="composer-item-${index}"
    role="option"
    class="popup-item"
    aria-selected=${String(composer.lit === index)}
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
    @mousemove=${() => composer.lightAt(index)}
    @click=${() => composer.pick(index)}
  >
    ${"options" in item ? commandItem(item, bot) : "value" in item ? html`<span class="popup-name">${item.name}</span>` : optionItem(item)}
  </li>`;
}

function commandItem(command: WireCommand, bot: string): TemplateResult {
  return html`${botAvatar("medium")}
    <span class="popup-words">
      <span class="popup-name">/${command.shown}${command.options.map((option) => html` <code>${option.shown}</code>`)}</span>
      <span class="popup-description">${command.description}</span>
    </span>
    <span class="popup-bot">${bot}</span>`;
}

function optionItem(option: WireOption): TemplateResult {
  return html`<span class="popup-line">
    <span class="popup-name">${option.shown}</span>
    <span class="popup-description">${option.description}</span>
  </span>`;
}
