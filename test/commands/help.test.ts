import { expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { articleOf, type Entry } from "../library/shelf.ts";
import { expectKind, personAt } from "./people.ts";

const said: Entry = {
  title: "The lamp of Ombrac",
  body: "“A lamp is a promise to people you will never meet,” said Maude Kerbrat.",
  quotes: [["A lamp is a promise to people you will never meet", "Maude Kerbrat"]],
};

test.each<[string, readonly Entry[]]>([
  ["topics and speakers", [{ ...said, tags: ["sea"] }]],
  ["speakers alone", [said]],
  ["titles alone", [{ title: "The lamp of Ombrac", body: "It burns." }]],
])("the examples of /help answer in a library with %s", async (_, entries) => {
  const person = personAt(await libraryOf(entries.map(articleOf)));
  const { examples, articles } = expectKind(await person.use("help"), "help");
  expect(articles).toBe(entries.length);
  expect((await person.use("article", { query: examples.topic })).kind).toBe("article");
  if (examples.speaker !== null)
    expect((await person.use("quote", { by: examples.speaker })).kind).toBe("quote");
});
