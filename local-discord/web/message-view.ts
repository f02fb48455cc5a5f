import { html, nothing, type TemplateResult } from "lit-html";
import type { WireMessage } from "../page/wire.ts";
import { botAvatar, personAvatar } from "./avatar.ts";
import { componentsView } from "./components-view.ts";
import { embedView } from "./embed-view.ts";
import { renderMarkdown } from "./markdown/render.ts";
import { openMessageMenu, openPersonMenu } from "./menus.ts";
import type { LocalEntry } from "./model.ts";
import type { Page } from "./page.ts";
import { wordsIn } from "./words.ts";

/** A message as the channel shows it. @param follows whether it continues the message before, of the same author */
export function messageView(page: Page, message: WireMessage, follows: boolean): TemplateResult {
  const { author, used, ephemeral, thinking } = message;
  const isBare = follows && used === null && message.replyTo === null;
  return html`<article
    class="message ${isBare ? "follows" : ""} ${ephemeral ? "ephemeral" : ""} ${message.notifies ? "notifies" : ""}"
    aria-label="${author.name}, ${clock(message.createdAt, page.around.locale)}"
    data-message=${message.id}
    @contextmenu=${(event: MouseEvent) => openMessageMenu(page, message, event)}
  >
    ${used ? usedView(used, page.around.locale) : message.replyTo === null ? nothing : replyView(page, message.replyTo)}
    ${isBare ? nothing : html`<div class="message-avatar">${author.bot ? botAvatar("large") : personAvatar(author.name, "large")}</div>`}
    ${isBare ? nothing : header(page, message)}
    <div class="message-body">
      ${thinking ? thinkingView(author.name, page.around.locale) : bodyView(page, message)}
      ${ephemeral ? ephemeralNote(() => void page.model.simple({ do: "dismiss", message: message.id }), page.around.locale) : nothing}
    </div>
    <div class="message-tools">
      <button type="button" aria-label="More: message of ${author.name}" title="More" aria-haspopup="menu"
        @click=${(event: MouseEvent) => openMessageMenu(page, message, event)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4m8 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4m8 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4" /></svg>
      </button>
    </div>
  </article>`;
}

function header(page: Page, { author, createdAt }: WireMessage): TemplateResult {
  const { locale } = page.around;
  const isPerson = page.model.offer.onPeople.length > 0 && !author.bot;
  const name = isPerson
    ? html`<button type="button" class="author" aria-haspopup="menu" @click=${(event: MouseEvent) => openPersonMenu(page, author, event)}>${author.name}</button>`
    : html`<span class="author">${author.name}</span>`;
  return html`<header class="message-head">
    ${name}${author.bot ? html`<span class="app-tag">App</span>` : nothing}
    <time datetime=${new Date(createdAt).toISOString()}>${clock(createdAt, locale)}</time>
  </header>`;
}

function bodyView(page: Page, message: WireMessage): TemplateResult {
  const { content, embeds, attachments, editedAt } = message;
  const edited =
    editedAt === null ? nothing : html`<span class="edited">${wordsIn(page.around.locale).edited}</span>`;
  return html`${content === "" ? nothing : html`<div class="content md">${renderMarkdown(content, page.around)}${edited}</div>`}
    ${embeds.map((embed) => embedView(embed, page.around))}
    ${attachments.map(({ filename, size }) => fileView(filename, size))}
    ${componentsView(page, message)}
    ${content === "" && editedAt !== null ? edited : nothing}`;
}

function thinkingView(name: string, locale: string): TemplateResult {
  return html`<p class="thinking" role="status">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${wordsIn(locale).thinking(name)}
  </p>`;
}

function ephemeralNote(dismiss: () => void, locale: string): TemplateResult {
  const words = wordsIn(locale);
  return html`<p class="only-you">
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5C5.6 5 2 12 2 12s3.6 7 10 7 10-7 10-7-3.6-7-10-7m0 11.500a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9m0-2.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4" /></svg>
    ${words.onlyYou} • <button type="button" class="dismiss" @click=${dismiss}>${words.dismiss}</button>
  </p>`;
}

function usedView(
  { command, by }: { readonly command: string; readonly by: string },
  locale: string,
): TemplateResult {
  const [before, after] = wordsIn(locale).used;
  return html`<div class="message-reference used">
    ${personAvatar(by, "small")}<strong>${by}</strong> ${before} <span class="used-command">${command}</span> ${after}
  </div>`;
}

function replyView(page: Page, id: string): TemplateResult {
  const target = page.model.messages.get(id);
  if (!target) {
    return html`<div class="message-reference"><em>Message could not be loaded</em></div>`;
  }
  const words = target.content || target.embeds[0]?.title || target.embeds[0]?.description || "";
  const show = () => {
    const element = document.querySelector(`[data-message="${CSS.escape(id)}"]`);
    element?.scrollIntoView({ block: "center" });
  };
  return html`<div class="message-reference">
    ${target.author.bot ? botAvatar("small") : personAvatar(target.author.name, "small")}
    <strong>${target.author.name}</strong>
    <button type="button" class="reference-text" @click=${show}>${words === "" ? "Click to see attachment" : plain(words, page.around.names)}</button>
  </div>`;
}

/** A command on its way, or one that was not answered. */
export function entryView(page: Page, entry: LocalEntry): TemplateResult {
  const { failed } = entry;
  return html`<article class="message local ${failed === null ? "sending" : "ephemeral"}" aria-label="${entry.command}">
    ${usedView(entry, page.around.locale)}
    <div class="message-avatar">${botAvatar("large")}</div>
    <header class="message-head"><span class="author">${page.model.bot.displayName}</span><span class="app-tag">App</span></header>
    <div class="message-body">
      ${failed === null ? html`<p class="thinking">${wordsIn(page.around.locale).sending}</p>` : html`<p class="failed" role="alert">${failed}</p>${ephemeralNote(() => page.model.forget(entry), page.around.locale)}`}
    </div>
  </article>`;
}

function fileView(filename: string, size: number): TemplateResult {
  const shown = size < 1024 ? `${size} bytes` : `${(size / 1024).toFixed(1)} KB`;
  return html`<div class="file"><strong>${filename}</strong><span>${shown}</span></div>`;
}

function clock(at: number, locale: string): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const style = isToday
    ? ({ timeStyle: "short" } as const)
    : ({ dateStyle: "short", timeStyle: "short" } as const);
  return new Intl.DateTimeFormat(locale, style).format(at);
}

/** Without its marks, and with the names of those it mentions. */
function plain(markdown: string, names: ReadonlyMap<string, string>): string {
  const named = markdown.replace(
    /<@!?(\d{15,20})>/g,
    (_, id: string) => `@${names.get(id) ?? "unknown-user"}`,
  );
  return named.replace(/\\(?=[^\w\s])|[*_~`|]{1,3}|^>+ |^-?#{1,3} /gm, "").replace(/\s+/g, " ");
}
