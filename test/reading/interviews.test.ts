import { describe, expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { markdown } from "../../src/formats/markdown.ts";
import { sourceFile } from "../../src/formats/source-file.ts";
import { read } from "../../src/reading/read.ts";
import { labels } from "./said.ts";

async function turnsOf(source: string): Promise<readonly string[]> {
  const { documents } = await markdown.parse(sourceFile("a.md", new TextEncoder().encode(source)));
  const [document] = documents;
  if (document === undefined) throw new Error("no document");
  const reading = read(document);
  const names = labels(document, reading);
  return reading.quotes.flatMap(({ span, form, within, attribution }, i) =>
    within === null && (form === "turn" || attribution.tier === "likely")
      ? [`${names[i]}: ${slice(document.text, span)}`]
      : [],
  );
}

const opening = "---\ntitle: Un an après la crue\n---\nLa capitaine Odile Castel raconte le port.\n\n";

describe("the answers of an interview", () => {
  test("questions in bold, one of them without its mark", async () => {
    const source = `${opening}**Quand avez-vous compris ?**\n\nJ'ai compris en janvier. Mon adjoint a crié « sauvez le hangar » à tous.\n\n**Parlez-nous de la nuit.**\n\nIl faisait noir.\n\n**Et que voulez-vous ?**\n\nJe veux une digue.\n\nPropos recueillis au port`;
    expect(await turnsOf(source)).toEqual([
      "Odile Castel: J'ai compris en janvier. Mon adjoint a crié « sauvez le hangar » à tous.",
      "Odile Castel: Il faisait noir.",
      "Odile Castel: Je veux une digue.",
    ]);
  });

  test("questions that only their mark shows, in four languages", async () => {
    const interviews: readonly (readonly [string, string, string, readonly string[]])[] = [
      [
        "Carl Dole",
        "met us in his yard, where the masts are.",
        "Do you work alone?",
        ["I do.", "We share tools.", "My father did."],
      ],
      [
        "Anna Brun",
        "nous reçoit dans le port de la ville.",
        "Vivez-vous ici ?",
        ["J'y vis.", "Nous y restons.", "Mon père y est né."],
      ],
      [
        "Anna Brunner",
        "spricht mit uns über den Kran und die Stadt.",
        "Leben Sie hier?",
        ["Ich lebe hier.", "Wir bleiben.", "Mein Vater blieb auch."],
      ],
      [
        "Ana Bruno",
        "habla con nosotros en el puerto de la ciudad.",
        "¿Vive usted aquí?",
        ["Yo vivo aquí.", "Nosotros nos quedamos.", "Mi padre nació aquí."],
      ],
    ];
    for (const [name, lede, question, answers] of interviews) {
      const body = answers.map((answer) => `${question}\n\n${answer}`).join("\n\n");
      const source = `---\ntitle: ${name}\n---\n${name} ${lede}\n\n${body}`;
      expect(await turnsOf(source)).toEqual(answers.map((answer) => `${name}: ${answer}`));
    }
  });

  test("nobody is told where the opening names two people, or none", async () => {
    const asked =
      "Vivez-vous ici ?\n\nJ'y vis.\n\nVous restez ?\n\nJe reste.\n\nEt vous ?\n\nJe pars demain.";
    const two = `---\ntitle: Au port\n---\nOdile Castel et Paul Mercier nous parlent.\n\n${asked}`;
    expect(await turnsOf(two)).toEqual(["?: J'y vis.", "?: Je reste.", "?: Je pars demain."]);
    expect(await turnsOf(`---\ntitle: Au port\n---\nUn pêcheur nous parle.\n\n${asked}`)).toEqual([
      "?: J'y vis.",
      "?: Je reste.",
      "?: Je pars demain.",
    ]);
  });

  test("frequent questions are no interview: their answers are nobody's", async () => {
    const source =
      "---\ntitle: The ferry\n---\nAnna Brown runs the ferry.\n\n**Can you take a dog?**\n\nDogs travel free.\n\n**Where do you pay?**\n\nOn board.\n\n**What if you are late?**\n\nThe next boat leaves at noon.";
    expect(await turnsOf(source)).toEqual([]);
  });

  test("lettered answers are those of the one interviewed, in marks or not", async () => {
    const source = `${opening}Q. Regrettez-vous la digue ?\n\nR. Je ne regrette rien.\n\nQ. Et le pont ?\n\nR. « Le pont sera refait l'an prochain. »`;
    expect(await turnsOf(source)).toEqual([
      "Odile Castel: Je ne regrette rien.",
      "Odile Castel: Le pont sera refait l'an prochain.",
    ]);
  });

  test("initials before a colon stand for whom the article names in full", async () => {
    const source =
      "---\ntitle: Deux voix\n---\nAnna Brun et Paul Mercier parlent du port.\n\nA. B. : Nous voulons une digue.\n\nP. M. : Je veux un pont.\n\nA. B. : Le pont attendra.\n\nP. M. : Non, il ne peut pas attendre.";
    expect(await turnsOf(source)).toEqual([
      "Anna Brun: Nous voulons une digue.",
      "Paul Mercier: Je veux un pont.",
      "Anna Brun: Le pont attendra.",
      "Paul Mercier: Non, il ne peut pas attendre.",
    ]);
  });
});

test("marks in code are no quotation", async () => {
  const source =
    '---\ntitle: The lamp\n---\nType `print "the lamp is lit tonight"` each evening, said Anna Brown. "It is easy enough," she said. `"`';
  const { documents } = await markdown.parse(sourceFile("a.md", new TextEncoder().encode(source)));
  const [document] = documents;
  if (document === undefined) throw new Error("no document");
  expect(read(document).quotes.map(({ span }) => slice(document.text, span))).toEqual(["It is easy enough,"]);
  expect(document.codes?.map((span) => slice(document.text, span))).toEqual([
    'print "the lamp is lit tonight"',
    '"',
  ]);
});
