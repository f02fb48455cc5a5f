import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APISelectMenuOption,
} from "discord.js";
import { citationFormats } from "../../domain/cited-source.ts";
import type { Control } from "../../domain/reply.ts";
import type { Wording } from "../../locales/wording.ts";
import { encodePressed } from "./custom-id.ts";
import { plain } from "./escape.ts";
import { fitWords } from "./fit.ts";
import { limits } from "./limits.ts";
import { type SourceLinks, sourceLine } from "./render-parts.ts";

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Button = APIButtonComponent;

/** Discord's numbers (docs.discord.com: Components), so that what makes messages needs no client of Discord. */
const componentType = { row: 1, button: 2, stringSelect: 3 } as const;
const buttonStyle = { primary: 1, secondary: 2, danger: 4, link: 5 } as const;

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
  const kept = sharer === null ? withoutIdleSteps(controls) : controls.filter(staysWhenShared);
  const buttons = withoutTwins(kept.flatMap((control) => renderButton(control, wording)));
  if (sharer !== null) {
    buttons.push(
      button(wording.buttons.delete, buttonStyle.danger, encodePressed({ kind: "delete", sharer })),
    );
  }
  const rows = joinRows(links ? renderLinks(links, wording) : [], buttons);
  const menus = kept.flatMap((control) => renderMenu(control, wording));
  return [...rows, ...menus].slice(0, limits.rows);
}

/** Discord refuses a message in which two buttons would do the same; the first one stays. */
function withoutTwins(buttons: readonly Button[]): Button[] {
  const seen = new Set<string>();
  return buttons.filter((one) => {
    if (!("custom_id" in one) || seen.has(one.custom_id)) return !("custom_id" in one);
    seen.add(one.custom_id);
    return true;
  });
}

/** Where there is neither a previous nor a next one, two dead buttons would say only that. */
function withoutIdleSteps(controls: readonly Control[]): readonly Control[] {
  const leadsOn = controls.some((control) => isStep(control) && control.enabled);
  return leadsOn ? controls : controls.filter((control) => !isStep(control));
}

function isStep(control: Control): control is Extract<Control, { kind: "button" }> {
  return control.kind === "button" && (control.label === "previous" || control.label === "next");
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
    .map((link) => ({ type: componentType.button, style: buttonStyle.link, ...link }));
}

function renderButton(control: Control, wording: Wording): Button[] {
  switch (control.kind) {
    case "button": {
      const id = encodePressed({ kind: "act", action: control.action });
      return [
        { ...button(wording.buttons[control.label], buttonStyle.secondary, id), disabled: !control.enabled },
      ];
    }
    case "title": {
      const label = fitWords(plain(control.citation.title) || "…", limits.buttonLabel);
      return [button(label, buttonStyle.secondary, encodePressed({ kind: "act", action: control.action }))];
    }
    case "share":
      return [
        button(
          wording.buttons.share,
          buttonStyle.primary,
          encodePressed({ kind: "share", action: control.action }),
        ),
      ];
    case "menu":
    case "formats":
      return [];
  }
}

function renderMenu(control: Control, wording: Wording): Row[] {
  if (control.kind === "formats") return [renderFormats(control, wording)];
  if (control.kind !== "menu") return [];
  const choices = control.choices.slice(0, limits.menuChoices);
  const options = choices.map((citation) => ({
    label: fitWords(plain(citation.title) || "…", limits.menuLabel),
    description: fitWords(sourceLine(citation, wording), limits.menuDescription),
    value: citation.article,
    default: citation.article === control.chosen,
  }));
  const placeholder = wording.menu(control.total);
  return [menuRow(encodePressed({ kind: "act", action: control.action }), placeholder, options)];
}

function renderFormats(control: Extract<Control, { kind: "formats" }>, wording: Wording): Row {
  const options = citationFormats.map((format) => ({
    label: wording.citationFormats[format],
    value: format,
    default: format === control.chosen,
  }));
  const id = encodePressed({ kind: "act", action: control.action });
  return menuRow(id, wording.citationFormats[control.chosen], options);
}

function menuRow(customId: string, placeholder: string, options: APISelectMenuOption[]): Row {
  return {
    type: componentType.row,
    components: [
      {
        type: componentType.stringSelect,
        custom_id: customId,
        placeholder: fitWords(placeholder, limits.menuPlaceholder),
        options,
      },
    ],
  };
}

function button(label: string, style: 1 | 2 | 4, id: string): APIButtonComponentWithCustomId {
  return {
    type: componentType.button,
    style,
    label: fitWords(label, limits.buttonLabel),
    custom_id: id,
  };
}

/** Links first where all fit one row; else buttons first, and the links together in the last row. */
function joinRows(links: readonly Button[], buttons: readonly Button[]): Row[] {
  const rows = inRows(buttons);
  const last = rows.at(-1) ?? [];
  if (rows.length <= 1 && links.length + last.length <= limits.buttonsInRow)
    rows.splice(-1, 1, [...links, ...last]);
  else if (links.length + last.length <= limits.buttonsInRow) rows.splice(-1, 1, [...last, ...links]);
  else rows.push([...links]);
  return rows.filter((row) => row.length > 0).map((components) => ({ type: componentType.row, components }));
}

function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += limits.buttonsInRow) {
    rows.push(buttons.slice(at, at + limits.buttonsInRow));
  }
  return rows;
}
