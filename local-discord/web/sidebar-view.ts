import { html, type TemplateResult } from "lit-html";
import type { WirePlace } from "../page/wire.ts";
import { botAvatar, personAvatar } from "./avatar.ts";
import type { Page } from "./page.ts";
import type { Theme } from "./view.ts";

interface PlaceLine {
  readonly where: WirePlace;
  readonly sign: "#" | "@";
  readonly name: string;
  /** What is particular about using the bot there. */
  readonly more: string;
}

/** The places, in the groups in which the sidebar lists them. */
export function placesOf(
  page: Page,
): readonly { readonly heading: string; readonly lines: readonly PlaceLine[] }[] {
  const { guild, bot, people } = page.model;
  const everybody = people.map(({ displayName }) => displayName).join(" & ");
  return [
    { heading: guild, lines: [{ where: "guild", sign: "#", name: "general", more: "the bot is a member" }] },
    {
      heading: "Direct messages",
      lines: [
        { where: "dm", sign: "@", name: bot.displayName, more: "with the bot" },
        { where: "private", sign: "@", name: everybody, more: "app installed for you" },
      ],
    },
    {
      heading: "Elsewhere",
      lines: [{ where: "external", sign: "#", name: "lounge", more: "app installed for you" }],
    },
  ];
}

export function placeOf(page: Page): PlaceLine {
  const { where } = page.model.view;
  const lines = placesOf(page).flatMap((group) => group.lines);
  return lines.find((line) => line.where === where) ?? { where, sign: "#", name: "", more: "" };
}

/** Where one is, who one is, and how one looks at it. */
export function sidebarView(page: Page): TemplateResult {
  return html`<div class="sidebar ${page.ui.drawer ? "out" : ""}" id="sidebar">
    <div class="sidebar-title">${botAvatar("medium")}<span>Verbatim playground</span></div>
    <nav aria-label="Places">
      ${placesOf(page).map(
        ({ heading, lines }) => html`<h2>${heading}</h2>
          <ul>${lines.map((line) => placeView(page, line))}</ul>`,
      )}
    </nav>
    ${barView(page)}
  </div>`;
}

function placeView(page: Page, { where, sign, name, more }: PlaceLine): TemplateResult {
  const isHere = page.model.view.where === where;
  const go = () => {
    page.ui.drawer = false;
    page.composer.clear();
    page.composer.refocus = true;
    page.model.setView({ where });
  };
  return html`<li>
    <button type="button" class="place" aria-current=${isHere ? "page" : "false"} @click=${go}>
      <span class="place-sign" aria-hidden="true">${sign}</span>
      <span class="place-words"><span class="place-name">${name}</span><span class="place-more">${more}</span></span>
    </button>
  </li>`;
}

function barView(page: Page): TemplateResult {
  const { view, people } = page.model;
  return html`<div class="bar" role="group" aria-label="You">
    <div class="bar-people" role="group" aria-label="Who you are">
      ${people.map(
        ({ name, displayName }) => html`<button
          type="button"
          class="person"
          aria-pressed=${String(view.as === name)}
          @click=${() => become(page, name)}
        >
          ${personAvatar(displayName, "medium")}<span>${displayName}</span>
        </button>`,
      )}
    </div>
    <label class="bar-language"
      ><span>Language of your Discord</span>
      <select @change=${(event: Event) => page.model.setView({ locale: chosen(event) })}>
        ${localesOf(page).map((locale) => html`<option value=${locale} .selected=${locale === view.locale}>${nameOf(locale)}</option>`)}
      </select></label
    >
    <div class="bar-line" role="group" aria-label="Look">
      ${choice(page, "dark", "Dark")}${choice(page, "light", "Light")}
      <button type="button" class="toggle" aria-pressed=${String(view.phone)} @click=${() => page.model.setView({ phone: !view.phone })}>
        Phone
      </button>
    </div>
  </div>`;
}

function choice(page: Page, theme: Theme, label: string): TemplateResult {
  const isOn = page.model.view.theme === theme;
  return html`<button type="button" class="toggle" aria-pressed=${String(isOn)} @click=${() => page.model.setView({ theme })}>${label}</button>`;
}

function become(page: Page, as: string): void {
  page.composer.clear();
  page.composer.refocus = true;
  page.ui.drawer = false;
  page.model.setView({ as });
}

/** Discord's English, what the bot's commands are worded in, and what the address asks for. */
function localesOf(page: Page): string[] {
  return [...new Set(["en-US", ...page.model.locales, page.model.view.locale])];
}

/** A language in its own words. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

function chosen(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : "en-US";
}
