import { expect, test } from "vitest";
import { confidenceFeatures } from "../../src/reading/discourse/confidence.ts";
import { findEvidence } from "../../src/reading/evidence.ts";
import { findQuotations } from "../../src/reading/structure/quotations.ts";
import { findStructure } from "../../src/reading/structure/structure.ts";
import { weights as antecedent } from "../../src/reading/weights/antecedent-weights.ts";
import { weights as confidence } from "../../src/reading/weights/confidence-weights.ts";
import { LinearModel } from "../../src/reading/weights/linear-model.ts";
import { weights as referent } from "../../src/reading/weights/referent-weights.ts";
import { weights as speaker } from "../../src/reading/weights/speaker-weights.ts";
import { weights as speech } from "../../src/reading/weights/speech-weights.ts";
import { documentOf } from "./document-of.ts";

test("a model counts each feature as often as its weight says", () => {
  const model = new LinearModel({ near: 2, far: -0.5 });
  expect(model.score({ near: 1, far: 4 })).toBe(0);
  expect(model.score({ near: 3, far: 0 })).toBe(6);
  expect(model.probability({ near: 0, far: 0 })).toBe(0.5);
});

test("all features come in the order of their weights, by which models know them", () => {
  const document = documentOf({
    title: "The harbour of Vernoy reopens",
    body: [
      "Anna Brun, the mayor of Vernoy, met the baker Paul Mercier. “We have waited for long,” she said.",
      "The baker was there too. “I do not mind the noise of it.” “Nor do I,” the mayor added.",
    ].join("\n"),
  });
  const structure = findStructure(document);
  const quotations = findQuotations(structure);
  const orders = new Map<string, Set<string>>();
  const note = (model: string, features: object): void => {
    orders.set(model, (orders.get(model) ?? new Set()).add(Object.keys(features).join(" ")));
  };
  const { language } = structure;
  if (language === null) throw new Error("the text is in a language that reading knows");
  const evidence = findEvidence(
    structure,
    quotations,
    language,
    new Set(),
    (_, candidates) => {
      for (const { features } of candidates) note("exact" in features ? "referent" : "antecedent", features);
    },
    (_, options) => {
      for (const { features } of options) note("speaker", features);
    },
  );
  for (const [i, { words }] of quotations.entries()) {
    note("speech", evidence.featuresOf(i));
    const voice = evidence.voices[i];
    if (voice == null) continue;
    const figure = evidence.cast.figures[voice.figure];
    const mention = evidence.scene.mentions[voice.mention];
    note("confidence", confidenceFeatures({ voice, figure, mention, speech: 1, words, veto: null }));
  }
  expect(Object.fromEntries([...orders].map(([model, found]) => [model, [...found]]))).toEqual(
    Object.fromEntries(
      Object.entries({ antecedent, referent, speaker, speech, confidence }).map(([model, weights]) => [
        model,
        [Object.keys(weights).join(" ")],
      ]),
    ),
  );
});
