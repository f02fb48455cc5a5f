import { intlFor } from "../intl.ts";
import type { PromptWording } from "./wording.ts";

const { list } = intlFor("en");

export const en: PromptWording = {
  type: "Type a command as in Discord:   /article climat    /quote by:Camus    /quote    /help",
  pick: "Then a number to press a button or to choose from a menu.",
  uses: [
    ["locale fr (en, de, es)", "the language in which you use Discord"],
    ["as bob | as alice", "who you are: Bob does not see Alice's private answers"],
    ["channel", "what you see in the channel"],
    ["quit", ""],
  ],
  noCommand: (commands) => `There is no command of that name. There are ${commands.join(", ")}.`,
  subcommands: (commands) => `There are ${commands.join(", ")}.`,
  noOption: (command, typed, near, options) =>
    `${command} has no option ${typed}.${near === null ? "" : ` Do you mean ${near}?`} It has ${options.join(", ")}`,
  missing: (command, option, example) => `${command} needs ${option}: ${example}`,
  noPick: (number) => `There is no ${number} to pick.`,
  opens: (url) => `In Discord this opens ${url}`,
  gone: "The message is gone.",
  form: "The bot opened a form, which this prompt cannot show.",
  writeLocale: "Write: locale fr",
  localeIs: (locale) => `You use Discord in ${locale} now.`,
  people: (names) => `There is ${list(names)}.`,
  youAre: (name) => `You are ${name} now.`,
  emptyChannel: "The channel is empty.",
  used: (person, command) => `${person} used ${command}`,
  onlyYou: "only you can see this",
};
