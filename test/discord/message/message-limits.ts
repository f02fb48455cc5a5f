import { type APIEmbed, ButtonStyle, ComponentType } from "discord.js";
import type { render } from "../../../src/discord/message/render.ts";

export type MessageBody = ReturnType<typeof render>;

/**
 * What Discord would refuse about a message, by its documentation (Message, Embed limits, Component reference),
 * independent of the bot's own budget. Lengths in UTF-16 units, which are never fewer than Discord's characters.
 */
export function refusals(body: MessageBody): string[] {
  const found: string[] = [];
  const within = (what: string, text: string, least: number, most: number) => {
    if (text.length < least || text.length > most)
      found.push(`${what} has ${text.length}, not ${least} to ${most}`);
    if (least > 0 && text.trim() === "") found.push(`${what} is blank`);
    if (!text.isWellFormed()) found.push(`${what} holds half a character`);
  };
  const link = (what: string, url: string, most: number) => {
    within(what, url, 1, most);
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      found.push(`${what} is no link: ${url}`);
  };

  within("content", body.content, 0, 2000);
  if (body.embeds.length > 10) found.push("more than 10 embeds");
  if (body.content.trim() === "" && body.embeds.length === 0) found.push("an empty message");
  let total = 0;
  for (const embed of body.embeds) {
    total += size(embed);
    if (embed.title !== undefined) within("title", embed.title, 0, 256);
    if (embed.description !== undefined) within("description", embed.description, 1, 4096);
    if (embed.author) within("author", embed.author.name, 1, 256);
    if (embed.footer) within("footer", embed.footer.text, 1, 2048);
    if (embed.url !== undefined) link("embed url", embed.url, 2048);
    if ((embed.fields ?? []).length > 25) found.push("more than 25 fields");
    for (const { name, value } of embed.fields ?? []) {
      within("field name", name, 1, 256);
      within("field value", value, 1, 1024);
    }
    if (size(embed) === 0) found.push("an empty embed");
  }
  if (total > 6000) found.push(`${total} characters in the embeds`);

  const ids: string[] = [];
  if (body.components.length > 5) found.push("more than 5 rows");
  for (const row of body.components) {
    const [first] = row.components;
    if (!first) found.push("an empty row");
    else if (first.type === ComponentType.Button) {
      if (row.components.length > 5) found.push("more than 5 buttons in a row");
    } else if (row.components.length !== 1) found.push("a menu that is not alone in its row");
    for (const component of row.components) {
      if (component.type === ComponentType.Button) {
        if (component.style === ButtonStyle.Premium) found.push("a premium button");
        else {
          within("label", component.label ?? "", 1, 80);
          if (component.style === ButtonStyle.Link) link("button url", component.url, 512);
          else ids.push(component.custom_id);
        }
      } else if (component.type === ComponentType.StringSelect) {
        ids.push(component.custom_id);
        if (component.options.length < 1 || component.options.length > 25)
          found.push(`${component.options.length} choices`);
        within("placeholder", component.placeholder ?? "", 0, 150);
        const values = component.options.map(({ value }) => value);
        if (new Set(values).size !== values.length) found.push("two choices with one value");
        if (component.options.filter((option) => option.default).length > 1) found.push("two chosen choices");
        for (const option of component.options) {
          within("choice label", option.label, 1, 100);
          within("choice value", option.value, 1, 100);
          if (option.description !== undefined) within("choice description", option.description, 1, 100);
        }
      } else found.push("a component of another kind");
    }
  }
  for (const id of ids) within("custom_id", id, 1, 100);
  if (new Set(ids).size !== ids.length) found.push(`custom_ids that are not unique: ${ids.join(" ")}`);
  if ((body.allowed_mentions.parse ?? ["everyone"]).length > 0) found.push("mentions are allowed");
  return found;
}

function size({ title, description, author, footer, fields }: APIEmbed): number {
  const texts = [
    title,
    description,
    author?.name,
    footer?.text,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
