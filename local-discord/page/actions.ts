import type { LocalDiscord } from "../local-discord.ts";
import type { LocalUser } from "../user/local-user.ts";
import { ClientRefusal, type Outcome } from "../user/outcome.ts";
import { offerOf } from "./offer.ts";
import type { WireAnswer, WireRequest } from "./wire.ts";

/** Does what a person did on the page, and tells what their client would know of it at once. Messages come by the event stream. */
export async function perform(discord: LocalDiscord, request: WireRequest): Promise<WireAnswer> {
  const person = discord.users.find(({ name }) => name === request.as);
  if (person === undefined) return { kind: "refused", message: "There is no such person.", field: "as" };
  try {
    return await act(discord, person, request);
  } catch (error) {
    if (!(error instanceof ClientRefusal)) throw error;
    return { kind: "refused", message: error.message, field: error.field };
  }
}

async function act(discord: LocalDiscord, person: LocalUser, request: WireRequest): Promise<WireAnswer> {
  const { action, where, locale } = request;
  const use = { where, locale, wait: "acknowledged" } as const;
  switch (action.do) {
    case "offer":
      return { kind: "offer", offer: offerOf(person.availableCommands(use)) };
    case "command":
      return told(await person.command({ ...action, ...use }));
    case "autocomplete": {
      const found = await person.autocomplete({ ...action, where, locale });
      if (found.kind === "failed") return { kind: "failed", shown: found.shown };
      const choices = found.choices.map(({ name, name_localizations: names, value }) => ({
        name: Object.entries(names ?? {}).find(([code]) => code === locale)?.[1] ?? name,
        value,
      }));
      return { kind: "choices", choices };
    }
    case "click":
      return told(await person.click(action.message, action.customId, use));
    case "select":
      return told(await person.select(action.message, action.customId, action.values, use));
    case "modal": {
      // Of an opened modal its interaction is all that counts.
      const opened = {
        kind: "failed",
        interactionId: action.interactionId,
        shown: "",
        botConnected: true,
      } as const;
      return told(await person.submitModal(opened, action.fields, use));
    }
    case "message-command":
      return told(await person.messageCommand(action.name, action.message, use));
    case "user-command":
      return told(await person.userCommand(action.name, discord.user(action.user), use));
    case "say":
      person.say(action.content, where);
      return { kind: "done" };
    case "dismiss":
      person.dismiss(action.message);
      return { kind: "done" };
    case "delete":
      person.delete(action.message);
      return { kind: "done" };
  }
}

function told(outcome: Outcome): WireAnswer {
  switch (outcome.kind) {
    case "modal":
      return { kind: "modal", interactionId: outcome.interactionId, modal: outcome.modal };
    case "failed":
      return { kind: "failed", shown: outcome.shown };
    default:
      return { kind: "done" };
  }
}
