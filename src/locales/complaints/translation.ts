/**
 * What each phrase of a list is in another language: `{1}` stands for what the first `{}` of the phrase names. As in
 * gettext, the English sentence is the message's own id, in what is kept on disk and in a database too.
 */
export type Translation<Phrases extends readonly string[]> = Readonly<Record<Phrases[number], string>>;

/** Longer sentences hold more of a file than anybody reads. */
const longest = 2_000;
/** A phrase in a phrase: "the file is {}", "a web archive". */
const deepest = 2;

interface Pattern {
  /** What stands around the gaps. */
  readonly parts: readonly string[];
  readonly translated: string;
}

/** Says sentences that fit a phrase in the language of `tables`, what they name included; others as they are. */
export function translator(
  ...tables: readonly Readonly<Record<string, string>>[]
): (sentence: string) => string {
  const whole = new Map(tables.flatMap((table) => Object.entries(table)));
  const patterns = [...whole]
    .flatMap(([phrase, translated]): Pattern[] => {
      const parts = phrase.split("{}");
      return parts.length > 1 ? [{ parts, translated }] : [];
    })
    .sort((a, b) => lettersOf(b) - lettersOf(a));

  const say = (sentence: string, depth: number): string => {
    const known = whole.get(sentence);
    if (known !== undefined) return known;
    if (sentence.length > longest || depth > deepest) return sentence;
    for (const { parts, translated } of patterns) {
      const named = namedIn(sentence, parts);
      if (named)
        return translated.replace(/\{(\d)\}/g, (_, place: string) =>
          say(named[Number(place) - 1] ?? "", depth + 1),
        );
    }
    return sentence;
  };
  return (sentence) => say(sentence, 0);
}

function lettersOf({ parts }: Pattern): number {
  return parts.join("").length;
}

/** What stands in the gaps between `parts`, in time linear in the sentence; `null` where it is another sentence. */
function namedIn(sentence: string, parts: readonly string[]): string[] | null {
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!sentence.startsWith(first) || !sentence.endsWith(last)) return null;
  const until = sentence.length - last.length;
  const named: string[] = [];
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const next = sentence.indexOf(part, at + 1);
    if (next < 0) return null;
    named.push(sentence.slice(at, next));
    at = next + part.length;
  }
  if (at >= until) return null;
  return [...named, sentence.slice(at, until)];
}
