import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { BUTTON, STRING_SELECT } from "../forms/rules/component.ts";
import type { Hub } from "../hub.ts";
import { type Json, jsonList, text } from "../json.ts";
import type { AttachedFile } from "../state/attachments.ts";
import { failureText, type Interaction, type InteractionSpec } from "../state/interactions.ts";
import { messageObject } from "../state/message-object.ts";
import { isVisible, type StoredMessage } from "../state/messages.ts";
import { allows, PERMISSIONS } from "../state/permissions.ts";
import { channelOf, type Person, type Place, userObject } from "../state/world.ts";
import { availableCommands, findCommand, offered } from "./available.ts";
import { commandData, commandSpec } from "./command-use.ts";
import { componentSpec, pressData, selectData } from "./component-use.ts";
import { fillModal } from "./modal-fields.ts";
import { fillOptions, focusedOption } from "./options.ts";
import { ClientRefusal, type Outcome, type SeenMessage, type Suggestions } from "./outcome.ts";
import { seen } from "./seen.ts";
import { sendInteraction } from "./send-interaction.ts";
import { settle } from "./settle.ts";
import type { AutocompleteUse, CommandUse, ComponentRef, MessageRef, Use } from "./uses.ts";

/** A person at Discord's client: does what the client lets a person do, and sees what it shows. */
export class LocalUser {
  readonly #hub: Hub;
  readonly #person: Person;
  readonly #modals = new Map<string, Interaction>();

  constructor(hub: Hub, person: Person) {
    this.#hub = hub;
    this.#person = person;
  }

  get id(): string {
    return this.#person.id;
  }
  get name(): string {
    return this.#person.name;
  }
  get displayName(): string {
    return this.#person.displayName;
  }
  get locale(): string {
    return this.#person.locale;
  }

  /** What the client lists after "/" and under "Apps": command objects with `name_localized` where there is one. */
  availableCommands(use: Use = {}): Json[] {
    const locale = use.locale ?? this.#person.locale;
    return availableCommands(this.#hub, this.#person, use.where ?? "guild").map((command) =>
      offered(command, locale),
    );
  }

  /** Attaches a file. @returns its id, which is the value of an option for files. @throws {RangeError} for a file that is too large */
  attach(file: AttachedFile): string {
    return this.#hub.attachments.add(file);
  }

  /** @throws {ClientRefusal} where the client would not send it */
  async command(use: CommandUse): Promise<Outcome> {
    const place = use.where ?? "guild";
    const command = findCommand(this.#hub, this.#person, place, use.command, 1);
    const { options, resolved, fullName } = fillOptions(this.#hub, command.object, use, null);
    const data = {
      ...commandData(command),
      ...(options.length > 0 ? { options } : {}),
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    };
    const usual = commandSpec(this.#hub, this.#person, command, place, fullName);
    const spec = { ...usual, forcePrivate: use.forcePrivate ?? usual.forcePrivate };
    return this.#send(spec, data, use);
  }

  /** Uses a command of a message's "Apps" menu. @throws {ClientRefusal} */
  async messageCommand(name: string, target: MessageRef, use: Use = {}): Promise<Outcome> {
    const message = this.#message(target);
    const command = findCommand(this.#hub, this.#person, message.place, name, 3);
    const object = messageObject(message, this.#hub.world, this.#hub.messages);
    const data = {
      ...commandData(command),
      target_id: message.id,
      resolved: { messages: { [message.id]: object } },
    };
    return this.#send(commandSpec(this.#hub, this.#person, command, message.place, command.name), data, use);
  }

  /** Uses a command of a user's "Apps" menu. @throws {ClientRefusal} */
  async userCommand(name: string, target: LocalUser, use: Use = {}): Promise<Outcome> {
    const place = use.where ?? "guild";
    const command = findCommand(this.#hub, this.#person, place, name, 2);
    const resolved = { users: { [target.id]: userObject(this.#hub.world, target.id) } };
    const data = { ...commandData(command), target_id: target.id, resolved };
    return this.#send(commandSpec(this.#hub, this.#person, command, place, command.name), data, use);
  }

  /** Asks for suggestions as at a keystroke. @throws {ClientRefusal} for an option that offers none */
  async autocomplete(use: AutocompleteUse): Promise<Suggestions> {
    const place = use.where ?? "guild";
    const command = findCommand(this.#hub, this.#person, place, use.command, 1);
    const option = focusedOption(command.object, use, use.focused);
    const given = { [use.focused]: "", ...use.options };
    const { options, fullName } = fillOptions(
      this.#hub,
      command.object,
      { ...use, options: given },
      use.focused,
    );
    const spec = {
      ...commandSpec(this.#hub, this.#person, command, place, fullName),
      type: 4,
      focusedType: Number(option.type),
    } as const;
    const botConnected = this.#hub.gateway.connected > 0;
    const locale = use.locale ?? this.#person.locale;
    const interaction = sendInteraction(this.#hub, spec, { ...commandData(command), options }, locale);
    if (!(await interaction.acknowledged.promise))
      return { kind: "failed", shown: failureText(4), botConnected };
    // The rules have held them against Discord's description of choices.
    const choices = structuredClone(
      jsonList(interaction.data?.choices),
    ) as unknown as APIApplicationCommandOptionChoice[];
    return { kind: "choices", choices, ms: interaction.acknowledgement?.ms ?? 0 };
  }

  /** Presses a button of a message that the person sees. @throws {ClientRefusal} if there is none, or it is disabled or a link */
  async click(target: MessageRef, button: ComponentRef, use: Use = {}): Promise<Outcome> {
    const message = this.#message(target);
    const data = pressData(message, button);
    return this.#send(componentSpec(this.#hub, this.#person, message, text(data.custom_id)), data, use);
  }

  /** Picks values (or labels) of a menu. @throws {ClientRefusal} */
  async select(
    target: MessageRef,
    menu: ComponentRef,
    values: readonly string[],
    use: Use = {},
  ): Promise<Outcome> {
    const message = this.#message(target);
    const data = selectData(message, menu, values);
    return this.#send(componentSpec(this.#hub, this.#person, message, text(data.custom_id)), data, use);
  }

  /** Fills in and sends a modal that an earlier use opened. @throws {ClientRefusal} */
  async submitModal(
    opened: Outcome,
    fields: Readonly<Record<string, string | readonly string[]>>,
    use: Use = {},
  ): Promise<Outcome> {
    const opener = this.#modals.get(opened.interactionId);
    if (opener === undefined || opener.data === null) throw new ClientRefusal("There is no such modal open.");
    const components = fillModal(opener.data, fields);
    this.#modals.delete(opened.interactionId);
    const custom_id = text(opener.data.custom_id);
    const { person, place, channelId, focusedType, sourceMessageId, owners, forcePrivate } = opener;
    const same = { person, place, channelId, focusedType, sourceMessageId, owners, forcePrivate };
    const spec: InteractionSpec = { ...same, type: 5, name: custom_id, commandType: null };
    return this.#send(spec, { custom_id, components }, use);
  }

  /**
   * Sends a component interaction that no client would: any custom_id and values, whether or not the message
   * has such a component. For tests of what the bot does with forged ones.
   */
  async forge(
    target: MessageRef,
    forged: {
      readonly customId: string;
      readonly values?: readonly string[];
      readonly componentType?: number;
    },
    use: Use = {},
  ): Promise<Outcome> {
    const id = typeof target === "string" ? target : target.id;
    const message = this.#hub.messages.get(id);
    if (message === undefined) throw new ClientRefusal("There is no such message.");
    const type = forged.componentType ?? (forged.values === undefined ? BUTTON : STRING_SELECT);
    const data = {
      component_type: type,
      custom_id: forged.customId,
      id: 1,
      ...(forged.values === undefined ? {} : { values: forged.values }),
    };
    return this.#send(componentSpec(this.#hub, this.#person, message, forged.customId), data, use);
  }

  /** What the person's client shows in a channel, oldest first. */
  messages(where: Place = "guild"): SeenMessage[] {
    const channelId = channelOf(this.#hub.world, where, this.#person);
    return this.#hub.messages.in(channelId, this.#person.id).map((message) => seen(message, this.#hub.world));
  }

  /** The message as it is now; null where it is gone or not for this person. */
  see(target: MessageRef): SeenMessage | null {
    const message = this.#hub.messages.get(typeof target === "string" ? target : target.id);
    return message !== undefined && isVisible(message, this.#person.id)
      ? seen(message, this.#hub.world)
      : null;
  }

  /** "Dismiss message" of an ephemeral one. @throws {ClientRefusal} for any other */
  dismiss(target: MessageRef): void {
    const message = this.#message(target);
    if (message.visibleTo !== this.#person.id)
      throw new ClientRefusal("Only ephemeral messages can be dismissed.");
    this.#hub.messages.dismiss(message, this.#person.id);
  }

  /** Writes an ordinary message. */
  say(content: string, where: Place = "guild"): SeenMessage {
    const channelId = channelOf(this.#hub.world, where, this.#person);
    const message = this.#hub.messages.create(
      { channelId, place: where, authorId: this.#person.id },
      { content },
    );
    return seen(message, this.#hub.world);
  }

  /** Deletes a message as a moderator, or one's own. @throws {ClientRefusal} */
  delete(target: MessageRef): void {
    const message = this.#message(target);
    const moderates =
      message.place === "guild" && allows(this.#person.permissions, PERMISSIONS.manageMessages);
    if (message.authorId !== this.#person.id && !moderates)
      throw new ClientRefusal("You may not delete that.");
    this.#hub.messages.delete(message);
  }

  async #send(spec: InteractionSpec, data: Json, use: Use): Promise<Outcome> {
    const interaction = sendInteraction(this.#hub, spec, data, use.locale ?? this.#person.locale);
    const outcome = await settle(this.#hub, interaction, use.wait ?? "answered");
    if (outcome.kind === "modal") this.#modals.set(interaction.id, interaction);
    return outcome;
  }

  #message(target: MessageRef): StoredMessage {
    const message = this.#hub.messages.get(typeof target === "string" ? target : target.id);
    if (message === undefined || !isVisible(message, this.#person.id)) {
      throw new ClientRefusal(`${this.#person.displayName} sees no such message.`);
    }
    return message;
  }
}
