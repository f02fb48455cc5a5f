import type { APIEmbed } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit-html";
import { renderInlineMarkdown, renderMarkdown, type Surroundings } from "./markdown/render.ts";

/** An embed. Its pictures are on other hosts, which the page never asks: their addresses stand in their place. */
export function embedView(embed: APIEmbed, around: Surroundings): TemplateResult {
  const { author, title, description, fields = [], footer, timestamp, image, thumbnail } = embed;
  const color = `#${(embed.color ?? 0).toString(16).padStart(6, "0")}`;
  const bar = embed.color === undefined ? nothing : `--embed-color: ${color}`;
  const when =
    timestamp === undefined
      ? null
      : new Intl.DateTimeFormat(around.locale, { dateStyle: "short", timeStyle: "short" }).format(
          new Date(timestamp),
        );
  return html`<section class="embed" .style=${bar} aria-label=${title ?? author?.name ?? "Embed"}>
    <div class="embed-main">
      ${author ? html`<div class="embed-author">${linked(author.name, author.url)}</div>` : nothing}
      ${title ? html`<div class="embed-title md">${linked(renderInlineMarkdown(title, around), embed.url)}</div>` : nothing}
      ${description ? html`<div class="embed-description md">${renderMarkdown(description, around)}</div>` : nothing}
      ${fields.length > 0 ? html`<div class="embed-fields">${fields.map((field) => fieldView(field, around))}</div>` : nothing}
      ${image ? pictureView(image.url) : nothing}
      ${
        footer || when
          ? html`<div class="embed-footer">${[footer?.text, when].filter(Boolean).join(" • ")}</div>`
          : nothing
      }
    </div>
    ${thumbnail ? pictureView(thumbnail.url) : nothing}
  </section>`;
}

function fieldView(
  field: { name: string; value: string; inline?: boolean },
  around: Surroundings,
): TemplateResult {
  return html`<div class="embed-field ${field.inline ? "inline" : ""}">
    <div class="embed-field-name md">${renderInlineMarkdown(field.name, around)}</div>
    <div class="embed-field-value md">${renderMarkdown(field.value, around)}</div>
  </div>`;
}

function linked(words: string | TemplateResult[], url: string | undefined): TemplateResult {
  if (url === undefined || !/^https?:/i.test(url)) return html`<span>${words}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${words}</a>`;
}

function pictureView(url: string): TemplateResult {
  return html`<div class="picture" title=${url}>Picture<br /><small>${URL.canParse(url) ? new URL(url).host : url}</small></div>`;
}
