import { articleOf } from "./article-of.ts";

export const harbour = articleOf(
  "Harbour town votes on its ferry",
  `The council of Port Ellery met on Tuesday to decide the future of the night ferry.

“We will not close the ferry before the 12 new buses are running,” Mayor Agnes Thornbury said on Tuesday. “People here depend on it, and I have told the company so.”

Thornbury said that she had written to the owners. “There is no plan, there is no budget and there is no date,” she said.

“The boats are forty years old... nobody can say they are safe,” Martin Oduya, an engineer, told the council.

Fishermen had gathered in front of the hall long before the meeting began, some with their children.`,
);

export const orchard = articleOf(
  "Les vergers de Montclairval attendent la pluie",
  `Les arboriculteurs de Montclairval ont manifesté samedi devant la préfecture.

« Nous n'avons pas vu une goutte d'eau depuis 47 jours, et les arbres ne tiendront plus longtemps », a déclaré Hélène Castagnier, présidente du syndicat.

« L'État ne peut pas tout, mais il peut l'essentiel », a répondu le préfet Gaspard Lemoyne. « Les aides arriveront avant la fin du mois de septembre. »

La récolte de pommes devrait baisser d'un tiers, selon la chambre d'agriculture du département.`,
);

export const lantern = articleOf(
  "Lantern festival returns to the old quarter",
  `The lantern festival will return to the old quarter of Sundermere in spring, its organisers said.

“I carried my first lantern when I was five, and I still have it,” Wilhelmina Krauss said. “My mother painted it blue.”

She said that 300 children had already asked to take part.`,
);

export const orbit = articleOf(
  "衛星の打ち上げ成功",
  "宇宙機関の長官は「私たちは新しい衛星の打ち上げに成功したことを誇りに思います」と述べた。",
  { language: "ja" },
);

export const articles = [harbour, orchard, lantern, orbit];
