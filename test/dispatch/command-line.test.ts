import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { readCommandLine } from "../../src/dispatch/command-line.ts";

function read(line: string) {
  const result = readCommandLine(line, commands);
  return result.kind === "command" ? [result.command.name, result.options] : result.message;
}

describe("a line is read as a person would type it in Discord", () => {
  test.each<[string, string, Record<string, string>]>([
    ["/article query:lamp", "article", { query: "lamp" }],
    ["/article the lamp of Ombrac", "article", { query: "the lamp of Ombrac" }],
    ["article lamp", "article", { query: "lamp" }],
    ["  /ARTICLE   query:lamp  ", "article", { query: "lamp" }],
    ["/article query:the lamp", "article", { query: "the lamp" }],
    ['/quote about:"red line" by:"Maude Kerbrat"', "quote", { about: "red line", by: "Maude Kerbrat" }],
    ['/article "red line" from the coast', "article", { query: '"red line" from the coast' }],
    ["/quote about:red line by:Maude Kerbrat", "quote", { about: "red line", by: "Maude Kerbrat" }],
    ["/quote by:Kerbrat about:lamp", "quote", { about: "lamp", by: "Kerbrat" }],
    ["/quote lamp share:true of Ombrac", "quote", { about: "lamp of Ombrac", share: "true" }],
    ["/quote by:Kerbrat sort:newest the old", "quote", { by: "Kerbrat the old", sort: "newest" }],
    ["/latest the lamp", "latest", { about: "the lamp" }],
    ["/quote", "quote", {}],
    ["/citation sujet:lampe auteur:Kerbrat", "quote", { about: "lampe", by: "Kerbrat" }],
    ["/zitat thema:Lampe von:Kerbrat", "quote", { about: "Lampe", by: "Kerbrat" }],
    ["/cita tema:lámpara autor:Kerbrat", "quote", { about: "lámpara", by: "Kerbrat" }],
    ["/artículo búsqueda:lámpara", "article", { query: "lámpara" }],
    ["/aide", "help", {}],
    ["/article query:https://example.org/a", "article", { query: "https://example.org/a" }],
    ["/article at 10:30", "article", { query: "at 10:30" }],
    ['/article "unclosed lamp', "article", { query: '"unclosed lamp' }],
    ["/article query:article:AAAAAAAAAAAA", "article", { query: "article:AAAAAAAAAAAA" }],
    ["/quote constructor:x __proto__:y", "quote", { about: "constructor:x __proto__:y" }],
    ["/article article:AAAAAAAAAAAA", "article", { query: "article:AAAAAAAAAAAA" }],
    ["/article Ombrac: the storm", "article", { query: "Ombrac: the storm" }],
    ["/article Ombrac:storm", "article", { query: "Ombrac:storm" }],
    ["/article by: the lamp", "article", { query: "by: the lamp" }],
    ["/article https://example.org/a", "article", { query: "https://example.org/a" }],
    ["/quote the lamp page:4", "quote", { about: "the lamp page:4" }],
    ["/help me", "help", {}],
  ])("%s", (line, name, options) => {
    expect(read(line)).toEqual([name, options]);
  });

  test.each([
    ["/article by:Kerbrat lamp", "/article has no option by. It has query:…"],
    ["/library add page:https://example.org/a", "/library add has no option page. It has url:…, file:…"],
  ])("%s names an option that there is not, and is told which there are", (line, message) => {
    expect(read(line)).toContain(message);
  });

  test.each([
    ["/quote auther:Kerbrat", "en", "/quote has no option auther. Do you mean by:? It has about:…, by:…"],
    ["/quote lamp auther:Kerbrat", "en", "/quote has no option auther. Do you mean by:?"],
    ["/citation sujt:lampe", "fr", "/citation n’a pas d’option sujt. Vouliez-vous dire sujet: ?"],
    ["/zitat tehma:Lampe", "de", "/zitat hat keine Option tehma. Meinst du thema:? Es gibt thema:…, von:…"],
    ["/artículo busqueda:lámpara", "es", "/artículo no tiene la opción busqueda. ¿Quieres decir búsqueda:?"],
    ["/article dépuis:2019 lampe", "fr", "Vouliez-vous dire depuis: ?"],
    ["/verify textt:lamp", "en", "Do you mean text:?"],
    ["/bibliothèque ajoutr", "fr", "Il y a /bibliothèque état, /bibliothèque ajouter"],
    ["/article", "fr", "Il manque recherche à /article : /article recherche:…"],
    ["/artikle", "de", "Einen Befehl dieses Namens gibt es nicht. Es gibt /artikel, /zitat"],
  ] as const)("%s is nearly right, and %s is told what is meant", (line, locale, message) => {
    const result = readCommandLine(line, commands, locale);
    expect(result.kind === "mistake" && result.message).toContain(message);
  });

  test.each([
    '/quote "auther:Kerbrat"',
    "/quote tea:lamp",
    "/quote bye:lamp",
    "/verify She wrote textt:lamp in it",
  ])("%s has words with a colon that are no option's", (line) => {
    expect(readCommandLine(line, commands).kind).toBe("command");
  });

  test.each(["", "/", "lamp", "/articles lamp", "/constructor x", "12"])(
    "%j is no command, and is told which there are",
    (line) => {
      for (const { name } of commands) expect(read(line)).toContain(`/${name}`);
    },
  );

  test.each(["/article", "/article query:", '/article query:""'])(
    "%s lacks what it needs, and is told so",
    (line) => {
      expect(read(line)).toBe("/article needs query: /article query:…");
    },
  );
});
