import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit-html";
import type { WireMessage } from "../page/wire.ts";
import { renderMarkdown } from "./markdown/render.ts";
import type { Page } from "./page.ts";
import { type Choosable, type Selectable, selectView } from "./select-view.ts";
import { wordsIn } from "./words.ts";

type Row = Extract<APIMessageTopLevelComponent, { type: 1 }>;
type Part = Row["components"][number];
type Button = Extract<Part, { type: 2 }>;

const STYLES: Readonly<Record<number, string>> = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };
const STRING_SELECT = 3;
const USER_SELECT = 5;

/** The buttons and menus below a message, and what went wrong with them. */
export function componentsView(page: Page, message: WireMessage): TemplateResult | typeof nothing {
  if (message.components.length === 0) return nothing;
  const state = page.model.components.get(message.id);
  return html`<div class="components">
      ${message.components.map((component) => topView(page, message, component))}
    </div>
    ${state && "failed" in state ? html`<p class="failed" role="alert">${state.failed}</p>` : nothing}`;
}

function topView(page: Page, message: WireMessage, component: APIMessageTopLevelComponent): TemplateResult {
  switch (component.type) {
    case 1:
      return html`<div class="row">${component.components.map((part) => partView(page, message, part))}</div>`;
    case 10:
      return html`<div class="content md">${renderMarkdown(component.content, page.around)}</div>`;
    case 14:
      return html`<hr class="separator" />`;
    case 17:
      return html`<div class="embed">
        <div class="embed-main">${component.components.map((inner) => topView(page, message, inner))}</div>
      </div>`;
    default:
      return html`<p class="unknown-component">The page does not show components of type ${component.type} yet.</p>`;
  }
}

function partView(page: Page, message: WireMessage, part: Part): TemplateResult {
  if (part.type === 2) return buttonView(page, message, part);
  const state = page.model.components.get(message.id);
  const isWaiting = state !== undefined && "waiting" in state;
  return selectView(page, {
    key: `${message.id} ${part.custom_id}`,
    select: selectable(page, part),
    label: part.placeholder ?? wordsIn(page.around.locale).select,
    disabled: part.disabled === true || isWaiting,
    waiting: isWaiting && state.waiting === part.custom_id,
    choose: (values) => void page.model.component(message.id, part.custom_id, values),
  });
}

/** What a menu has to choose from: its own options, or people. */
function selectable(page: Page, part: Exclude<Part, Button>): Selectable {
  const min = part.min_values ?? 1;
  const max = part.max_values ?? 1;
  if (part.type === STRING_SELECT) {
    const options: Choosable[] = part.options.map((option) => ({
      label: option.label,
      value: option.value,
      description: option.description ?? "",
      emoji: option.emoji?.name ?? "",
      chosen: option.default === true,
    }));
    return { options, min, max };
  }
  const people = part.type === USER_SELECT ? page.model.people : [];
  const options = people.map(({ id, displayName, name }) => ({
    ...{ label: displayName, value: id, description: name },
    ...{ emoji: "", chosen: false },
  }));
  return { options, min, max };
}

function buttonView(page: Page, message: WireMessage, button: Button): TemplateResult {
  if (button.style === 5) {
    return html`<a class="button link" href=${safe(button.url)} target="_blank" rel="noopener noreferrer nofollow"
      >${face(button)}<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 2h6a1 1 0 0 1 1 1v6h-2V5.400L10.4 15 9 13.6 18.6 4H15zM4 5h7v2H5v12h12v-6h2v7a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1" /></svg
      ><span class="visually-hidden">(opens in a new tab)</span></a
    >`;
  }
  if (button.style === 6) return html`<span class="button secondary">A premium button</span>`;
  const state = page.model.components.get(message.id);
  const isWaiting = state !== undefined && "waiting" in state;
  const isMine = isWaiting && state.waiting === button.custom_id;
  const { custom_id } = button;
  return html`<button
    type="button"
    class="button ${STYLES[button.style] ?? "secondary"} ${isMine ? "waiting" : ""}"
    ?disabled=${button.disabled === true}
    aria-disabled=${String(button.disabled === true || isWaiting)}
    aria-busy=${String(isMine)}
    @click=${() => !isWaiting && void page.model.component(message.id, custom_id, null)}
  >
    <span class="button-face">${face(button)}</span>
    ${isMine ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
  </button>`;
}

function face(button: Exclude<Button, { style: 6 }>): TemplateResult {
  const { emoji, label } = button;
  const sign =
    emoji === undefined
      ? nothing
      : html`<span class="emoji">${emoji.id ? `:${emoji.name}:` : emoji.name}</span>`;
  return html`${sign}${label ?? nothing}`;
}

function safe(url: string): string {
  return /^https?:/i.test(url) ? url : "about:blank";
}
