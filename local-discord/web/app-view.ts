import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { WireMessage } from "../page/wire.ts";
import { botAvatar } from "./avatar.ts";
import { composerView } from "./composer/composer-view.ts";
import { inspectorView } from "./inspector-view.ts";
import { menuView } from "./menus.ts";
import { entryView, messageView } from "./message-view.ts";
import { modalView } from "./modal-view.ts";
import type { Page } from "./page.ts";
import { placeOf, sidebarView } from "./sidebar-view.ts";

/** Messages of one author within this time stand under one name. */
const TOGETHER_MS = 7 * 60_000;

export function appView(page: Page): TemplateResult {
  const { view } = page.model;
  return html`<div class="app ${view.phone ? "phone" : ""} ${view.inspector ? "with-inspector" : ""}">
      ${sidebarView(page)}
      ${page.ui.drawer ? html`<div class="drawer-back" @click=${() => fold(page)}></div>` : nothing}
      ${channelView(page)}
      ${view.inspector ? inspectorView(page) : nothing}
    </div>
    ${menuView(page)} ${modalView(page)}`;
}

function channelView(page: Page): TemplateResult {
  const { model, composer } = page;
  const place = placeOf(page);
  const title = `${place.sign}${place.sign === "#" ? "" : ""}${place.name}`;
  return html`<main class="channel" aria-label="Channel ${title}">
    <header class="channel-head">
      <button type="button" class="drawer-button" aria-label="Places and settings" aria-controls="sidebar"
        aria-expanded=${String(page.ui.drawer)} @click=${() => unfold(page)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z" /></svg>
      </button>
      <span class="channel-sign" aria-hidden="true">${place.sign}</span>
      <h1>${place.name}</h1>
      <span class="channel-more">${place.more}</span>
      <button type="button" class="toggle inspector-toggle" aria-pressed=${String(model.view.inspector)} aria-controls=${model.view.inspector ? "inspector" : nothing}
        @click=${() => model.setView({ inspector: !model.view.inspector })}>Inspector</button>
    </header>
    ${bannerView(page)}
    <div class="log" role="log" aria-label="Messages" aria-live="polite" tabindex="0">
      <div class="log-inner">${welcomeView(page, title)} ${messagesView(page)}
        ${model.entries.map((entry) => entryView(page, entry))}
      </div>
    </div>
    ${composerView(composer, title, model.bot.displayName)}
  </main>`;
}

function messagesView(page: Page): unknown {
  const messages = [...page.model.messages.values()];
  return repeat(
    messages,
    (message) => message.id,
    (message, i) => messageView(page, message, continues(message, messages[i - 1])),
  );
}

function continues(message: WireMessage, before: WireMessage | undefined): boolean {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    before.ephemeral === message.ephemeral &&
    message.createdAt - before.createdAt < TOGETHER_MS
  );
}

function welcomeView(page: Page, title: string): TemplateResult {
  const { model, composer } = page;
  const begin = (line: string) => {
    composer.clear();
    composer.input(line);
    composer.refocus = true;
    page.redraw();
  };
  const { slash } = model.offer;
  return html`<section class="welcome" aria-label="Welcome">
    ${botAvatar("large")}
    <h2>Welcome to ${title}</h2>
    <p>
      This is a Discord of your own, on this machine. ${model.bot.displayName} is logged in to it as it would be to the
      real one. Type <kbd>/</kbd> to see what it can do.
    </p>
    <p class="starters">
      ${slash.map(({ shown }) => html`<button type="button" class="starter" @click=${() => begin(`/${shown} `)}>/${shown}</button>`)}
    </p>
  </section>`;
}

function bannerView(page: Page): TemplateResult {
  const { link, botConnected, bot, notice } = page.model;
  const trouble =
    link === "lost"
      ? "The playground has stopped. This page goes on when it is back (npm start)."
      : link === "open" && !botConnected
        ? `${bot.displayName} is offline. What is on the screen stays; its buttons work again when it is back.`
        : null;
  const close = () => page.model.setNotice(null);
  return html`<div class="banners" role="status">
    ${trouble === null ? nothing : html`<p class="banner trouble">${trouble}</p>`}
    ${notice === null ? nothing : html`<p class="banner">${notice} <button type="button" class="dismiss" @click=${close}>Dismiss</button></p>`}
  </div>`;
}

function unfold(page: Page): void {
  page.ui.drawer = true;
  page.redraw();
}

function fold(page: Page): void {
  page.ui.drawer = false;
  page.redraw();
}
