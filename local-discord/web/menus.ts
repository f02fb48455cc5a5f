import { html, nothing, type TemplateResult } from "lit-html";
import type { WireMessage } from "../page/wire.ts";
import type { MenuItem, OpenMenu, Page } from "./page.ts";

/** The menu of a message: the bot's commands under "Apps", and what everybody can do. */
export function openMessageMenu(page: Page, message: WireMessage, event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest("a, input") && event.type === "contextmenu")
    return;
  const { model } = page;
  const { onMessages } = model.offer;
  const isMine = message.author.id === model.me.id;
  const apps = onMessages.map(({ name, shown }) => ({
    label: shown,
    run: () => void model.command(shown, { do: "message-command", name, message: message.id }),
  }));
  const general: MenuItem[] = [
    { label: "Copy Text", run: () => copy(page, wordsOf(message)) },
    { label: "Copy Message ID", run: () => copy(page, message.id) },
  ];
  if (message.ephemeral) {
    general.push({
      label: "Dismiss Message",
      run: () => void model.simple({ do: "dismiss", message: message.id }),
    });
  } else if (isMine || model.view.where === "guild") {
    general.push({
      ...{ label: "Delete Message", danger: true },
      run: () => void model.simple({ do: "delete", message: message.id }),
    });
  }
  const groups = [
    { heading: "Apps", items: apps },
    { heading: "", items: general },
  ];
  open(page, event, `Message of ${message.author.name}`, groups);
}

/** The menu of a person: the bot's commands under "Apps". */
export function openPersonMenu(page: Page, person: WireMessage["author"], event: MouseEvent): void {
  const { model } = page;
  const user = model.people.find(({ id }) => id === person.id)?.name ?? "";
  const items = model.offer.onPeople.map(({ name, shown }) => ({
    label: shown,
    run: () => void model.command(shown, { do: "user-command", name, user }),
  }));
  open(page, event, person.name, [{ heading: "Apps", items }]);
}

function open(page: Page, event: MouseEvent, label: string, groups: OpenMenu["groups"]): void {
  event.preventDefault();
  const button = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
  const box = button?.getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  const x = byKey || event.type === "click" ? (box?.left ?? 0) : event.clientX;
  const y = byKey || event.type === "click" ? (box?.bottom ?? 0) : event.clientY;
  const filled = groups.filter(({ items }) => items.length > 0);
  const opener = event.type === "click" ? button : null;
  page.ui.menu = { label, x, y, groups: filled, opener };
  page.redraw();
}

export function menuView(page: Page): TemplateResult | typeof nothing {
  const { menu } = page.ui;
  if (menu === null) return nothing;
  return html`<div class="menu-back" @click=${() => closeMenu(page)} @contextmenu=${(event: Event) => {
    event.preventDefault();
    closeMenu(page);
  }}></div>
  <div class="menu" role="menu" aria-label=${menu.label} @keydown=${(event: KeyboardEvent) => onKey(page, event)}>
    ${menu.groups.map(
      ({ heading, items }) => html`<div role="group" aria-label=${heading || "Message"}>
        ${heading === "" ? nothing : html`<div class="menu-heading" aria-hidden="true">${heading}</div>`}
        ${items.map(
          (item) => html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            class=${item.danger ? "danger" : ""}
            @click=${() => {
              closeMenu(page);
              item.run();
            }}
          >
            ${item.label}
          </button>`,
        )}
      </div>`,
    )}
  </div>`;
}

/** Puts a menu that has just been drawn where it belongs, within the window, with the focus in it. */
export function placeMenu(page: Page, root: ParentNode): void {
  const element = root.querySelector<HTMLElement>(".menu");
  const { menu } = page.ui;
  if (!element || !menu || element.dataset.placed === `${menu.x} ${menu.y}`) return;
  element.dataset.placed = `${menu.x} ${menu.y}`;
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(8, Math.min(menu.x, innerWidth - width - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(menu.y, innerHeight - height - 8))}px`;
  element.querySelector<HTMLElement>("[role=menuitem]")?.focus();
}

function closeMenu(page: Page): void {
  const opener = page.ui.menu?.opener;
  page.ui.menu = null;
  page.redraw();
  opener?.focus();
}

function onKey(page: Page, event: KeyboardEvent): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement)) return;
  const items = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
  const focus = (index: number) => items[(index + items.length) % items.length]?.focus();
  if (event.key === "ArrowDown") focus(at + 1);
  else if (event.key === "ArrowUp") focus(at - 1);
  else if (event.key === "Home") focus(0);
  else if (event.key === "End") focus(-1);
  else if (event.key === "Escape" || event.key === "Tab") closeMenu(page);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function wordsOf({ content, embeds }: WireMessage): string {
  const parts = embeds.flatMap(({ author, title, description, footer }) => [
    author?.name,
    title,
    description,
    footer?.text,
  ]);
  return [content, ...parts].filter(Boolean).join("\n");
}

function copy(page: Page, words: string): void {
  navigator.clipboard.writeText(words).then(
    () => page.model.setNotice("Copied."),
    () => page.model.setNotice("The browser does not let the page copy."),
  );
}
