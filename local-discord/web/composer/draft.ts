import type { WireCommand, WireOption, WireValue } from "../../page/wire.ts";

/** One filled-in, or to be filled in, option of a command. */
export interface Slot {
  readonly option: WireOption;
  readonly text: string;
  /** The value of a picked choice, which its text only names; null for typed text. */
  readonly picked: WireValue | null;
}

/** A command as it stands in the composer. */
export interface Draft {
  readonly command: WireCommand;
  readonly slots: readonly Slot[];
}

export interface Mistake {
  readonly option: string;
  readonly message: string;
}

const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const ATTACHMENT = 11;
const YES_NO = [
  { name: "True", value: "true" },
  { name: "False", value: "false" },
] as const;

/** A draft with its required options as empty slots. */
export function startDraft(command: WireCommand): Draft {
  const required = command.options.filter((option) => option.required);
  return { command, slots: required.map((option) => ({ option, text: "", picked: null })) };
}

export function fill(draft: Draft, name: string, text: string, picked: WireValue | null = null): Draft {
  const slots = draft.slots.map((slot) => (slot.option.name === name ? { ...slot, text, picked } : slot));
  return { ...draft, slots };
}

export function addSlot(draft: Draft, option: WireOption): Draft {
  if (draft.slots.some((slot) => slot.option.name === option.name)) return draft;
  return { ...draft, slots: [...draft.slots, { option, text: "", picked: null }] };
}

export function removeSlot(draft: Draft, name: string): Draft {
  return { ...draft, slots: draft.slots.filter(({ option }) => option.name !== name) };
}

/** Options that have no slot yet. */
export function unused({ command, slots }: Draft): readonly WireOption[] {
  return command.options.filter(({ name }) => !slots.some((slot) => slot.option.name === name));
}

/** An option's name with a colon at the end of a text begins that option, as when a whole line is typed. */
export function namedAtEnd(
  draft: Draft,
  text: string,
): { readonly option: WireOption; readonly before: string } | null {
  const [, before = "", name = ""] = /^(.*?)(?:^|\s)([-\w\p{L}]+):$/u.exec(text) ?? [];
  const typed = name.toLowerCase();
  const option = unused(draft).find((one) =>
    [one.shown, one.name].some((its) => its.toLowerCase() === typed),
  );
  return option === undefined ? null : { option, before: before.trimEnd() };
}

/** Whether an option takes a file, which nobody can type. */
export function takesFile(option: WireOption): boolean {
  return option.type === ATTACHMENT;
}

/** Choices that an option lists by itself, without asking the bot. */
export function fixedChoices(option: WireOption): readonly { name: string; value: string | number }[] {
  return option.type === BOOLEAN ? YES_NO : option.choices;
}

/** The values to send, or the first thing that Discord's client would not send. */
export function finish(
  draft: Draft,
): { readonly options: Record<string, WireValue> } | { readonly mistake: Mistake } {
  const options: Record<string, WireValue> = {};
  for (const slot of draft.slots) {
    const { option } = slot;
    if (slot.text.trim() === "" && slot.picked === null) {
      const message = option.required
        ? "This option is required. Specify a value."
        : "Specify a value, or remove this option.";
      return { mistake: { option: option.name, message } };
    }
    const value = valueIn(slot);
    if (typeof value === "object") return { mistake: { option: option.name, message: value.wrong } };
    options[option.name] = value;
  }
  return { options };
}

/** What suggestions are asked for with: the other options only as far as they are complete. */
export function partial(draft: Draft, focused: string): Record<string, WireValue> {
  const entries = draft.slots.flatMap((slot): [string, WireValue][] => {
    const { name } = slot.option;
    if (name === focused) return [[name, slot.text]];
    const value = slot.text.trim() === "" ? null : valueIn(slot);
    return value === null || typeof value === "object" ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function valueIn({ option, text, picked }: Slot): WireValue | { readonly wrong: string } {
  if (option.type === BOOLEAN) {
    const given = (picked === null ? text : String(picked)).toLowerCase();
    return given === "true" || given === "false" ? given === "true" : { wrong: "Choose True or False." };
  }
  if (picked !== null) return picked;
  if (takesFile(option)) return { wrong: "Choose a file." };
  if (option.choices.length > 0) {
    const choice = option.choices.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    return choice === undefined ? { wrong: "Choose one of the listed values." } : choice.value;
  }
  if (option.type === INTEGER || option.type === NUMBER) {
    const number = Number(text.replace(",", "."));
    if (!Number.isFinite(number)) return { wrong: "Input a valid number." };
    if (option.type === INTEGER && !Number.isInteger(number)) return { wrong: "Input a valid integer." };
    return number;
  }
  return text;
}
