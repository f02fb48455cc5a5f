import { BUTTON, SELECTS, STRING_SELECT, walk } from "../forms/rules/component.ts";
import type { Hub } from "../hub.ts";
import { isJson, type Json, jsonList, text } from "../json.ts";
import type { InteractionSpec } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/world.ts";
import { ownersOf } from "./available.ts";
import { ClientRefusal } from "./outcome.ts";
import type { ComponentRef } from "./uses.ts";

/** The use of a component: authorised as its message was, whoever uses it. */
export function componentSpec(
  hub: Hub,
  person: Person,
  message: StoredMessage,
  customId: string,
): InteractionSpec {
  return {
    type: 3,
    person,
    place: message.place,
    channelId: message.channelId,
    name: customId,
    commandType: null,
    focusedType: null,
    sourceMessageId: message.id,
    owners: message.interaction?.owners ?? ownersOf(hub, person, message.place, null),
    forcePrivate: message.interaction?.forcePrivate ?? false,
  };
}

/** The data of a press of a button that the message has. @throws {ClientRefusal} */
export function pressData(message: StoredMessage, button: ComponentRef): Json {
  const component = findComponent(message, button, (type) => type === BUTTON);
  if (typeof component.url === "string") throw new ClientRefusal(`That button is a link to ${component.url}`);
  return { component_type: BUTTON, custom_id: component.custom_id, id: component.id };
}

/** The data of a choice in a menu that the message has. @throws {ClientRefusal} */
export function selectData(message: StoredMessage, menu: ComponentRef, values: readonly string[]): Json {
  const component = findComponent(message, menu, (type) => SELECTS.includes(type));
  const picked = component.type === STRING_SELECT ? pick(component, values) : [...values];
  const min = typeof component.min_values === "number" ? component.min_values : 1;
  const max = typeof component.max_values === "number" ? component.max_values : 1;
  if (picked.length < min || picked.length > max)
    throw new ClientRefusal(`Pick ${min} to ${max} of the menu.`);
  return {
    component_type: component.type,
    custom_id: component.custom_id,
    id: component.id,
    values: picked,
    ...(component.type === STRING_SELECT ? {} : { resolved: {} }),
  };
}

function findComponent(
  message: StoredMessage,
  wanted: ComponentRef,
  ofType: (type: unknown) => boolean,
): Json {
  const all = walk(message.components).map(([component]) => component);
  const component = all.find(
    (other) =>
      ofType(other.type) &&
      (typeof wanted === "string"
        ? other.custom_id === wanted
        : other.label === wanted.label || other.placeholder === wanted.label),
  );
  const name = typeof wanted === "string" ? wanted : wanted.label;
  if (component === undefined) throw new ClientRefusal(`The message has no such component: "${name}".`);
  if (component.disabled === true) throw new ClientRefusal(`"${name}" is disabled.`);
  return component;
}

function pick(menu: Json, values: readonly string[]): string[] {
  return values.map((value) => {
    const option = jsonList(menu.options).find((other) => other.value === value || other.label === value);
    if (!isJson(option)) throw new ClientRefusal(`The menu has no "${value}".`);
    return text(option.value);
  });
}
