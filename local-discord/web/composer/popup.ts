import type { WireChoice, WireCommand, WireOption } from "../../page/wire.ts";
import { matching } from "./command-line.ts";
import { type Draft, fixedChoices, takesFile, unused } from "./draft.ts";
import type { Suggested } from "./suggestions.ts";

/** The list above the composer. */
export type Popup =
  | { readonly kind: "none" }
  | { readonly kind: "commands"; readonly items: readonly WireCommand[] }
  | { readonly kind: "options"; readonly items: readonly WireOption[] }
  | {
      readonly kind: "choices";
      readonly option: WireOption;
      readonly items: readonly WireChoice[];
      /** `failed` holds what is said in place of a list. */
      readonly state: "ready" | "loading" | { readonly failed: string };
    };

/** What the composer holds, as far as the list follows from it. */
interface Composed {
  readonly line: string;
  readonly draft: Draft | null;
  readonly active: string | null;
  readonly tail: string;
}

/** The list that fits what is typed: commands, options that are left, or the choices of an option. */
export function popupOf(composed: Composed, commands: readonly WireCommand[], suggested: Suggested): Popup {
  const { line, draft, active } = composed;
  if (draft === null) {
    return line.startsWith("/") ? { kind: "commands", items: matching(commands, line) } : { kind: "none" };
  }
  const slot = draft.slots.find(({ option }) => option.name === active);
  if (!slot) {
    const typed = composed.tail.trim().replace(/:$/, "").toLowerCase();
    const items = unused(draft).filter(({ shown, name }) =>
      [shown, name].some((its) => its.toLowerCase().startsWith(typed)),
    );
    return items.length > 0 ? { kind: "options", items } : { kind: "none" };
  }
  const { option } = slot;
  if (takesFile(option)) return { kind: "none" };
  if (option.autocomplete) return choicesOf(option, suggested);
  const typed = slot.text.toLowerCase();
  const items = fixedChoices(option).filter(({ name }) => name.toLowerCase().includes(typed));
  return { kind: "choices", option, items, state: "ready" };
}

function choicesOf(option: WireOption, suggested: Suggested): Popup {
  switch (suggested.kind) {
    case "failed":
      return { kind: "choices", option, items: [], state: { failed: suggested.shown } };
    case "loading":
      return { kind: "choices", option, items: suggested.before, state: "loading" };
    case "choices":
      return { kind: "choices", option, items: suggested.choices, state: "ready" };
  }
}
