import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Control } from "../domain/reply.ts";
import type { Wording } from "../locales/wording.ts";
import { encodePressed } from "./custom-id.ts";
import { plain } from "./escape.ts";
import { fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { type SourceLinks, sourceLine } from "./render-parts.ts";

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Button = APIButtonComponent;

/**
 * The rows below a message: links and buttons in one row if they fit, else buttons first; then the menu. A message
 * that was shared (`sharer` is a user id) keeps what opens an answer of one's own, and gets Delete.
 */
export function renderControls(
  controls: readonly Control[],
  links: SourceLinks | null,
  wording: Wording,
  sharer: string | null,
): Row[] {
  const kept = sharer === null ? controls : controls.filter(staysWhenShared);
  const buttons = kept.flatMap((control) => renderButton(control, wording));
  if (sharer !== null) {
    buttons.push(
      button(wording.buttons.delete, ButtonStyle.Danger, encodePressed({ kind: "delete", sharer })),
    );
  }
  const rows = joinRows(links ? renderLinks(links, wording) : [], buttons);
  const menus = kept.flatMap((control) => renderMenu(control, wording));
  return [...rows, ...menus].slice(0, limits.rows);
}

function staysWhenShared(control: Control): boolean {
  return control.kind === "button" && (control.label === "open-article" || control.label === "more-quotes");
}

function renderLinks({ source, archive }: SourceLinks, wording: Wording): Button[] {
  return [
    { label: wording.buttons.source, url: source },
    { label: wording.buttons.archive, url: archive },
  ]
    .filter(({ url }) => url.length <= limits.linkUrl)
    .map((link) => ({ type: ComponentType.Button, style: ButtonStyle.Link, ...link }));
}

function renderButton(control: Control, wording: Wording): Button[] {
  switch (control.kind) {
    case "button": {
      const id = encodePressed({ kind: "act", action: control.action });
      return [
        { ...button(wording.buttons[control.label], ButtonStyle.Secondary, id), disabled: !control.enabled },
      ];
    }
    case "title": {
      const label = fitWords(plain(control.citation.title), limits.buttonLabel);
      return [button(label, ButtonStyle.Secondary, encodePressed({ kind: "act", action: control.action }))];
    }
    case "share":
      return [
        button(
          wording.buttons.share,
          ButtonStyle.Primary,
          encodePressed({ kind: "share", action: control.action }),
        ),
      ];
    case "menu":
      return [];
  }
}

function renderMenu(control: Control, wording: Wording): Row[] {
  if (control.kind !== "menu") return [];
  const choices = control.choices.slice(0, limits.menuChoices);
  const options = choices.map((citation) => ({
    label: fitWords(plain(citation.title), limits.menuLabel),
    description: fitWords(sourceLine(citation, wording), limits.menuDescription),
    value: citation.article,
    default: citation.article === control.chosen,
  }));
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: encodePressed({ kind: "act", action: control.action }),
          placeholder: fitWords(wording.menu(control.choices.length), limits.menuPlaceholder),
          options,
        },
      ],
    },
  ];
}

function button(
  label: string,
  style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>,
  id: string,
) {
  return {
    type: ComponentType.Button,
    style,
    label: fitWords(label, limits.buttonLabel),
    custom_id: id,
  } as const;
}

function joinRows(links: readonly Button[], buttons: readonly Button[]): Row[] {
  const groups =
    links.length + buttons.length <= limits.buttonsInRow
      ? [[...links, ...buttons]]
      : [...inRows(buttons), links];
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({ type: ComponentType.ActionRow, components: [...group] }));
}

function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += limits.buttonsInRow) {
    rows.push(buttons.slice(at, at + limits.buttonsInRow));
  }
  return rows;
}
