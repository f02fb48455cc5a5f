import { describe, expect, test } from "vitest";
import { readOutlets } from "../../src/formats/outlets.ts";
import { workOf } from "../work.ts";

const utf8 = new TextEncoder();
const read = (text: string) => readOutlets(utf8.encode(text));

describe("the list of outlets", () => {
  test("says name, colour and note of a host", () => {
    const { outlets, complaints } = read(
      'www.Mail.example:\n  name: The Ombrac Mail\n  color: "#2f6f8f"\n  note: news agency\n',
    );
    expect(complaints).toEqual([]);
    expect([...outlets]).toEqual([
      ["mail.example", { name: "The Ombrac Mail", color: 0x2f6f8f, note: "news agency" }],
    ]);
  });

  test("has black among its colours", () => {
    expect(read('mail.example:\n  color: "#000000"\n').outlets.get("mail.example")?.color).toBe(0);
  });

  test("may repeat a value or a whole outlet by alias", () => {
    const { outlets, complaints } = read(
      "a.example: &mail\n  name: The Mail\n  note: &kind weekly\nb.example: *mail\nc.example:\n  note: *kind\n",
    );
    expect(complaints).toEqual([]);
    expect(outlets.get("b.example")).toEqual({ name: "The Mail", color: null, note: "weekly" });
    expect(outlets.get("c.example")?.note).toBe("weekly");
  });

  test.each(["", "\n", "# nothing yet\n"])("may be empty: %j", (text) => {
    expect(read(text)).toMatchObject({ complaints: [] });
  });

  test("of many hosts costs twice the work for twice the hosts", async () => {
    const hosts = (count: number) =>
      utf8.encode(Array.from({ length: count }, (_, at) => `h${at}.example:\n  name: N${at}\n`).join(""));
    const once = await workOf(() => readOutlets(hosts(500)));
    expect(await workOf(() => readOutlets(hosts(1000)))).toBeLessThanOrEqual(2.2 * once);
  });
});

describe("what is wrong with the list of outlets is said with its line, and the rest counts", () => {
  const rest = "\nz.example:\n  name: The Rest\n";
  test.each([
    ["a long name", `mail.example:\n  name: ${"Mail ".repeat(20)}`, 1, "its name has 99 characters"],
    ["a long note", `\nmail.example:\n  note: ${"n".repeat(81)}`, 2, "its note has 81 characters"],
    ["no colour", "mail.example:\n  color: red", 1, "“red” is not a colour"],
    ["a field of another name", "mail.example:\n  colour: red", 1, "“colour” is no field"],
    ["a group for a name", "mail.example:\n  name: [a]", 1, "its name is not a text"],
    ["no host", "mail:\n  name: The Mail", 1, "“mail” is not a host"],
    ["a host without fields", "mail.example: The Mail", 1, "“mail.example” is not a host with fields"],
    ["an alias of nothing", "mail.example: *none", 1, "not a host with fields"],
    ["a host twice", "z.example:\n  name: First", 3, "“z.example” stands twice"],
  ])("%s", (_, text, line, reason) => {
    const { outlets, complaints } = read(text + rest);
    expect(complaints).toMatchObject([{ line, reason: expect.stringContaining(reason) }]);
    expect(complaints[0]?.remedy).toMatch(/\w/);
    expect(outlets.has("z.example")).toBe(true);
  });

  test("a name that is too long does not stand cut", () => {
    expect(
      read(`mail.example:\n  name: ${"Mail ".repeat(20)}\n`).outlets.get("mail.example")?.name,
    ).toBeNull();
  });

  test.each<[string, Uint8Array, number | null, RegExp]>([
    ["Latin-1", Uint8Array.from(Buffer.from("a.example:\n  name: été\n", "latin1")), 2, /not valid UTF-8/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0, 0]), 1, /binary/],
    ["YAML that is none", utf8.encode("a.example:\n  name: a: b\n"), 2, /not valid YAML/],
    ["brackets without end", utf8.encode("[".repeat(50_000)), 1, /not valid YAML|nested/],
    ["braces in braces", utf8.encode(`a: {${"x: y ".repeat(10_000)}`), 1, /not valid YAML|nested/],
    ["a list", utf8.encode("- a\n"), 1, /not a list of hosts/],
  ])("%s is refused as a whole", (_, bytes, line, reason) => {
    const { outlets, complaints } = readOutlets(bytes);
    expect(outlets.size).toBe(0);
    expect(complaints).toMatchObject([{ line, reason: expect.stringMatching(reason) }]);
  });

  test("UTF-16 with a byte order mark is read", () => {
    const bytes = Buffer.from("\uFEFFa.example:\n  name: Été\n", "utf16le");
    expect(readOutlets(bytes).outlets.get("a.example")?.name).toBe("Été");
  });
});
