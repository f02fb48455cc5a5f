import { expect, test } from "vitest";
import { hostile } from "../../lab/bench/texts.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

/** Work is counted, not timed: every look at the text (`charAt`, `slice`, …) and every regular expression run. */
function workOf(text: string): number {
  const counted = [
    "charAt",
    "charCodeAt",
    "codePointAt",
    "slice",
    "indexOf",
    "lastIndexOf",
    "startsWith",
  ] as const;
  let work = 0;
  const undo: (() => void)[] = [];
  const count = (owner: object, name: string): void => {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    const was: unknown = found?.value;
    if (found === undefined || typeof was !== "function") return;
    const counting = function (this: unknown, ...args: unknown[]): unknown {
      work++;
      return Reflect.apply(was, this, args);
    };
    Object.defineProperty(owner, name, { ...found, value: counting });
    undo.push(() => Object.defineProperty(owner, name, found));
  };
  for (const name of counted) count(String.prototype, name);
  count(RegExp.prototype, "test");
  count(Map.prototype, "get");
  count(Set.prototype, "has");
  try {
    read(documentOf({ body: text, language: "fr" }));
  } finally {
    for (const each of undo) each();
  }
  return work;
}

const story = `Odile Vernay a tranché lundi. "Nous irons au bout", a-t-elle déclaré. Selon Bruno Ferrand, le maire de Lone, "il faut attendre".
Le maire a ajouté que la ville paierait. "Rien n'est perdu", a-t-il dit à la radio, avant de saluer l'artiste.
`;
const texts: Readonly<Record<string, (length: number) => string>> = {
  story: (length) => story.repeat(Math.ceil(length / story.length)).slice(0, length),
  ...hostile,
};

test.each(Object.entries(texts))("text twice as long costs at most 2.2 times the work: %s", (_, make) => {
  const once = workOf(make(12_000));
  const twice = workOf(make(24_000));
  expect(twice / once).toBeLessThanOrEqual(2.2);
});
