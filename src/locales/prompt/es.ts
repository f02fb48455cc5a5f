import { intlFor } from "../intl.ts";
import type { PromptWording } from "./wording.ts";

const { list } = intlFor("es");

export const es: PromptWording = {
  type: "Escribe un comando como en Discord:   /artículo clima    /cita autor:Camus    /cita    /ayuda",
  pick: "Después, un número para pulsar un botón o elegir en un menú.",
  uses: [
    ["locale es (en, fr, de)", "el idioma en el que usas Discord"],
    ["as bob | as alice", "quién eres: Bob no ve las respuestas privadas de Alice"],
    ["channel", "lo que ves en el canal"],
    ["quit", "salir"],
  ],
  noCommand: (commands) => `No hay ningún comando con ese nombre. Los comandos: ${commands.join(", ")}.`,
  subcommands: (commands) => `Hay ${commands.join(", ")}.`,
  noOption: (command, typed, near, options) =>
    `${command} no tiene la opción ${typed}.${near === null ? "" : ` ¿Quieres decir ${near}?`} Sus opciones: ${options.join(", ")}`,
  missing: (command, option, example) => `A ${command} le falta ${option}: ${example}`,
  noPick: (number) => `No hay ningún número ${number} que elegir.`,
  opens: (url) => `En Discord, esto abre ${url}`,
  gone: "El mensaje ya no está.",
  form: "El bot ha abierto un formulario, que aquí no se puede mostrar.",
  writeLocale: "Escribe: locale es",
  localeIs: (locale) => `Ahora usas Discord en ${locale}.`,
  people: (names) => `Están ${list(names)}.`,
  youAre: (name) => `Ahora eres ${name}.`,
  emptyChannel: "El canal está vacío.",
  used: (person, command) => `${person} ha usado ${command}`,
  onlyYou: "solo tú puedes ver esto",
};
