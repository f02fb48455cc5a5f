import { isJson, type Json, jsonList, length, text } from "../../json.ts";
import type { FormErrors, Path } from "../form-errors.ts";

/** Over all embeds of a message. Source: https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const MAX_TOTAL = 6000;

/** What Discord's published description lacks about embeds. */
export function checkEmbeds(embeds: readonly Json[], errors: FormErrors, at: Path): void {
  embeds.forEach((embed, i) => {
    checkEmbed(embed, errors, [...at, i]);
  });
  const total = embeds.reduce((sum, embed) => sum + embedSize(embed), 0);
  if (total > MAX_TOTAL) {
    errors.add(at, "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${MAX_TOTAL}`);
  }
}

/** Characters that count towards the total: title, description, fields, footer text, author name. */
function embedSize(embed: Json): number {
  const { footer, author } = embed;
  const parts = [
    embed.title,
    embed.description,
    isJson(footer) ? footer.text : "",
    isJson(author) ? author.name : "",
    ...jsonList(embed.fields).flatMap((field) => [field.name, field.value]),
  ];
  return parts.reduce<number>((sum, part) => sum + length(text(part).trim()), 0);
}

function checkEmbed(embed: Json, errors: FormErrors, at: Path): void {
  const shows = ["title", "description", "image", "thumbnail", "author", "footer"];
  if (!shows.some((key) => isShown(embed[key])) && jsonList(embed.fields).length === 0) {
    errors.required([...at, "description"]);
  }
  jsonList(embed.fields).forEach((field, i) => {
    for (const key of ["name", "value"]) {
      if (text(field[key]).trim() === "") errors.required([...at, "fields", i, key]);
    }
  });
  checkScheme(embed.url, errors, [...at, "url"]);
  for (const [part, keys] of Object.entries(URLS)) {
    const value = embed[part];
    if (!isJson(value)) continue;
    for (const key of keys)
      checkScheme(value[key], errors, [...at, part, key], key !== "url" || isMedia(part));
  }
  if (isJson(embed.footer) && text(embed.footer.text).trim() === "")
    errors.required([...at, "footer", "text"]);
  if (isJson(embed.author) && text(embed.author.name).trim() === "")
    errors.required([...at, "author", "name"]);
}

const URLS = { author: ["url", "icon_url"], footer: ["icon_url"], image: ["url"], thumbnail: ["url"] };

const isMedia = (part: string) => part === "image" || part === "thumbnail";

function isShown(value: unknown): boolean {
  return typeof value === "string" ? value.trim() !== "" : isJson(value);
}

function checkScheme(url: unknown, errors: FormErrors, at: Path, attachments = false): void {
  if (typeof url !== "string" || errors.has(at)) return;
  const schemes = ["http", "https", ...(attachments ? ["attachment"] : [])];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) errors.add(at, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
  else if (!schemes.includes(scheme)) {
    errors.add(
      at,
      "URL_TYPE_INVALID_SCHEME",
      `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https').`,
    );
  }
}
