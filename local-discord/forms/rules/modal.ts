import { type Json, jsonList, length, text } from "../../json.ts";
import type { FormErrors, Path } from "../form-errors.ts";
import { checkCustomIds, checkSelect, ROW, SELECTS, TEXT_INPUT, walk } from "./component.ts";

/** A modal has at most 5 components at the top. Source: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
const MAX_TOP = 5;

/** What Discord's published description lacks about modals. */
export function checkModal(modal: Json, errors: FormErrors, at: Path): void {
  const top = jsonList(modal.components);
  const path: Path = [...at, "components"];
  if (top.length > MAX_TOP) errors.badLength(path, 1, MAX_TOP);
  const all = walk(top, path);
  for (const [component, where] of all) {
    if (component.type === ROW && jsonList(component.components).length > 1) {
      errors.add(
        [...where, "components", 1],
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        "The specified component exceeds the maximum width",
      );
    }
    if (SELECTS.includes(component.type)) checkSelect(component, errors, where);
    if (component.type === TEXT_INPUT) {
      const { min_length: min, max_length: max } = component;
      const value = length(text(component.value));
      if (typeof max === "number" && value > max) errors.tooLong([...where, "value"], max);
      if (typeof min === "number" && typeof max === "number" && min > max) {
        errors.add(
          [...where, "min_length"],
          "TEXT_INPUT_MIN_LENGTH",
          "min_length must not exceed max_length",
        );
      }
    }
  }
  checkCustomIds(all, errors);
}
