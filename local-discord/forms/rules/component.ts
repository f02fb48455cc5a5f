import { isJson, type Json, jsonList, length, text } from "../../json.ts";
import type { FormErrors, Path } from "../form-errors.ts";

export const ROW = 1;
export const BUTTON = 2;
export const STRING_SELECT = 3;
export const TEXT_INPUT = 4;
/** String, user, role, mentionable and channel selects. */
export const SELECTS: readonly unknown[] = [3, 5, 6, 7, 8];
const LINK = 5;
const PREMIUM = 6;
// Not a literal: the flag v is newer than the compiler's target, though not than Node 20.
const ONE_EMOJI = "^\\p{RGI_Emoji}$";
const EMOJI = new RegExp(ONE_EMOJI, "v");
const ROW_WIDTH = 5;
const MAX_ROWS = 5;
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;

/**
 * What Discord's published description lacks about the components of a message.
 * Source: https://docs.discord.com/developers/components/reference
 *
 * @param v2 whether the message has IS_COMPONENTS_V2: other than rows at the top, 40 in all, 4,000 characters
 */
export function checkComponents(
  components: readonly Json[],
  v2: boolean,
  errors: FormErrors,
  at: Path,
): void {
  if (!v2) {
    if (components.length > MAX_ROWS) errors.tooLong(at, MAX_ROWS);
    components.forEach((component, i) => {
      if (component.type !== ROW && !errors.has([...at, i])) {
        errors.add([...at, i], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).');
      }
    });
  }
  const all = walk(components, at);
  if (v2 && all.length > MAX_COMPONENTS) {
    errors.add(at, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", `The maximum is ${MAX_COMPONENTS} components`);
  }
  const words = all.reduce(
    (sum, [component]) => sum + (component.type === 10 ? length(text(component.content)) : 0),
    0,
  );
  if (words > MAX_TEXT) {
    errors.add(at, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", `The maximum is ${MAX_TEXT} characters`);
  }
  for (const [component, path] of all) {
    if (component.type === ROW) checkRow(component, errors, path);
    else if (component.type === BUTTON) checkButton(component, errors, path);
    else if (SELECTS.includes(component.type)) checkSelect(component, errors, path);
  }
  checkCustomIds(all, errors);
}

/** Every component with its path, depth first. */
export function walk(components: readonly Json[], at: Path = []): [Json, Path][] {
  return components.flatMap((component, i): [Json, Path][] => {
    const path: Path = [...at, i];
    const { accessory, component: labelled } = component;
    return [
      [component, path],
      ...walk(jsonList(component.components), [...path, "components"]),
      ...(isJson(accessory) ? [[accessory, [...path, "accessory"]] as [Json, Path]] : []),
      ...(isJson(labelled) ? [[labelled, [...path, "component"]] as [Json, Path]] : []),
    ];
  });
}

/** `custom_id`s are unique in a message, disabled components included. */
export function checkCustomIds(all: readonly (readonly [Json, Path])[], errors: FormErrors): void {
  const seen = new Set<string>();
  for (const [component, path] of all) {
    const id = component.custom_id;
    if (typeof id !== "string") continue;
    if (seen.has(id)) {
      errors.add(
        [...path, "custom_id"],
        "COMPONENT_CUSTOM_ID_DUPLICATED",
        "Component custom id cannot be duplicated",
      );
    }
    seen.add(id);
  }
}

function checkRow(row: Json, errors: FormErrors, at: Path): void {
  let width = 0;
  jsonList(row.components).forEach((component, i) => {
    width += SELECTS.includes(component.type) ? ROW_WIDTH : 1;
    const path: Path = [...at, "components", i];
    if (width > ROW_WIDTH && !errors.has([...at, "components"])) {
      errors.add(
        path,
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        "The specified component exceeds the maximum width",
      );
    }
  });
}

function checkButton(button: Json, errors: FormErrors, at: Path): void {
  const has = (key: string) => text(button[key]) !== "";
  checkEmoji(button.emoji, errors, at);
  if (button.style === LINK) {
    if (!has("url")) errors.add([...at, "url"], "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
    if (has("custom_id")) {
      errors.add(
        at,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified",
      );
    }
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text(button.url))?.[1]?.toLowerCase();
    if (has("url") && !errors.has([...at, "url"]) && !["http", "https", "discord"].includes(scheme ?? "")) {
      errors.add(
        [...at, "url"],
        "URL_TYPE_INVALID_SCHEME",
        `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
      );
    }
  } else if (button.style === PREMIUM) {
    if (!has("sku_id"))
      errors.add([...at, "sku_id"], "BUTTON_COMPONENT_SKU_REQUIRED", "A sku_id is required");
  } else {
    if (!has("custom_id") && !errors.has([...at, "custom_id"])) {
      errors.add([...at, "custom_id"], "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
    }
    if (has("url")) {
      errors.add(
        at,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified",
      );
    }
  }
  if (button.style !== PREMIUM && text(button.label).trim() === "" && !isJson(button.emoji)) {
    errors.required([...at, "label"]);
  }
}

/**
 * Of ordinary emoji only those of Unicode's list are taken, with or without their variation selector; a
 * mere symbol such as ▲ or ⏻ gets the whole message refused.
 */
function checkEmoji(emoji: unknown, errors: FormErrors, at: Path): void {
  if (!isJson(emoji) || text(emoji.id) !== "") return;
  const name = text(emoji.name);
  if (EMOJI.test(name) || EMOJI.test(`${name}\uFE0F`)) return;
  errors.add([...at, "emoji", "name"], "COMPONENT_INVALID_EMOJI", "Invalid emoji");
}

/** Also used for the selects of a modal. */
export function checkSelect(select: Json, errors: FormErrors, at: Path): void {
  const options = jsonList(select.options);
  const min = typeof select.min_values === "number" ? select.min_values : 1;
  const max = typeof select.max_values === "number" ? select.max_values : 1;
  if (min > max)
    errors.add([...at, "min_values"], "SELECT_COMPONENT_MIN_VALUES", "min_values must not exceed max_values");
  if (select.type !== STRING_SELECT) return;
  if (max > options.length && options.length > 0) errors.badLength([...at, "options"], max, 25);
  const values = new Set<string>();
  options.forEach((option, i) => {
    checkEmoji(option.emoji, errors, [...at, "options", i]);
    if (values.has(text(option.value))) {
      errors.add(
        [...at, "options", i, "value"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    }
    values.add(text(option.value));
  });
  if (options.filter((option) => option.default === true).length > max) {
    errors.add(
      at,
      "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
      "The specified number of default values exceeds the specified maximum values",
    );
  }
}
