import { expect, test } from "vitest";
import { findingKinds } from "../../src/domain/library-finding.ts";
import { localeCodes } from "../../src/domain/locale.ts";
import { doctorWordings } from "../../src/locales/doctor/index.ts";

test.each(localeCodes)("the doctor speaks %s, and repeats no English in it", (code) => {
  const { findings, read, sum, refused, more } = doctorWordings[code];
  const english = doctorWordings.en;
  for (const kind of findingKinds) {
    for (const words of findings[kind]) expect(words).toMatch(/\S.*[^.!]$/);
    if (code !== "en") expect(findings[kind]).not.toEqual(english.findings[kind]);
  }
  expect(read(1, 0, 1)).not.toBe(read(2, 1, 3));
  if (code === "en") return;
  expect([sum(1, 1), refused(2), more(3)]).not.toContain(english.sum(1, 1));
  expect(refused(2)).not.toBe(english.refused(2));
});
