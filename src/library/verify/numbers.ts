import { foldTerm } from "../search/terms.ts";

/** Number words from two on, without accents, by the language of the article; "one" and its like are articles too. */
const numberWords: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: listed(`deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante cent cents mille million millions milliard milliards douzaine dizaine centaine moitie`),
  en: listed(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half`),
  de: listed(`zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig vierzig funfzig hundert
    tausend million millionen milliarde milliarden`),
  es: listed(
    "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil millon millones",
  ),
  it: listed(
    "due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille milione milioni",
  ),
  ru: listed(
    "два три четыре пять шесть семь восемь девять десять двадцать тридцать сто тысяча тысяч миллион миллионов",
  ),
};
const none: ReadonlySet<string> = new Set();

export function isNumber(form: string, language: string): boolean {
  if (/^[一二三四五六七八九十百千万億亿]/u.test(form) || /\p{N}/u.test(form)) return true;
  return (numberWords[language] ?? none).has(foldTerm(form));
}

/** The number words and digits of a run as one key; marks that part thousands are typography: 10,000 and 10 000. */
export function numberIn(forms: readonly string[], language: string): string {
  const numbers = forms
    .filter((form) => isNumber(form, language))
    .map((form) => form.replace(/[.,](?=\d{3}(?!\d))/g, ""));
  return numbers.map((form, i) => (i > 0 && /^\d{3}$/.test(form) ? form : ` ${form}`)).join("");
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
