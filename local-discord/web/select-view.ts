import { html, nothing, type TemplateResult } from "lit-html";
import type { Page } from "./page.ts";

export interface Choosable {
  readonly label: string;
  readonly value: string;
  readonly description: string;
  readonly emoji: string;
  readonly chosen: boolean;
}

export interface Selectable {
  readonly options: readonly Choosable[];
  readonly min: number;
  readonly max: number;
}

export interface SelectSpec {
  /** Names the menu among all on the page. */
  readonly key: string;
  readonly select: Selectable;
  readonly label: string;
  readonly disabled: boolean;
  readonly waiting: boolean;
  readonly choose: (values: readonly string[]) => void;
}

/** As the styles have it. */
const MAX_HEIGHT = 330;
const OPTION_HEIGHT = 52;

/** A select menu: a button, and a list where one or several can be chosen by mouse or keyboard. */
export function selectView(page: Page, spec: SelectSpec): TemplateResult {
  const { key, select, label, disabled, waiting } = spec;
  const open = page.ui.select?.key === key ? page.ui.select : null;
  const listId = `select-${key.replace(/[^\w-]/g, "-")}`;
  const chosen = select.options.filter((option) =>
    open === null ? option.chosen : open.chosen.includes(option.value),
  );
  const words = chosen.map((option) => option.label).join(", ");
  return html`<div class="select ${open?.down ? "down" : ""}" @focusout=${(event: FocusEvent) => leave(page, spec, event)}>
    <button
      type="button"
      class="select-face ${waiting ? "waiting" : ""}"
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded=${String(open !== null)}
      aria-controls=${listId}
      aria-activedescendant=${open && open.lit >= 0 ? `${listId}-${open.lit}` : ""}
      aria-label=${words === "" ? label : `${label}: ${words}`}
      ?disabled=${disabled && !waiting}
      @click=${(event: Event) => (open ? close(page, spec, true) : unfold(page, spec, event.currentTarget))}
      @keydown=${(event: KeyboardEvent) => onKey(page, spec, event)}
    >
      <span class=${words === "" ? "placeholder" : ""}>${words === "" ? label : words}</span>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5.3 9.300a1 1 0 0 1 1.4 0l5.3 5.3 5.3-5.300a1 1 0 1 1 1.4 1.400l-6 6a1 1 0 0 1-1.4 0l-6-6a1 1 0 0 1 0-1.4" /></svg>
    </button>
    <ul id=${listId} class="select-list" role="listbox" aria-label=${label} aria-multiselectable=${String(select.max > 1)} ?hidden=${open === null}>
      ${open === null ? nothing : select.options.map((option, i) => optionView(page, spec, option, i, listId))}
      ${open !== null && select.options.length === 0 ? html`<li class="popup-state" role="option" aria-disabled="true" aria-selected="false">The local Discord has nothing of this kind.</li>` : nothing}
    </ul>
  </div>`;
}

function optionView(
  page: Page,
  spec: SelectSpec,
  option: Choosable,
  index: number,
  listId: string,
): TemplateResult {
  const open = page.ui.select;
  const isChosen = open?.chosen.includes(option.value) === true;
  return html`<li
    id="${listId}-${index}"
    role="option"
    class="select-option ${open?.lit === index ? "lit" : ""}"
    aria-selected=${String(isChosen)}
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
    @mousemove=${() => point(page, index)}
    @click=${() => take(page, spec, index)}
  >
    ${option.emoji === "" ? nothing : html`<span class="emoji">${option.emoji}</span>`}
    <span class="select-words">
      <span class="select-label">${option.label}</span>
      ${option.description === "" ? nothing : html`<span class="select-description">${option.description}</span>`}
    </span>
    ${spec.select.max > 1 || isChosen ? html`<span class="select-mark" aria-hidden="true">${isChosen ? "✓" : ""}</span>` : nothing}
  </li>`;
}

function point(page: Page, lit: number): void {
  const open = page.ui.select;
  if (open === null || open.lit === lit) return;
  page.ui.select = { ...open, lit };
  page.redraw();
}

function unfold(page: Page, { key, select, disabled }: SelectSpec, face: EventTarget | null): void {
  if (disabled || !(face instanceof HTMLElement)) return;
  const chosen = select.options.filter((option) => option.chosen).map(({ value }) => value);
  const lit = Math.max(
    0,
    select.options.findIndex((option) => option.chosen),
  );
  const above = face.getBoundingClientRect().top - (face.closest(".log")?.getBoundingClientRect().top ?? 0);
  const needed = Math.min(MAX_HEIGHT, select.options.length * OPTION_HEIGHT);
  page.ui.select = { key, chosen, lit, down: above < needed };
  page.redraw();
}

/** Discord sends a choice of several when the list is folded in. */
function close(page: Page, spec: SelectSpec, send: boolean): void {
  const open = page.ui.select;
  page.ui.select = null;
  page.redraw();
  if (!send || open === null || spec.select.max === 1) return;
  const before = spec.select.options.filter((option) => option.chosen).map(({ value }) => value);
  const isSame = before.length === open.chosen.length && open.chosen.every((value) => before.includes(value));
  if (!isSame && open.chosen.length >= spec.select.min) spec.choose(open.chosen);
}

function take(page: Page, spec: SelectSpec, index: number): void {
  const open = page.ui.select;
  const value = spec.select.options[index]?.value;
  if (open === null || value === undefined) return;
  if (spec.select.max === 1) {
    close(page, spec, false);
    spec.choose([value]);
    return;
  }
  const has = open.chosen.includes(value);
  if (!has && open.chosen.length >= spec.select.max) return;
  const chosen = has ? open.chosen.filter((other) => other !== value) : [...open.chosen, value];
  page.ui.select = { ...open, chosen, lit: index };
  page.redraw();
}

function leave(page: Page, spec: SelectSpec, event: FocusEvent): void {
  const box = event.currentTarget;
  const isInside =
    box instanceof Node && event.relatedTarget instanceof Node && box.contains(event.relatedTarget);
  if (!isInside && page.ui.select?.key === spec.key) close(page, spec, true);
}

function onKey(page: Page, spec: SelectSpec, event: KeyboardEvent): void {
  const open = page.ui.select?.key === spec.key ? page.ui.select : null;
  const { options } = spec.select;
  const light = (lit: number) => {
    if (open) page.ui.select = { ...open, lit: Math.min(Math.max(lit, 0), options.length - 1) };
    page.redraw();
    const id = `select-${spec.key.replace(/[^\w-]/g, "-")}-${page.ui.select?.lit}`;
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  };
  if (open === null) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    unfold(page, spec, event.currentTarget);
  } else if (event.key === "ArrowDown") light(open.lit + 1);
  else if (event.key === "ArrowUp") light(open.lit - 1);
  else if (event.key === "Home") light(0);
  else if (event.key === "End") light(options.length - 1);
  else if (event.key === "Enter" || event.key === " ") take(page, spec, open.lit);
  else if (event.key === "Escape") close(page, spec, spec.select.max > 1);
  else if (event.key.length === 1 && /\S/.test(event.key)) {
    const typed = event.key.toLowerCase();
    const after = options.findIndex(({ label }, i) => i > open.lit && label.toLowerCase().startsWith(typed));
    light(after >= 0 ? after : options.findIndex(({ label }) => label.toLowerCase().startsWith(typed)));
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
