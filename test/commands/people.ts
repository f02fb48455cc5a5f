import { commands } from "../../commands/index.ts";
import { decodePressed, encodePressed } from "../../src/discord/message/custom-id.ts";
import { createDispatch, type Services } from "../../src/dispatch/dispatch.ts";
import type { Library } from "../../src/domain/library.ts";
import type { LocaleCode } from "../../src/domain/locale.ts";
import type { Action, ButtonLabel, Control, Reply } from "../../src/domain/reply.ts";
import type { OptionValues, PressedAction } from "../../src/domain/request.ts";

/** What else the commands draw on, as simple as can be. */
export const services: Omit<Services, "library"> = {
  admin: {
    status: async () => {
      throw new Error("no status here");
    },
    reload: async () => {
      throw new Error("no reload here");
    },
  },
  fullText: true,
  project: null,
  formatCitation: async ({ title }) => title,
};

/** When they ask, unless it is told. */
const moment = new Date("2022-05-18T12:00:00Z");

/** Somebody who uses the commands over a library; a fault of ours fails the test. */
export function personAt(
  library: Library,
  { random = 0.42, locale = "en" as LocaleCode, now = moment } = {},
) {
  const dispatch = createDispatch({
    ...services,
    commands,
    library: () => library,
    random: () => random,
    now: () => now,
    onFault: (error) => {
      throw error;
    },
  });
  return {
    use: (command: string, options: OptionValues = {}): Promise<Reply> =>
      dispatch.reply({ kind: "command", locale, command, options }),
    /** Presses a button, by way of its `custom_id`; `chosen` is what was picked from a menu. */
    press: (action: Action, ...chosen: readonly string[]): Promise<Reply> => {
      const pressed = decodePressed(encodePressed({ kind: "act", action }));
      if (pressed?.kind !== "act") throw new Error("the button does not come back");
      const args = [...pressed.action.args, ...chosen];
      return dispatch.reply({ kind: "action", locale, action: { ...pressed.action, args } });
    },
    /** Presses what no message of ours holds. */
    forge: (action: PressedAction): Promise<Reply> => dispatch.reply({ kind: "action", locale, action }),
    type: (command: string, focused: string, typed: string) =>
      dispatch.suggest({ kind: "suggest", locale, command, options: { [focused]: typed }, focused }),
  };
}

export function controlsOf(reply: Reply): readonly Control[] {
  return "controls" in reply ? reply.controls : [];
}

/** What the button of that label does; fails where there is none. */
export function actionOf(reply: Reply, label: ButtonLabel | "share" | "menu" | "ways"): Action {
  const found = controlsOf(reply).find((control) =>
    control.kind === "button" ? control.label === label : control.kind === label,
  );
  if (!found) throw new Error(`there is no ${label}`);
  return found.action;
}

/** `reply` if it is of that kind; fails where it is another. */
export function expectKind<Kind extends Reply["kind"]>(
  reply: Reply,
  kind: Kind,
): Extract<Reply, { kind: Kind }> {
  if (reply.kind !== kind)
    throw new Error(`a reply of kind ${reply.kind} ${"code" in reply ? reply.code : ""}`);
  return reply as Extract<Reply, { kind: Kind }>;
}
