import { expect, test } from "vitest";
import { said } from "./said.ts";

test.each<readonly [what: string, language: string, body: string, speakers: readonly string[]]>([
  [
    "an office of a body, then its holder",
    "es",
    "El presidente del Gobierno, Mario Vela, aseguró: «No habrá recortes este año».",
    ["Mario Vela"],
  ],
  [
    "the teller between dashes within the marks",
    "es",
    "«La grúa es nuestra —dijo Luis de la Torre—, y lo será siempre».",
    ["Luis de la Torre"],
  ],
  [
    "who accuses says it",
    "es",
    "El ministro de Hacienda, Gonzalo de la Vega, defendió que «las cuentas son claras», mientras que la diputada Rosa Peña lo acusó de «mentir al país».",
    ["Gonzalo de la Vega", "Rosa Peña"],
  ],
  [
    "a spokeswoman of something, then her name",
    "de",
    "Die Sprecherin der Stadt, Lena Kurz, erklärte: „Wir prüfen den Vertrag noch.“",
    ["Lena Kurz"],
  ],
  [
    "a compound office is no part of the name",
    "de",
    "Laut Hafenmeisterin Eva Stein sei der Kran „ein Denkmal der kleinen Leute“.",
    ["Eva Stein"],
  ],
  [
    "an office of a body, then its holder",
    "it",
    "La presidente del Consiglio, Giulia Neri, ha spiegato: «Non ci saranno tagli quest'anno».",
    ["Giulia Neri"],
  ],
  [
    "the office behind the verb, then its holder",
    "it",
    "Luca Valle tace. «Torneremo tutti a maggio», ha aggiunto il sindaco di Nebbia, Pietro Sala.",
    ["Pietro Sala"],
  ],
  [
    "the teller between dashes within the marks",
    "it",
    "«Siamo stanchi di aspettare – ha detto il portavoce Marco Villa – e torneremo in piazza».",
    ["Marco Villa"],
  ],
  [
    "nobody is named in a language that is not read",
    "pt",
    "“O guindaste fica aqui para sempre”, disse Ana Ribeiro, presidente da câmara.",
    ["?"],
  ],
  [
    "nobody is named in a language that is not read",
    "nl",
    "“De kraan blijft hier voor altijd staan”, zei Anna de Vries, burgemeester.",
    ["?"],
  ],
])("%s (%s)", (_, language, body, speakers) => {
  expect(said(body, language)).toEqual(speakers);
});
