import { isJson, type Json, jsonList, length, text } from "../json.ts";
import { ClientRefusal } from "./outcome.ts";

/**
 * Fills a modal in, holding the fields against it as Discord's client does.
 * @param fields texts (or the values of a select) by custom_id
 * @throws {ClientRefusal} naming the field
 */
export function fillModal(modal: Json, fields: Readonly<Record<string, string | readonly string[]>>): Json[] {
  return jsonList(modal.components).flatMap((top): Json[] => {
    if (isJson(top.component)) {
      return [{ type: top.type, id: top.id ?? 0, component: fillField(top.component, fields) }];
    }
    const inner = jsonList(top.components);
    if (inner.length === 0) return [];
    return [{ type: top.type, id: top.id ?? 0, components: inner.map((field) => fillField(field, fields)) }];
  });
}

function fillField(field: Json, fields: Readonly<Record<string, string | readonly string[]>>): Json {
  const id = text(field.custom_id);
  const refuse = (why: string) => new ClientRefusal(`"${id}" ${why}`, id);
  const common = { type: field.type, id: field.id ?? 0, custom_id: id };
  const given = fields[id];
  if (field.type !== 4) {
    const values = given === undefined ? [] : [given].flat();
    if (values.length === 0 && field.required !== false) throw refuse("is required.");
    return { ...common, values };
  }
  const value = typeof given === "string" ? given : text(field.value);
  if (value === "" && field.required !== false) throw refuse("is required.");
  const max = typeof field.max_length === "number" ? field.max_length : 4000;
  if (length(value) > max) throw refuse(`takes at most ${max} characters.`);
  const min = typeof field.min_length === "number" ? field.min_length : 0;
  if (value !== "" && length(value) < min) throw refuse(`needs at least ${min} characters.`);
  return { ...common, value };
}
