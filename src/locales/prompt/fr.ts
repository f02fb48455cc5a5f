import { intlFor } from "../intl.ts";
import type { PromptWording } from "./wording.ts";

const { list } = intlFor("fr");

export const fr: PromptWording = {
  type: "Tapez une commande comme dans Discord :   /article climat    /citation auteur:Camus    /citation    /aide",
  pick: "Puis un numéro, pour cliquer sur un bouton ou choisir dans un menu.",
  uses: [
    ["locale fr (en, de, es)", "la langue dans laquelle vous utilisez Discord"],
    ["as bob | as alice", "qui vous êtes : Bob ne voit pas les réponses privées d’Alice"],
    ["channel", "ce que vous voyez dans le salon"],
    ["quit", "quitter"],
  ],
  noCommand: (commands) => `Aucune commande ne porte ce nom. Il y a ${commands.join(", ")}.`,
  subcommands: (commands) => `Il y a ${commands.join(", ")}.`,
  noOption: (command, typed, near, options) =>
    `${command} n’a pas d’option ${typed}.${near === null ? "" : ` Vouliez-vous dire ${near} ?`} Ses options : ${options.join(", ")}`,
  missing: (command, option, example) => `Il manque ${option} à ${command} : ${example}`,
  noPick: (number) => `Il n’y a pas de numéro ${number} à choisir.`,
  opens: (url) => `Dans Discord, ceci ouvre ${url}`,
  gone: "Le message a disparu.",
  form: "Le bot a ouvert un formulaire, qui ne peut pas être montré ici.",
  writeLocale: "Écrivez : locale fr",
  localeIs: (locale) => `Vous utilisez maintenant Discord en ${locale}.`,
  people: (names) => `Il y a ${list(names)}.`,
  youAre: (name) => `Vous êtes maintenant ${name}.`,
  emptyChannel: "Le salon est vide.",
  used: (person, command) => `${person} a utilisé ${command}`,
  onlyYou: "vous seul voyez ceci",
};
