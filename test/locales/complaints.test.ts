import { describe, expect, test } from "vitest";
import { localeCodes } from "../../src/domain/locale.ts";
import { complaintIn } from "../../src/locales/complaints/index.ts";
import { complaintsIn } from "../complaints-in-source.ts";

const others = localeCodes.filter((code) => code !== "en");

describe("what is wrong with a file, a page or a feed", () => {
  const folders = ["formats", "importing", "intake", "fetching", "editing", "feeds"].map(
    (name) => `src/${name}`,
  );
  const written = folders.flatMap(complaintsIn);

  test("is found where it is written", () => {
    expect(written.length).toBeGreaterThan(200);
    const sentences = written.map(({ sentence }) => sentence);
    expect(sentences).toContain("the file is empty");
    expect(sentences).toContain("it holds {} articles, more than {}");
    expect(sentences).toContain("check the address");
  });

  test.each(others)("is said in %s, wherever it is written", (code) => {
    const unsaid = written.filter(({ sentence }) => {
      const said = sentence.replaceAll("{}", "N7");
      return complaintIn[code](said) === said;
    });
    expect(unsaid).toEqual([]);
  });

  test.each(others)("loses nothing of what it names in %s", (code) => {
    for (const { sentence } of written) {
      let at = 0;
      const said = complaintIn[code](sentence.replace(/\{\}/g, () => `N${at++}`));
      for (let i = 0; i < at; i++) expect(said).toContain(`N${i}`);
      expect(said).not.toMatch(/[{}]|undefined|\.$/);
    }
  });

  test("names what it names in the same language", () => {
    expect(complaintIn.fr("the file is a picture (PNG)")).toBe("le fichier est une image (PNG)");
    expect(complaintIn.de("the front matter is nested too deeply")).toBe(
      "der Kopf (Front Matter) ist zu tief verschachtelt",
    );
    expect(complaintIn.es("the feed has never answered: the site took too long")).toBe(
      "el feed no ha respondido nunca: el sitio tardó demasiado",
    );
  });

  test("is left as it is where nobody translated it, and where a file made it long", () => {
    expect(complaintIn.fr("the moon is full")).toBe("the moon is full");
    const long = `${"{".repeat(5000)} is not a text and was left out`;
    expect(complaintIn.fr(long)).toBe(long);
  });
});
