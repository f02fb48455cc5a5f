import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { WireModal } from "../page/wire.ts";
import { botAvatar } from "./avatar.ts";
import { renderMarkdown } from "./markdown/render.ts";
import type { OpenModal } from "./model.ts";
import type { Page } from "./page.ts";

type Top = WireModal["components"][number];
type Labelled = Extract<Top, { type: 18 }>;
type Field = Labelled["component"] | Extract<Top, { type: 1 }>["components"][number];
type TextInput = Extract<Field, { type: 4 }>;
type StringSelect = Extract<Field, { type: 3 }>;

/** A modal that the bot has opened, as a dialog. Its fields keep what was typed until it is sent. */
export function modalView(page: Page): TemplateResult | typeof nothing {
  const open = page.model.modal;
  if (open === null) return nothing;
  const { modal } = open;
  const { displayName } = page.model.bot;
  return html`<dialog
    class="modal"
    aria-labelledby="modal-title"
    @cancel=${() => page.model.closeModal()}
    @mousedown=${(event: Event) => event.target === event.currentTarget && page.model.closeModal()}
  >
    <form novalidate autocomplete="off" @submit=${(event: SubmitEvent) => submit(page, event)}>
      <header>
        ${botAvatar("medium")}
        <h2 id="modal-title">${modal.title}</h2>
        <button type="button" class="modal-close" aria-label="Close" @click=${() => page.model.closeModal()}>✕</button>
      </header>
      <p class="modal-note">This form will be submitted to <strong>${displayName}</strong>. Do not share passwords or other sensitive information.</p>
      ${open.error === null || open.field !== null ? nothing : html`<p class="failed" role="alert">${open.error}</p>`}
      <div class="modal-fields">${modal.components.map((top) => topView(page, top, open))}</div>
      <footer>
        <button type="button" class="button secondary" @click=${() => page.model.closeModal()}>Cancel</button>
        <button type="submit" class="button primary ${open.sending ? "waiting" : ""}" aria-disabled=${String(open.sending)}>
          <span class="button-face">Submit</span>
        </button>
      </footer>
    </form>
  </dialog>`;
}

/** Opens a dialog that has just been drawn, with the focus in its first field. */
export function openModal(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog.modal");
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>("input, textarea, select")?.focus();
}

function topView(page: Page, top: Top, open: OpenModal): TemplateResult {
  if (top.type === 10) return html`<div class="md">${renderMarkdown(top.content, page.around)}</div>`;
  if (top.type === 18) return fieldView(top.component, top.label, top.description ?? "", open);
  if (top.type === 1) {
    return html`${top.components.map((field) => fieldView(field, "label" in field ? (field.label ?? "") : "", "", open))}`;
  }
  return html`<p class="unknown-component">The page does not show this kind of field yet.</p>`;
}

function fieldView(field: Field, label: string, description: string, open: OpenModal): TemplateResult {
  const id = `field-${"custom_id" in field ? field.custom_id : ""}`;
  const isRequired = !("required" in field) || field.required !== false;
  const isWrong = "custom_id" in field && open.field === field.custom_id;
  return html`<div class="modal-field ${isWrong ? "wrong" : ""}">
    <label for=${id}>${label}${isRequired ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
    ${description === "" ? nothing : html`<p class="modal-description" id="${id}-more">${description}</p>`}
    ${
      field.type === 4
        ? textField(field, id, isRequired, isWrong)
        : field.type === 3
          ? selectField(field, id)
          : html`<p class="unknown-component">The page does not show this kind of field yet.</p>`
    }
    ${isWrong ? html`<p class="failed" role="alert" id="${id}-wrong">${mistake(open.error ?? "")}</p>` : nothing}
  </div>`;
}

/** The local Discord names fields by their custom_id, which nobody sees. */
function mistake(message: string): string {
  return message.replace(/^"[^"]*"/, "This field");
}

function textField(field: TextInput, id: string, required: boolean, wrong: boolean): TemplateResult {
  const { custom_id, placeholder = "", value = "", max_length: max = 4000 } = field;
  return field.style === 2
    ? html`<textarea id=${id} name=${custom_id} rows="5" placeholder=${placeholder} maxlength=${max} aria-required=${String(required)} aria-invalid=${String(wrong)} aria-describedby="${id}-more ${id}-wrong">${value}</textarea>`
    : html`<input id=${id} name=${custom_id} type="text" placeholder=${placeholder} maxlength=${max} aria-required=${String(required)} aria-invalid=${String(wrong)} aria-describedby="${id}-more ${id}-wrong" value=${value} />`;
}

function selectField(field: StringSelect, id: string): TemplateResult {
  const many = (field.max_values ?? 1) > 1;
  return html`<select id=${id} name=${field.custom_id} ?multiple=${many} data-select>
    ${many ? nothing : html`<option value="">${field.placeholder ?? "Make a selection"}</option>`}
    ${field.options.map((option) => html`<option value=${option.value} .selected=${live(option.default === true)}>${option.label}</option>`)}
  </select>`;
}

function submit(page: Page, event: SubmitEvent): void {
  event.preventDefault();
  if (page.model.modal?.sending !== false || !(event.target instanceof HTMLFormElement)) return;
  const fields: Record<string, string | string[]> = {};
  for (const element of event.target.elements) {
    if (element instanceof HTMLSelectElement) {
      const values = [...element.selectedOptions].map(({ value }) => value).filter((value) => value !== "");
      if (values.length > 0) fields[element.name] = values;
    } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      fields[element.name] = element.value;
    }
  }
  void page.model.submitModal(fields);
}
