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
 * The rows below a message: one of buttons, then the menus. `links` are among the buttons where a message has no text for
 * them. A message that was shared (`sharer` is a user id) keeps what opens an answer of one's own, and gets Delete.
 */
export function renderControls(
  controls: readonly Control[],
  links: SourceLinks | null,
  wording: Wording,
  sharer: string | null,
): Row[] {
  const kept = keptFor(controls, sharer);
  const buttons = withoutTwins(kept.flatMap((control) => renderButton(control, wording)));
  if (sharer !== null) {
    buttons.push(
      button(wording.buttons.delete, buttonStyle.danger, encodePressed({ kind: "delete", sharer })),
    );
  }
  const rows = inRows([...buttons, ...(links ? renderLinks(links, wording) : [])]);
  const menus = kept.flatMap((control) => renderMenu(control, wording));
  return [...rows, ...menus].slice(0, limits.rows);
}

function keptFor(controls: readonly Control[], sharer: string | null): readonly Control[] {
  return sharer === null
    ? withoutIdleSteps(controls.filter((control) => !isOnlyShared(control)))
    : controls.filter(staysWhenShared);
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

function isOnlyShared(control: Control): boolean {
  return control.kind === "button" && control.onlyShared === true;
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
    case "outlet": {
      const label = fitWords(plain(control.outlet) || "…", limits.buttonLabel);
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
    case "near-titles":
    case "articles":
    case "ways":
    case "people":
    case "formats":
      return [];
  }
}

function renderMenu(control: Control, wording: Wording): Row[] {
  switch (control.kind) {
    case "formats":
      return [renderFormats(control, wording)];
    case "ways":
      return [renderWays(control, wording)];
    case "menu":
      return [renderArticles(control, wording.menu(control.total, control.more), control.chosen, wording)];
    case "near-titles":
      return control.choices.length > 0 ? [renderArticles(control, wording.nearTitles, null, wording)] : [];
    case "articles":
      return control.choices.length > 0 ? [renderArticles(control, wording.openOne, null, wording)] : [];
    case "people":
      return renderPeople(control, wording);
    case "button":
    case "title":
    case "outlet":
    case "share":
      return [];
  }
}

/**
 * A menu of articles. The one that is shown is marked in words: Discord would show a chosen one in place of what the menu
 * is for.
 */
function renderArticles(
  { action, choices }: Extract<Control, { kind: "menu" | "near-titles" | "articles" }>,
  placeholder: string,
  shown: string | null,
  wording: Wording,
): Row {
  const options = choices.slice(0, limits.menuChoices).map((citation) => {
    const here = citation.article === shown ? [wording.shownHere] : [];
    const about = [...here, sourceLine(citation, wording)].join(wording.separator);
    return {
      label: fitWords(plain(citation.title) || "…", limits.menuLabel),
      description: fitWords(about, limits.menuDescription),
      value: citation.article,
    };
  });
  return menuRow(encodePressed({ kind: "act", action }), placeholder, options);
}

function renderWays({ action, choices }: Extract<Control, { kind: "ways" }>, wording: Wording): Row {
  const options = choices.map((value) => ({ label: wording.buttons[value], value }));
  return menuRow(encodePressed({ kind: "act", action }), wording.ways, options);
}

/** A name that is nothing to look at, too long for a menu, or there already, cannot be chosen. */
function renderPeople({ action, choices }: Extract<Control, { kind: "people" }>, wording: Wording): Row[] {
  const options = choices
    .filter(({ name }, at) => choices.findIndex((other) => other.name === name) === at)
    .filter(({ name }) => name.trim() !== "" && name.length <= limits.menuValue)
    .slice(0, limits.menuChoices)
    .map(({ name, articles }) => ({
      label: fitWords(plain(name) || "…", limits.menuLabel),
      description: wording.articlesOf(articles),
      value: name,
    }));
  if (options.length === 0) return [];
  return [menuRow(encodePressed({ kind: "act", action }), wording.choosePerson, options)];
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

/** Five in a row; every reply of ours has room for them in one. */
function inRows(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += limits.buttonsInRow) {
    const components = buttons.slice(at, at + limits.buttonsInRow);
    rows.push({ type: componentType.row, components });
  }
  return rows;
}
