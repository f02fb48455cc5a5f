import { ButtonStyle, ComponentType } from "discord.js";
import type { SeenMessage } from "../../local-discord/user/outcome.ts";
import type { LocaleCode } from "../domain/locale.ts";
import { locales } from "../locales/index.ts";
import { promptWordings } from "../locales/prompt/index.ts";
import { momentText } from "./moment-text.ts";
import { printable } from "./printable.ts";

/** Something below a message that can be picked by its number. */
export type Pick =
  | { readonly kind: "button"; readonly customId: string; readonly label: string }
  | { readonly kind: "choice"; readonly customId: string; readonly value: string; readonly label: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string };

export interface MessageText {
  readonly text: string;
  /** Number 1 is the first. */
  readonly picks: readonly Pick[];
}

/**
 * A message as the local Discord's channel holds it, for a terminal: its words, then what can be picked, numbered.
 * `nameOf` gives the name to show for a mention; moments and what stands around the words are worded in `locale`.
 */
export function messageText(
  message: SeenMessage,
  nameOf: (userId: string) => string,
  locale: LocaleCode,
): MessageText {
  const picks = picksOf(message);
  const { colon } = locales[locale];
  const { used, onlyYou } = promptWordings[locale];
  const lines = [
    message.used ? used(message.used.by, message.used.command) : null,
    `${message.author.name}${message.ephemeral ? `  (${onlyYou})` : ""}`,
    message.content === ""
      ? null
      : shownText(message.content, locale).replace(/<@(\d+)>/g, (_, id: string) => `@${nameOf(id)}`),
    ...message.embeds.flatMap(({ author, title, description, footer }) => [
      author ? shownText(author.name, locale) : null,
      title ? `\n${shownText(title, locale)}` : null,
      description ? `\n${shownText(description, locale)}\n` : null,
      footer ? shownText(footer.text, locale) : null,
    ]),
    ...picks.map(
      (pick, at) =>
        `  ${at + 1}. ${printable(pick.label)}${pick.kind === "link" ? `${colon} ${pick.url}` : ""}`,
    ),
  ];
  return { text: lines.filter((line) => line !== null).join("\n"), picks };
}

function picksOf({ components }: SeenMessage): Pick[] {
  const picks: Pick[] = [];
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const component of row.components) {
      if (component.type === ComponentType.Button) {
        if (component.disabled || component.style === ButtonStyle.Premium) continue;
        const label = component.label ?? "";
        if (component.style === ButtonStyle.Link) picks.push({ kind: "link", url: component.url, label });
        else picks.push({ kind: "button", customId: component.custom_id, label });
      } else if (component.type === ComponentType.StringSelect) {
        const customId = component.custom_id;
        for (const { label, value, description } of component.options) {
          picks.push({
            kind: "choice",
            customId,
            value,
            label: description ? `${label} (${description})` : label,
          });
        }
      }
    }
  }
  return picks;
}

/** What Discord's client would show: escapes resolved, marks of bold and italics gone, masked links by their text. */
function shownText(markdown: string, locale: LocaleCode): string {
  return markdown
    .replace(/<t:(\d{1,12}):\w>/g, (_, seconds: string) =>
      momentText(new Date(Number(seconds) * 1000), locale),
    )
    .split("\n")
    .map((line) =>
      printable(
        line
          .replace(/\[([^\]\\]*)\]\(([^)]*)\)/g, `$1${locales[locale].colon} $2`)
          .replace(
            /\\([^0-9A-Za-z\s])|\*\*|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|^-# /g,
            (_, sign: string | undefined) => sign ?? "",
          ),
      ),
    )
    .join("\n");
}
