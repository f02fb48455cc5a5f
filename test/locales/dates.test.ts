import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { LocaleCode } from "../../src/domain/locale.ts";
import { readDate } from "../../src/domain/read-date.ts";
import { readDecade, readPeriod, readSide } from "../../src/domain/read-period.ts";
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
    ["en", "Q1 2020", "2020-01"],
    ["en", "2020 Q3", "2020-07"],
    ["en", "the second quarter of 2019", "2019-04"],
    ["en", "second half of 2019", "2019-07"],
    ["en", "last quarter", "2021-01"],
    ["en", "this quarter", "2021-04"],
    ["fr", "T1 2020", "2020-01"],
    ["fr", "4e trimestre 2019", "2019-10"],
    ["fr", "le premier semestre 2020", "2020-01"],
    ["fr", "troisième trimestre", "2020-07"],
    ["de", "Q2 2020", "2020-04"],
    ["de", "2. Quartal 2020", "2020-04"],
    ["de", "im zweiten Halbjahr 2019", "2019-07"],
    ["es", "T4 2019", "2019-10"],
    ["es", "el primer trimestre de 2020", "2020-01"],
    ["es", "segundo semestre de 2019", "2019-07"],
    ["en", "Christmas 2019", "2019-12-25"],
    ["en", "last Christmas", "2020-12-25"],
    ["en", "New Year’s Eve 2019", "2019-12-31"],
    ["en", "Easter 2020", "2020-04-12"],
    ["en", "Good Friday 2019", "2019-04-19"],
    ["fr", "Noël 2019", "2019-12-25"],
    ["fr", "noel", "2020-12-25"],
    ["fr", "à la Saint Valentin 2020", "2020-02-14"],
    ["fr", "jour de l’an 2020", "2020-01-01"],
    ["fr", "Pentecôte 2021", "2021-05-23"],
    ["de", "Weihnachten 2019", "2019-12-25"],
    ["de", "Ostern", "2021-04-04"],
    ["de", "zu Pfingsten 2020", "2020-05-31"],
    ["es", "Navidad de 2019", "2019-12-25"],
    ["es", "Semana Santa 2019", "2019-04-14"],
    ["en", "a couple of weeks ago", "2021-06-02"],
    ["en", "a few days ago", "2021-06-13"],
    ["en", "a fortnight ago", "2021-06-02"],
    ["en", "last weekend", "2021-06-12"],
    ["en", "this summer", "2021-06"],
    ["fr", "il y a quelques jours", "2021-06-13"],
    ["fr", "il y a une quinzaine de jours", "2021-06-01"],
    ["fr", "le week-end dernier", "2021-06-12"],
    ["fr", "cet été", "2021-06"],
    ["fr", "l’hiver dernier", "2020-12"],
    ["fr", "à partir de mai 2019", "2019-05"],
    ["de", "vor ein paar Tagen", "2021-06-13"],
    ["de", "vor einem halben Jahr", "2020-12"],
    ["de", "diesen Sommer", "2021-06"],
    ["de", "letzten Winter", "2020-12"],
    ["es", "hace un par de semanas", "2021-06-02"],
    ["es", "hace unos días", "2021-06-13"],
    ["es", "este verano", "2021-06"],
    ["es", "el invierno pasado", "2020-12"],
    ["fr", "mercredi", "2021-06-09"],
    ["de", "Samstag", "2021-06-12"],
    ["es", "el viernes pasado", "2021-06-11"],
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
    "Q5 2020",
    "T1 T2 2020",
    "3rd half of 2020",
    "Christmas Easter 2020",
    "trimestre mars 2020",
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
    ["fr", "Noël 201", ["Noël 2019", "Noël 2018", "Noël 2017", "Noël 2016", "Noël 2015"]],
    ["en", "Q1 2020", ["January 2020"]],
    ["fr", "avant mars 2019", ["mars 2019"]],
    ["fr", "entre 2018 et 2020", ["2018 – 2020"]],
    ["es", "los años 2010", ["2010 – 2019"]],
    ["en", "the 1990s", []],
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
    ["en", "between 2018 and 2020", { after: "2018", before: "2021" }],
    ["en", "from May to June 2020", { after: "2020-05", before: "2020-07" }],
    ["fr", "entre 2018 et 2020", { after: "2018", before: "2021" }],
    ["fr", "du 3 au 5 juin 2020", { after: "2020-06-03", before: "2020-06-06" }],
    ["fr", "du 28 mai au 5 juin 2020", { after: "2020-05-28", before: "2020-06-06" }],
    ["fr", "entre Noël 2019 et mars 2020", { after: "2019-12-25", before: "2020-04" }],
    ["de", "zwischen 2018 und 2020", { after: "2018", before: "2021" }],
    ["de", "von März bis Mai 2020", { after: "2020-03", before: "2020-06" }],
    ["es", "entre 2018 y 2020", { after: "2018", before: "2021" }],
    ["es", "de marzo a mayo de 2020", { after: "2020-03", before: "2020-06" }],
    ["fr", "entre 2020 et 2018", null],
    ["fr", "entre chien et loup", null],
    ["en", "2019-2020", { after: "2019", before: "2021" }],
    ["en", "2019/2020", { after: "2019", before: "2021" }],
    ["fr", "mars 2019 – décembre 2020", { after: "2019-03", before: "2021-01" }],
    ["de", "1. Mai 2020 - 30. Juni 2020", { after: "2020-05-01", before: "2020-07-01" }],
    ["es", "2019-05", null],
    ["en", "2020-2019", null],
    ["en", "2019 - whenever", null],
    ["en", "mid-2018", null],
  ] as const)("%s: %s", (locale, typed, expected) => {
    const read = period(locale, typed);
    expect(read && { after: read.after, before: read.before }).toEqual(expected);
  });

  test.each([
    ["en", "the 2010s", "2010"],
    ["en", "1990s", "1990"],
    ["en", "the '90s", "1990"],
    ["fr", "les années 2010", "2010"],
    ["fr", "années 80", "1980"],
    ["fr", "la décennie 2010", "2010"],
    ["de", "die 2010er", "2010"],
    ["de", "in den 90er Jahren", "1990"],
    ["es", "los años 2010", "2010"],
    ["es", "la década de los 20", "2020"],
    ["fr", "les années 2015", null],
    ["fr", "2010", null],
    ["es", "el año 2010", null],
    ["en", "2010", null],
  ] as const)("%s: %s is a decade", (locale, typed, first) => {
    const read = readDecade(typed, dateLanguageOf(locale));
    expect(read && [read.after, read.before]).toEqual(first && [first, String(Number(first) + 10)]);
  });

  test.each([
    ["en", "since May 2019", "after", "2019-05"],
    ["en", "before March 2020", "before", "2020-03"],
    ["fr", "depuis mai 2019", "after", "2019-05"],
    ["fr", "avant mars 2020", "before", "2020-03"],
    ["fr", "jusqu’à Noël 2019", "before", "2019-12-26"],
    ["en", "until 2020", "before", "2021"],
    ["de", "bis März 2020", "before", "2020-04"],
    ["es", "hasta 2020", "before", "2021"],
    ["de", "seit Mai 2019", "after", "2019-05"],
    ["de", "vor März 2020", "before", "2020-03"],
    ["es", "desde mayo de 2019", "after", "2019-05"],
    ["es", "antes de marzo de 2020", "before", "2020-03"],
  ] as const)("%s: %s says on which side", (locale, typed, side, date) => {
    const read = readSide(typed, dateLanguageOf(locale), { now, newest: null });
    expect(read).toEqual({ side, date });
  });

  test("what says how long ago it was says no side", () => {
    expect(readSide("vor zwei Wochen", dateLanguageOf("de"), { now, newest: null })).toBeNull();
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
    expect(await dates({ after: "the 2010s" })).toEqual(["2019-06", "2018"]);
    expect(await dates({ before: "the 2010s" })).toBe("nothing-found");
    expect(await dates({ after: "before 2019" })).toEqual(["2018"]);
    expect(await dates({ before: "since 2020" })).toEqual(["2021", "2020"]);
  });
});
