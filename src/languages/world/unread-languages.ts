import { foldedSet } from "../parts/fold.ts";

/**
 * A language that reading does not know: enough words to tell its texts from a neighbour's and, where they are listed,
 * to see in a quotation that one was denied. It grows into a folder of its own when somebody writes a `Language`.
 */
export interface UnreadLanguage {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** Folded. */
  readonly functionWords: ReadonlySet<string>;
  /** As `Language.negations`. */
  readonly negations: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const unreadLanguages: readonly UnreadLanguage[] = [
  {
    code: "pt",
    functionWords: foldedSet(
      "o os as um uma do da dos das no na nos nas em ao não mais foi são também pelo pela seu sua você ele ela isso está com para que se",
    ),
    negations: foldedSet("não nunca nem nenhum nenhuma sem ninguém"),
  },
  {
    code: "nl",
    functionWords: foldedSet(
      "de het een van en dat niet te op voor met zijn maar aan ook bij nog naar wordt werd heeft hebben deze uit door over geen meer dan",
    ),
    negations: foldedSet("niet geen nooit niets zonder niemand"),
  },
  {
    code: "ca",
    functionWords: foldedSet(
      "el la els les un una i de del amb per que és als no ha han més aquest aquesta són va seva",
    ),
    negations: none,
  },
  {
    code: "pl",
    functionWords: foldedSet(
      "i w na z do nie się że to jest o jak za po od przez ale dla był są oraz tym który",
    ),
    negations: none,
  },
  {
    code: "sv",
    functionWords: foldedSet(
      "och att det i en som är på av för med den till inte har de om ett var jag från",
    ),
    negations: none,
  },
  {
    code: "da",
    functionWords: foldedSet("og at det i en som er på af for med den til ikke har de om et var jeg fra der"),
    negations: none,
  },
  {
    code: "ro",
    functionWords: foldedSet("și în de la cu pe nu este un o care din mai pentru sunt fost prin"),
    negations: none,
  },
  {
    code: "tr",
    functionWords: foldedSet("ve bir bu da de için ile olarak daha çok olan gibi kadar"),
    negations: none,
  },
  {
    code: "cs",
    functionWords: foldedSet("a v na se je že s z do to o jako pro by ale po byl jsou které"),
    negations: none,
  },
  {
    code: "uk",
    functionWords: foldedSet("і в на що з не до це та як від про за є його але у для"),
    negations: none,
  },
];
