import { expect, test } from "vitest";
import { hostile } from "../../lab/bench/texts.ts";
import { read } from "../../src/reading/read.ts";
import { workOf } from "../work.ts";
import { documentOf } from "./document-of.ts";

const story = `Odile Vernay a tranché lundi. "Nous irons au bout", a-t-elle déclaré. Selon Bruno Ferrand, le maire de Lone, "il faut attendre".
Le maire a ajouté que la ville paierait. "Rien n'est perdu", a-t-il dit à la radio, avant de saluer l'artiste.
`;
const texts: Readonly<Record<string, (length: number) => string>> = {
  story: (length) => story.repeat(Math.ceil(length / story.length)).slice(0, length),
  ...hostile,
};

test.each(Object.entries(texts))(
  "text twice as long costs at most 2.2 times the work: %s",
  async (_, make) => {
    const reading = (length: number) =>
      workOf(() => read(documentOf({ body: make(length), language: "fr" })));
    const once = await reading(6_000);
    const twice = await reading(12_000);
    expect(twice / once).toBeLessThanOrEqual(2.2);
  },
);
