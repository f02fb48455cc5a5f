import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { LocaleCode } from "../../src/domain/locale.ts";
import { readDate, readPeriod } from "../../src/domain/read-date.ts";
import { dateLanguageOf } from "../../src/locales/dates.ts";
import { personAt } from "../commands/people.ts";
import { articleOf } from "../library/shelf.ts";

/** A Wednesday. */
const now = new Date("2021-06-16T10:00:00Z");
const reading = (locale: LocaleCode, typed: string, newest: string | null = null) =>
  readDate(typed, dateLanguageOf(locale), { now, newest });

describe("dates are read as people type them", () => {
  test.each([
    ["en", "2015", "2015"],
    ["en", "2015-03", "2015-03"],
    ["en", "2015/3", "2015-03"],
    ["en", "03/2015", "2015-03"],
    ["en", "20150312", "2015-03-12"],
    ["en", "12/03/2020", "2020-03-12"],
    ["en", "12.3.20", "2020-03-12"],
    ["en", "12. 3. 2020", "2020-03-12"],
    ["en", "03/25/2020", "2020-03-25"],
    ["en", "12/03", "2021-03-12"],
    ["en", "12/09", "2020-09-12"],
    ["en", "March 2020", "2020-03"],
    ["en", "mar 2020", "2020-03"],
    ["en", "Sept. 2020", "2020-09"],
    ["en", "March 12, 2020", "2020-03-12"],
    ["en", "the 12th of March 2020", "2020-03-12"],
    ["en", "March", "2021-03"],
    ["en", "last March", "2021-03"],
    ["en", "last June", "2020-06"],
    ["en", "2 weeks ago", "2021-06-02"],
    ["en", "three days ago", "2021-06-13"],
    ["en", "a month ago", "2021-05"],
    ["en", "last 2 years", "2019"],
    ["en", "Monday", "2021-06-14"],
    ["en", "last Wednesday", "2021-06-09"],
    ["en", "summer 2019", "2019-06"],
    ["en", "the day before yesterday", "2021-06-14"],
    ["en", "end of 2019", "2019-12"],
    ["en", "early March 2020", "2020-03-01"],
    ["en", "mid-2018", "2018-06"],
    ["en", "late February 2020", "2020-02-29"],
    ["en", "2020 March", "2020-03"],
    ["en", "the year 2019", "2019"],
    ["en", "since yesterday", "2021-06-15"],
    ["en", "first of May", "2021-05-01"],
    ["fr", "dans l'année 2019", "2019"],
    ["fr", "depuis hier", "2021-06-15"],
    ["fr", "ces 3 derniers mois", "2021-03"],
    ["fr", "courant 2019", "2019"],
    ["fr", "1 er mai 2020", "2020-05-01"],
    ["de", "im Jahr 2019", "2019"],
    ["de", "seit gestern", "2021-06-15"],
    ["de", "Jänner 2020", "2020-01"],
    ["de", "1.5.", "2021-05-01"],
    ["es", "en el año 2019", "2019"],
    ["es", "desde ayer", "2021-06-15"],
    ["es", "setiembre de 2019", "2019-09"],
    ["fr", "avant-hier", "2021-06-14"],
    ["fr", "fin 2019", "2019-12"],
    ["fr", "mi-mars 2020", "2020-03-15"],
    ["fr", "début mai", "2021-05-01"],
    ["de", "vorgestern", "2021-06-14"],
    ["de", "Ende 2019", "2019-12"],
    ["de", "Mitte März 2020", "2020-03-15"],
    ["es", "anteayer", "2021-06-14"],
    ["es", "finales de 2019", "2019-12"],
    ["es", "a mediados de marzo de 2020", "2020-03-15"],
    ["es", "principios de 2020", "2020-01"],
    ["en", "last winter", "2020-12"],
    ["fr", "mars 2020", "2020-03"],
    ["fr", "1er mai 2020", "2020-05-01"],
    ["fr", "le 12 février 2020", "2020-02-12"],
    ["fr", "12 fevr. 2020", "2020-02-12"],
    ["fr", "août 2019", "2019-08"],
    ["fr", "il y a 2 semaines", "2021-06-02"],
    ["fr", "il y a un an", "2020"],
    ["fr", "Il y a quinze jours", "2021-06-01"],
    ["fr", "mars dernier", "2021-03"],
    ["fr", "lundi dernier", "2021-06-14"],
    ["fr", "depuis mars 2020", "2020-03"],
    ["fr", "en 2015", "2015"],
    ["fr", "hier", "2021-06-15"],
    ["fr", "été 2019", "2019-06"],
    ["fr", "l’été 2019", "2019-06"],
    ["fr", "automne 2018", "2018-09"],
    ["fr", "2 weeks ago", "2021-06-02"],
    ["de", "März 2020", "2020-03"],
    ["de", "12. März 2020", "2020-03-12"],
    ["de", "am 1. Mai 2020", "2020-05-01"],
    ["de", "12.03.2020", "2020-03-12"],
    ["de", "vor 2 Wochen", "2021-06-02"],
    ["de", "vor einem Jahr", "2020"],
    ["de", "letzten März", "2021-03"],
    ["de", "letzter Montag", "2021-06-14"],
    ["de", "gestern", "2021-06-15"],
    ["de", "Sommer 2019", "2019-06"],
    ["es", "marzo de 2020", "2020-03"],
    ["es", "12 de marzo de 2020", "2020-03-12"],
    ["es", "1.º de mayo de 2020", "2020-05-01"],
    ["es", "hace 3 días", "2021-06-13"],
    ["es", "hace un mes", "2021-05"],
    ["es", "marzo pasado", "2021-03"],
    ["es", "ayer", "2021-06-15"],
    ["es", "verano de 2019", "2019-06"],
  ] as const)("%s: %s is %s", (locale, typed, date) => {
    expect([typed, reading(locale, typed)]).toEqual([typed, date]);
    expect(reading(locale, `  ${typed.toUpperCase()} `)).toBe(date);
  });

  test("without a year they are the latest that the library can have", () => {
    expect(reading("fr", "mars", "2018-02-10")).toBe("2017-03");
    expect(reading("fr", "12 mars", "2018-03-11")).toBe("2017-03-12");
    expect(reading("fr", "29/02", "2018-03-11")).toBe("2016-02-29");
  });

  test.each([
    "",
    "soon",
    "31/02/2020",
    "32 mars 2020",
    "mars avril 2020",
    "12 12 mars 2020",
    "il y a",
    "2",
    "12",
    "vor",
    "jui 2020",
    "semaine",
    "99999 weeks ago",
    "constructor",
    "2020-13",
    "1".repeat(5000),
    "mars ".repeat(2000),
  ])("and %j is none", (typed) => {
    for (const locale of ["en", "fr", "de", "es"] as const) expect(reading(locale, typed)).toBeNull();
  });
});

describe("dates are suggested within what the library holds", async () => {
  const library = await libraryOf(
    ["2015-11-02", "2018-05-20", "2020-08-30"].map((date) =>
      articleOf({ title: `A day of ${date}`, body: "It rained.", date }),
    ),
  );
  const suggested = async (locale: LocaleCode, typed: string, option = "after") => {
    const person = personAt(library, { locale, now });
    return person.type("article", option, typed);
  };
  const labels = async (locale: LocaleCode, typed: string) =>
    (await suggested(locale, typed)).map(({ label }) => label);

  test("years, and no day of this year", async () => {
    for (const locale of ["en", "fr", "de", "es"] as const)
      expect((await suggested(locale, "")).map(({ value }) => value)).toEqual([
        "2020",
        "2019",
        "2018",
        "2017",
        "2016",
        "2015",
      ]);
  });

  test.each([
    ["fr", "mar", ["mars 2020", "mars 2019", "mars 2018", "mars 2017", "mars 2016"]],
    ["fr", "mars 201", ["mars 2019", "mars 2018", "mars 2017", "mars 2016"]],
    ["en", "summer", ["summer 2020", "summer 2019", "summer 2018", "summer 2017", "summer 2016"]],
    ["fr", "ete 2019", ["été 2019"]],
    ["en", "2016-1", ["January 2016", "December 2016", "November 2016", "October 2016"]],
    ["de", "vor 2 J", ["vor 2 Jahren"]],
    ["fr", "il y a 3 a", ["il y a 3 ans"]],
    ["fr", "12/03/2019", ["12 mars 2019"]],
    ["fr", "20", ["2020", "2019", "2018", "2017", "2016", "2015"]],
    ["en", "2026", []],
    ["en", "yester", []],
    ["en", "zzz", []],
  ] as const)("%s: %s is completed", async (locale, typed, expected) => {
    expect(await labels(locale, typed)).toEqual(expected);
  });

  test("of a day as well", async () => {
    expect((await labels("fr", "12 ma")).slice(0, 3)).toEqual([
      "12 mars 2020",
      "12 mars 2019",
      "12 mars 2018",
    ]);
  });

  test("each stands for a date that is read, and is told where its words do not", async () => {
    for (const typed of ["", "m", "2", "vor 2"])
      for (const { value } of await suggested("de", typed)) expect(reading("de", value)).toBe(value);
    const [ago] = await suggested("fr", "il y a 3 a");
    expect(ago).toEqual({ label: "il y a 3 ans", value: "2018", note: { kind: "date", date: "2018" } });
  });

  test("a library of today offers the days that people name", async () => {
    const today = await libraryOf([
      articleOf({ title: "Now", body: "It rains.", date: "2021-06-16" }),
      articleOf({ title: "Then", body: "It rained.", date: "2020-01-01" }),
    ]);
    const person = personAt(today, { locale: "fr", now });
    const offered = (await person.type("quote", "after", "")).map(({ label }) => label);
    expect(offered.slice(0, 4)).toEqual(["aujourd’hui", "hier", "cette semaine", "la semaine dernière"]);
  });

  test("where no article has a date, nothing is", async () => {
    const undated = await libraryOf([articleOf({ title: "Some day", body: "It rains." })]);
    expect(await personAt(undated).type("article", "after", "")).toEqual([]);
  });
});

describe("a period says both ends", () => {
  const period = (locale: LocaleCode, typed: string) =>
    readPeriod(typed, dateLanguageOf(locale), { now, newest: null });

  test.each([
    ["en", "2019-2020", { after: "2019", before: "2021" }],
    ["en", "2019/2020", { after: "2019", before: "2021" }],
    ["fr", "mars 2019 – décembre 2020", { after: "2019-03", before: "2021-01" }],
    ["de", "1. Mai 2020 - 30. Juni 2020", { after: "2020-05-01", before: "2020-07-01" }],
    ["es", "2019-05", null],
    ["en", "2020-2019", null],
    ["en", "2019 - whenever", null],
    ["en", "mid-2018", null],
  ] as const)("%s: %s", (locale, typed, expected) => {
    expect(period(locale, typed)).toEqual(expected);
  });

  test("in whichever option it was typed, unless the other has a date of its own", async () => {
    const library = await libraryOf(
      ["2018", "2019-06", "2020", "2021"].map((date) =>
        articleOf({ title: `The ferry of ${date}`, body: "The ferry sailed.", date }),
      ),
    );
    const person = personAt(library);
    const dates = async (options: Record<string, string>) => {
      const reply = await person.use("latest", options);
      return reply.kind === "latest" ? reply.citations.map(({ date }) => date) : reply.kind;
    };
    expect(await dates({ after: "2019-2020" })).toEqual(["2020", "2019-06"]);
    expect(await dates({ before: "2019-2020" })).toEqual(["2020", "2019-06"]);
    expect(await dates({ after: "2019-2020", before: "2020" })).toBe("error");
  });
});
