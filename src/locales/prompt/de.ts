import { intlFor } from "../intl.ts";
import type { PromptWording } from "./wording.ts";

const { list } = intlFor("de");

export const de: PromptWording = {
  type: "Befehle wie in Discord eingeben:   /artikel Klima    /zitat von:Camus    /zitat    /hilfe",
  pick: "Danach eine Zahl, um einen Knopf zu drücken oder etwas aus einem Menü zu wählen.",
  uses: [
    ["locale de (en, fr, es)", "die Sprache, in der du Discord benutzt"],
    ["as bob | as alice", "wer du bist: Bob sieht Alices private Antworten nicht"],
    ["channel", "was du im Kanal siehst"],
    ["quit", "beenden"],
  ],
  noCommand: (commands) => `Einen Befehl dieses Namens gibt es nicht. Es gibt ${commands.join(", ")}.`,
  subcommands: (commands) => `Es gibt ${commands.join(", ")}.`,
  noOption: (command, typed, near, options) =>
    `${command} hat keine Option ${typed}.${near === null ? "" : ` Meinst du ${near}?`} Es gibt ${options.join(", ")}`,
  missing: (command, option, example) => `${command} braucht ${option}: ${example}`,
  noPick: (number) => `Eine Nummer ${number} gibt es hier nicht.`,
  opens: (url) => `In Discord öffnet das ${url}`,
  gone: "Die Nachricht ist nicht mehr da.",
  form: "Der Bot hat ein Formular geöffnet, das hier nicht gezeigt werden kann.",
  writeLocale: "Schreib: locale de",
  localeIs: (locale) => `Du benutzt Discord jetzt auf ${locale}.`,
  people: (names) => `Es gibt ${list(names)}.`,
  youAre: (name) => `Du bist jetzt ${name}.`,
  emptyChannel: "Der Kanal ist leer.",
  used: (person, command) => `${person} hat ${command} benutzt`,
  onlyYou: "nur du kannst das sehen",
};
