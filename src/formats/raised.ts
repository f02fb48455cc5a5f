const powers: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
  n: "ⁿ",
  i: "ⁱ",
};

/**
 * What stands for raised words in plain text: a power as the characters that are raised by themselves, so that
 * 4² is never 42; the sign of a note as nothing; all else as it is, as in 1er and Mme.
 * @param before the words that stand before it.
 */
export function raised(before: string, words: string): string {
  const sign = words.trim();
  if (/^(?:\[[^\]]{0,12}\]|\(\d{1,3}\)|[*†‡§]+)$/.test(sign)) return "";
  if (/^\d+$/.test(sign)) {
    // After a whole word it counts notes; after a number or a unit of one or two letters it is a power.
    const word = /[\p{L}\p{N}]*$/u.exec(before.slice(-40))?.[0] ?? "";
    const counts = word === "" ? /[.,;:!?»”"'’)\]]$/.test(before.slice(-1)) : /^\p{L}{3,}$/u.test(word);
    if (counts) return "";
  }
  const digits = /^[\d+−-]+$/.test(sign) && /\d/.test(sign);
  if (digits || (/^[ni]$/.test(sign) && /[\p{L}\p{N})]$/u.test(before.slice(-1))))
    return [...sign].map((character) => powers[character] ?? character).join("");
  return /^tm$/i.test(sign) ? "™" : words;
}
