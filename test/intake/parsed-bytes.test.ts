import { afterEach, beforeEach, expect, test } from "vitest";
import { articleFile } from "../../src/intake/list-files.ts";
import { parsedFromBytes, parsedToBytes } from "../../src/intake/parsed-bytes.ts";
import { tasks } from "../../src/intake/tasks.ts";
import { newFolder, put, removeFolder } from "./folder.ts";

let folder = "";

beforeEach(async () => {
  folder = await newFolder();
});

afterEach(() => removeFolder(folder));

async function parsed(path: string, content: string) {
  await put(folder, { [path]: content });
  const file = articleFile(0, folder, `${folder}/${path}`, path);
  return {
    file,
    found: await tasks.parse({ kind: "parse", file, access: { roots: [folder], followLinks: false } }),
  };
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      title: `Le phare ${at}`,
      text: `La lampe du phare a brûlé ${at} nuits. 灯台`,
      date: "2021-03",
    }),
  ).join("\n");

test("what a file holds is the same once it was sent", async () => {
  const { file, found } = await parsed("many.jsonl", `${lines(40)}\n{"title": 7}\n`);
  expect(found.entries).toHaveLength(40);
  expect(found.warnings.length + found.refused.length).toBeGreaterThan(0);
  expect(await parsedFromBytes(parsedToBytes(found), file.shown)).toEqual(found);
});

test("each document has bytes of its own, so that it can be sent on without the others", async () => {
  const { file, found } = await parsed("many.jsonl", lines(3));
  const sent = await parsedFromBytes(parsedToBytes(found), file.shown);
  for (const { bytes } of sent.entries) expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
});

test("a file that cannot be used is so once it was sent", async () => {
  const { file, found } = await parsed("none.jsonl", "");
  expect(found.refused).toHaveLength(1);
  expect(await parsedFromBytes(parsedToBytes(found), file.shown)).toEqual(found);
});
