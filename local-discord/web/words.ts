/** What Discord's client says around a message, in the person's language. */
interface Words {
  /** Before and after the command that somebody used. */
  readonly used: readonly [before: string, after: string];
  readonly edited: string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly thinking: (name: string) => string;
  readonly sending: string;
  readonly select: string;
}

const english: Words = {
  used: ["used", ""],
  edited: "(edited)",
  onlyYou: "Only you can see this",
  dismiss: "Dismiss message",
  thinking: (name) => `${name} is thinking…`,
  sending: "Sending command…",
  select: "Make a selection",
};

const others: Readonly<Record<string, Words>> = {
  fr: {
    used: ["a utilisé", ""],
    edited: "(modifié)",
    onlyYou: "Toi seul peux voir ce message",
    dismiss: "Rejeter le message",
    thinking: (name) => `${name} réfléchit…`,
    sending: "Envoi de la commande…",
    select: "Fais un choix",
  },
  de: {
    used: ["hat", "benutzt"],
    edited: "(bearbeitet)",
    onlyYou: "Nur du kannst das sehen",
    dismiss: "Nachricht verwerfen",
    thinking: (name) => `${name} denkt nach …`,
    sending: "Befehl wird gesendet …",
    select: "Triff eine Auswahl",
  },
  es: {
    used: ["ha usado", ""],
    edited: "(editado)",
    onlyYou: "Solo tú puedes ver este mensaje",
    dismiss: "Descartar mensaje",
    thinking: (name) => `${name} está pensando…`,
    sending: "Enviando el comando…",
    select: "Elige una opción",
  },
};

/** English where the client's words in a language are not known here. */
export function wordsIn(locale: string): Words {
  return others[locale.split("-")[0] ?? ""] ?? english;
}
