import { html, type TemplateResult } from "lit-html";
import type { Block, Inline } from "./nodes.ts";
import { parseMarkdown } from "./parse-blocks.ts";
import { parseInline } from "./parse-inline.ts";
import { longTime, shortTime } from "./time.ts";

/** What mentions and times need to know. */
export interface Surroundings {
  readonly locale: string;
  readonly now: number;
  /** Names by id, of people and the bot. */
  readonly names: ReadonlyMap<string, string>;
}

/** Discord's Markdown as elements. Words become text nodes only, never markup. */
export function renderMarkdown(source: string, around: Surroundings): TemplateResult[] {
  return parseMarkdown(source).map((block) => renderBlock(block, around));
}

/** For titles: styles and links, but no blocks. */
export function renderInlineMarkdown(source: string, around: Surroundings): TemplateResult[] {
  return renderAll(parseInline(source), around);
}

function renderBlock(block: Block, around: Surroundings): TemplateResult {
  switch (block.kind) {
    case "text":
      return html`<div class="md-text">${renderAll(block.children, around)}</div>`;
    case "heading":
      // The page has headings of its own; those of a message are told by their level alone.
      return html`<div class="md-heading md-heading-${block.level}" role="heading" aria-level=${block.level + 2}>
        ${renderAll(block.children, around)}
      </div>`;
    case "subtext":
      return html`<div class="md-subtext">${renderAll(block.children, around)}</div>`;
    case "quote":
      return html`<blockquote class="md-quote">${block.children.map((one) => renderBlock(one, around))}</blockquote>`;
    case "code-block":
      return html`<pre class="md-pre" tabindex="0"><code>${block.text}</code></pre>`;
    case "list": {
      const items = block.items.map((item) => html`<li>${item.map((one) => renderBlock(one, around))}</li>`);
      return block.start === null
        ? html`<ul class="md-list">${items}</ul>`
        : html`<ol class="md-list" start=${block.start}>${items}</ol>`;
    }
  }
}

function renderAll(nodes: readonly Inline[], around: Surroundings): TemplateResult[] {
  return nodes.map((node) => renderNode(node, around));
}

function renderNode(node: Inline, around: Surroundings): TemplateResult {
  switch (node.kind) {
    case "text":
      return html`${node.text}`;
    case "strong":
      return html`<strong>${renderAll(node.children, around)}</strong>`;
    case "em":
      return html`<em>${renderAll(node.children, around)}</em>`;
    case "underline":
      return html`<u>${renderAll(node.children, around)}</u>`;
    case "strike":
      return html`<s>${renderAll(node.children, around)}</s>`;
    case "spoiler":
      return html`<span
        class="md-spoiler"
        role="button"
        tabindex="0"
        aria-label="Spoiler"
        @click=${reveal}
        @keydown=${(event: KeyboardEvent) => (event.key === "Enter" || event.key === " ") && reveal(event)}
        ><span>${renderAll(node.children, around)}</span></span
      >`;
    case "code":
      return html`<code class="md-code">${node.text}</code>`;
    case "link":
      return html`<a href=${node.url} target="_blank" rel="noopener noreferrer nofollow" title=${node.url}
        >${renderAll(node.children, around)}</a
      >`;
    case "mention": {
      const sign = node.of === "channel" ? "#" : "@";
      const name = around.names.get(node.id) ?? (node.of === "channel" ? "unknown" : "unknown-user");
      return html`<span class="md-mention">${sign}${name}</span>`;
    }
    case "mention-all":
      return html`<span class="md-mention">${node.text}</span>`;
    case "mention-command":
      return html`<span class="md-mention">/${node.name}</span>`;
    case "time":
      return html`<time class="md-time" datetime=${iso(node.unix)} title=${longTime(node.unix, around.locale)}
        >${shortTime(node.unix, node.style, around.locale, around.now)}</time
      >`;
    case "emoji":
      // Its picture is on Discord's servers, and the page asks no other host for anything.
      return html`<span class="md-emoji" title="A custom emoji of Discord">:${node.name}:</span>`;
  }
}

function reveal(event: Event): void {
  const spoiler = event.currentTarget;
  if (!(spoiler instanceof HTMLElement)) return;
  spoiler.classList.add("revealed");
  spoiler.removeAttribute("role");
  spoiler.removeAttribute("aria-label");
  spoiler.removeAttribute("tabindex");
}

function iso(unix: number): string {
  const date = new Date(unix * 1000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}
