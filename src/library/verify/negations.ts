/** Words that deny, without accents, by the language of the article. */
const negations: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: listed("ne pas jamais rien aucun aucune aucuns aucunes ni sans non guere nullement personne"),
  en: listed("no not never none nothing neither nor nobody nowhere without cannot hardly"),
  de: listed("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder ohne"),
  es: listed("no nunca jamas nada nadie ningun ninguno ninguna ni tampoco sin"),
  it: listed("non no mai niente nulla nessun nessuno nessuna senza ne"),
  pt: listed("nao nunca nem nenhum nenhuma sem ninguem"),
  nl: listed("niet geen nooit niets zonder niemand"),
  ru: listed("не ни нет никогда ничего никто без нельзя"),
};
const unspaced = /^[不没沒無无非未否勿莫]/u;
const any: ReadonlySet<string> = new Set(Object.values(negations).flatMap((words) => [...words]));

/** `word` is a form without accents, with a straight apostrophe: "n'est", "don't", "cannot". */
export function isNegation(word: string, language: string): boolean {
  const known = negations[language] ?? any;
  return known.has(word) || /^n'(?:\p{L}{1,2})?$/u.test(word) || word.endsWith("n't") || unspaced.test(word);
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
