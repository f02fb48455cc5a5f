import { expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { sourceFile } from "../../src/formats/source-file.ts";
import { table } from "../../src/formats/table.ts";

async function all(content: string, path = "a.csv") {
  const { documents, lines, refused } = await table.parse(
    sourceFile(path, new TextEncoder().encode(content)),
  );
  return {
    rows: documents.map(({ text, title, url, date, tags }) => ({
      title: slice(text, title),
      url,
      ...(date ? { date } : {}),
      ...(tags.length > 0 ? { tags } : {}),
    })),
    documents,
    lines,
    refused: refused?.map(({ line, reason }) => ({ line, reason })),
  };
}

const bridge = { title: "The bridge, at last", url: "https://gazette.example/bridge" };

test.each<[string, string, object]>([
  [
    "Pocket",
    'title,url,time_added,tags,status\n"The bridge, at last",https://gazette.example/bridge,1556755200,roads|bridges,unread\n',
    { ...bridge, tags: ["roads", "bridges"] },
  ],
  [
    "Instapaper",
    'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://gazette.example/bridge,"The bridge, at last",,Unread,1556755200,"[""roads"",""bridges""]"\n',
    { ...bridge, tags: ["roads", "bridges"] },
  ],
  [
    "Readwise",
    'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"The bridge, at last",https://gazette.example/bridge,01h,"roads, bridges",2023-01-09 10:00:00+00:00,0,new,True\n',
    { ...bridge, tags: ["roads", "bridges"] },
  ],
  [
    "Raindrop",
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,"The bridge, at last",,A bridge.,https://gazette.example/bridge,Unsorted,"roads, bridges",2023-01-09T10:00:00.000Z,,,false\n',
    { ...bridge, tags: ["roads", "bridges"] },
  ],
  [
    "a French spreadsheet, with its semicolons",
    "sep=;\nTitre;Adresse web;Date de publication;Mots-clés\nThe bridge, at last;https://gazette.example/bridge;02/05/2019;roads;\n",
    { ...bridge, tags: ["roads"] },
  ],
  [
    "a German one",
    "Überschrift;Link;Datum;Schlagwörter\nThe bridge, at last;https://gazette.example/bridge;2019-05-02;roads\n",
    { ...bridge, date: "2019-05-02", tags: ["roads"] },
  ],
  [
    "a Spanish one with tabs",
    "Título\tEnlace\tFecha\tEtiquetas\nThe bridge, at last\thttps://gazette.example/bridge\t2019-05-02\troads\n",
    { ...bridge, date: "2019-05-02", tags: ["roads"] },
  ],
])("a table of %s is read", async (_, content, expected) => {
  expect((await all(content)).rows).toEqual([expected]);
});

test("a cell of words makes an article, of an address alone a record", async () => {
  const { documents } = await all(
    'title,url,text\nA,https://gazette.example/a,"It opened.\n\nNobody sang."\nB,https://gazette.example/b,\n',
  );
  expect(documents.map(({ kind, text }) => ({ kind, text }))).toEqual([
    { kind: "full", text: "A\n\nIt opened.\n\nNobody sang." },
    { kind: "record", text: "B" },
  ]);
});

test.each<[string, string, readonly number[], readonly { line: number; reason: string }[]]>([
  [
    "a mark without its fellow",
    'title,url\nA,https://gazette.example/a\n"B,https://gazette.example/b\nC,https://gazette.example/c\n',
    [2, 4],
    [{ line: 3, reason: "its quotation marks fit no row" }],
  ],
  [
    "a mark that the next row's would close",
    'title,url\n"B,https://gazette.example/b\n"C, the third",https://gazette.example/c\nD,https://gazette.example/d\n',
    [3, 4],
    [{ line: 2, reason: "its quotation marks fit no row" }],
  ],
  [
    "a row without a title",
    'title,url\n"A\nB",https://gazette.example/a\n,https://gazette.example/b\nC,https://gazette.example/c\n',
    [2, 5],
    [{ line: 4, reason: "there is no title" }],
  ],
  [
    "a row that breaks off",
    "title,url\nA,https://gazette.example/a\nB\nC,https://gazette.example/c\n",
    [2, 4],
    [{ line: 3, reason: "there is neither a text nor a summary nor a quotation nor a url" }],
  ],
])("%s costs itself only, and is told by its line", async (_, content, lines, refused) => {
  const read = await all(content);
  expect(read.lines).toEqual(lines);
  expect(read.refused).toEqual(refused);
});

test("a mark within a cell stands for itself", async () => {
  const { rows } = await all('title,url\nThe "long" bridge,https://gazette.example/a\n');
  expect(rows).toEqual([{ title: 'The "long" bridge', url: "https://gazette.example/a" }]);
});

test.each([
  ["name,price\nlamp,3\n", "no column is called title"],
  ["url,state\nhttps://gazette.example/a,unread\n", "it lists addresses without titles"],
  ["title,url\n", "there is no row below the first"],
])("%j is refused", async (content, reason) => {
  await expect(all(content)).rejects.toMatchObject({ complaint: { reason } });
});
