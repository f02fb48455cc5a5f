import { describe, expect, test } from "vitest";
import { readPayload } from "../../../src/discord/http/interaction-payload.ts";

const common = { id: "11", application_id: "22", token: "aW50ZXJhY3Rpb24", version: 1, locale: "fr" };
const user = { id: "33", username: "x" };
const article = { type: 1, name: "article", options: [{ type: 3, name: "query", value: "loup" }] };

function read(payload: object) {
  return readPayload(Buffer.from(JSON.stringify(payload)));
}

describe("what Discord posts", () => {
  test("a ping", () => {
    expect(read({ ...common, type: 1 })).toEqual({ kind: "ping" });
  });

  test("a command in a direct message, from a user", () => {
    expect(read({ ...common, type: 2, user, data: article })).toEqual({
      kind: "asked",
      id: "11",
      applicationId: "22",
      token: "aW50ZXJhY3Rpb24",
      asker: { id: "33", roles: [], locale: "fr", isManager: false, moderates: false },
      asked: { kind: "command", command: "article", subcommand: null, options: { query: "loup" } },
    });
  });

  test.each([
    ["nothing", "0", false, false],
    ["to manage the server", String(1n << 5n), true, false],
    ["to delete messages", String(1n << 13n), false, true],
    ["all, as an administrator", String(1n << 3n), true, true],
    ["something that is no number", "lots", false, false],
  ])("a member who may do %s", (_, permissions, isManager, moderates) => {
    const read_ = read({ ...common, type: 2, member: { user, permissions }, data: article });
    expect(read_).toMatchObject({ asker: { id: "33", isManager, moderates } });
  });

  test("a subcommand, values of other types than text, and a name that means something to the language", () => {
    const options = [{ type: 1, name: "status", options: [] }];
    expect(read({ ...common, type: 2, user, data: { type: 1, name: "library", options } })).toMatchObject({
      asked: { subcommand: "status", options: {} },
    });
    const typed = [
      { type: 5, name: "share", value: true },
      { type: 3, name: "__proto__", value: "x" },
    ];
    const one = read({ ...common, type: 2, user, data: { type: 1, name: "quote", options: typed } });
    const given = one.kind === "asked" && one.asked.kind === "command" ? one.asked.options : {};
    expect(Object.entries(given)).toEqual([
      ["share", "true"],
      ["__proto__", "x"],
    ]);
  });

  test("a subcommand with options, a file's address, and the roles of who asks", () => {
    const options = [
      {
        ...{ type: 1, name: "add" },
        options: [
          { type: 3, name: "url", value: "https://example.org/" },
          { type: 11, name: "file", value: "55" },
          { type: 11, name: "lost", value: "__proto__" },
        ],
      },
    ];
    const resolved = { attachments: { 55: { id: "55", url: "https://cdn.discordapp.com/a/55/x.md" } } };
    const member = { user, permissions: "0", roles: ["66", 7, "x"] };
    expect(
      read({ ...common, type: 2, member, data: { type: 1, name: "library", options, resolved } }),
    ).toMatchObject({
      asker: { roles: ["66"] },
      asked: {
        ...{ command: "library", subcommand: "add" },
        options: { url: "https://example.org/", file: "https://cdn.discordapp.com/a/55/x.md", lost: "" },
      },
    });
    const typing = [
      { type: 1, name: "remove", options: [{ type: 3, name: "article", value: "lo", focused: true }] },
    ];
    expect(
      read({ ...common, type: 4, user, data: { type: 1, name: "library", options: typing } }),
    ).toMatchObject({
      asked: { kind: "suggest", subcommand: "remove", options: { article: "lo" }, focused: "article" },
    });
  });

  test("what is being typed", () => {
    const options = [
      { type: 3, name: "source", value: "a" },
      { type: 3, name: "query", value: "lo", focused: true },
    ];
    expect(read({ ...common, type: 4, user, data: { type: 1, name: "article", options } })).toMatchObject({
      asked: { kind: "suggest", command: "article", options: { source: "a", query: "lo" }, focused: "query" },
    });
  });

  test("an entry of a message's menu, with the words of the message and of its embeds", () => {
    const message = { content: "one", embeds: [{ title: "two" }, { description: "three" }, "four"] };
    const data = {
      type: 3,
      name: "Check quotations",
      target_id: "7",
      resolved: { messages: { 7: message } },
    };
    expect(read({ ...common, type: 2, user, data })).toMatchObject({
      asked: { kind: "message", entry: "Check quotations", text: "one\ntwo\nthree" },
    });
  });

  test("a button and a menu, and whose message they stand on", () => {
    const message = { flags: 64, interaction_metadata: { user: { id: "44" } } };
    const button = { component_type: 2, custom_id: "a:b" };
    expect(read({ ...common, type: 3, user, message, data: button })).toMatchObject({
      asked: { kind: "control", customId: "a:b", chosen: [], message: { isPrivate: true, owner: "44" } },
    });
    const menu = { component_type: 3, custom_id: "c", values: ["x", 1] };
    expect(read({ ...common, type: 3, user, message: {}, data: menu })).toMatchObject({
      asked: { chosen: ["x"], message: { isPrivate: false, owner: null } },
    });
  });

  test.each([
    ["no JSON", "{"],
    ["no object", "[1]"],
    ["nothing", ""],
    ["an id that is none", JSON.stringify({ ...common, id: "../1", type: 2, user, data: article })],
    [
      "a token that would leave its address",
      JSON.stringify({ ...common, token: "a/../b", type: 2, user, data: article }),
    ],
    ["nobody who asks", JSON.stringify({ ...common, type: 2, data: article })],
    ["a modal, which was never sent", JSON.stringify({ ...common, type: 5, user, data: {} })],
    [
      "a menu of users, which was never sent",
      JSON.stringify({ ...common, type: 3, user, data: { component_type: 5 } }),
    ],
    ["typing without an option", JSON.stringify({ ...common, type: 4, user, data: { name: "article" } })],
  ])("is unknown where it is %s", (_, body) => {
    expect(readPayload(Buffer.from(body))).toEqual({ kind: "unknown" });
  });
});
