import type { CitedSource } from "../../src/domain/cited-source.ts";

/** An article of which everything is known. */
export const article: CitedSource = {
  title: 'Ukraine says "no" to the talks',
  url: "https://example.com/news/a#:~:text=no,talks",
  date: "2022-01-15",
  outlet: "The Example Times",
  authors: ["Jane Q. Doe", "Richard Roe"],
  language: "en",
  accessed: "2026-11-23",
  archived: null,
};

/** As the shipped seed has it, with one of its quotations. */
export const seed: CitedSource = {
  title:
    '"Nous nous trouvons au bord du gouffre": l’ambassadeur russe aux USA sur la coopération sécuritaire',
  url: "https://fr.sputniknews.com/20220115/gouffre-1054445498.html#:~:text=Nous%20nous,gouffre",
  date: "2022-01-15",
  outlet: "Sputnik France",
  authors: [],
  language: "fr",
  accessed: "2026-11-23",
  archived:
    "https://web.archive.org/web/20220115/https://fr.sputniknews.com/20220115/gouffre-1054445498.html",
  quotation: {
    text: "Nous nous trouvons au bord du gouffre",
    speaker: "Anatoli Antonov",
    role: "ambassadeur de Russie aux États-Unis",
  },
};
