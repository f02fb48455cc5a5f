import type { SearchWords } from "../language.ts";
import { foldedLists, foldedSet } from "../parts/fold.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";
import { stemFrench } from "./stem.ts";

const stopWords = foldedSet(`
  a à afin ai aient ainsi ait alors an après as au aucun aucune auquel aussi autre autres aux auxquels avaient avais avait avant avec
  avoir ayant beaucoup bien c ça car ce ceci cela celle celles celui cependant ces cet cette ceux chacun chaque chez ci combien comme comment
  contre d dans de déjà depuis des désormais deux doit donc dont du durant elle elles en encore enfin entre es est et étaient étais était
  étant été être eu eux fait faire fois font fut hors ici il ils j je jusqu jusque l la là laquelle le lequel les lesquels leur leurs lors
  lorsque lui m ma mais malgré me même mêmes mes mi mis moi moins mon n ne ni non nos notamment notre nous on ont ou où par parce parmi
  pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi près puis puisque qu quand que quel quelle quelles quelque quelques
  quels qui quoi s sa sans sauf se selon sera serait seront ses si sien soi soit son sont sous souvent sur surtout t ta tandis te tel
  telle tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un une va vers via voici voilà vos votre vous vu y
  aujourd hui hier ont été cet celui ci`);

const questions = foldedLists({
  person: "qui | de qui",
  time: "quand",
  number: "combien",
  kind: "quel | quelle | quels | quelles | quel est | quelle est | quels sont | quelles sont | quel était | quelle était | quels étaient | quelles étaient | quel fut | quelle fut",
  other: "où | pourquoi | comment | que | quoi | est ce que | est ce qui | lequel | laquelle",
});

export const searchWords: SearchWords = { stopWords, stem: stemFrench, negations, numerals, questions };
