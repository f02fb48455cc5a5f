import { noteOf } from "../../src/library/people/people-note.ts";
import { PeopleTable } from "../../src/library/people/people-table.ts";
import { resolveSpeakers } from "../../src/library/people/resolve-speakers.ts";
import { Random } from "../random.ts";
import { sourcesOf } from "./audit/sources.ts";
import type { Resolver } from "./quotes.ts";

/** An article as a library of the articles in these folders (or files) has it; as it is read where there are none. */
export async function memoryOf(data: readonly string[]): Promise<Resolver> {
  const table = new PeopleTable();
  for (const each of data)
    for await (const { name, article } of sourcesOf(each, new Random(1))) table.put(name, noteOf(article));
  return (article) => resolveSpeakers(article, table);
}
