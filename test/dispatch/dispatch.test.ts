import { Writable } from "node:stream";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { dispatchFor } from "../../src/cli/bot.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { Command } from "../../src/dispatch/command.ts";
import { createDispatch } from "../../src/dispatch/dispatch.ts";
import type { CommandName } from "../../src/domain/command-names.ts";
import type { Library } from "../../src/domain/library.ts";
import type { Request } from "../../src/domain/request.ts";
import { services } from "../commands/people.ts";
import { articleOf } from "../library/shelf.ts";

const library = await libraryOf([articleOf({ title: "The lamp", body: "It burns.", tags: ["sea"] })]);
const faults: unknown[] = [];
const dispatch = createDispatch({
  ...services,
  commands,
  library: () => library,
  onFault: (error) => faults.push(error),
});

const command = (name: string, options = {}) =>
  ({ kind: "command", locale: "en", command: name, options }) as const satisfies Request;
const act = (name: string, does: string, ...args: readonly string[]) =>
  ({
    kind: "action",
    locale: "en",
    action: { command: name as CommandName, act: does, args },
  }) as const satisfies Request;

describe("a request that makes no sense is answered, not thrown", () => {
  test.each(["nothing", "", "constructor", "__proto__", "toString", "Article"])(
    "the command %j",
    async (name) => {
      expect(await dispatch.reply(command(name))).toEqual({ kind: "error", code: "unknown-command" });
      expect(await dispatch.reply(act(name, "open"))).toEqual({ kind: "error", code: "unknown-command" });
    },
  );

  test.each(["nothing", "", "constructor", "__proto__", "hasOwnProperty", "toString"])(
    "the act %j",
    async (name) => {
      expect(await dispatch.reply(act("article", name, "x"))).toEqual({
        kind: "error",
        code: "stale-control",
      });
      expect(await dispatch.reply(act("help", name, "x"))).toEqual({ kind: "error", code: "stale-control" });
    },
  );

  test.each(["nothing", "__proto__", "constructor"])("suggestions for the option %j", async (focused) => {
    const request = {
      kind: "suggest",
      locale: "en",
      command: "article",
      options: { query: "s" },
      focused,
    } as const;
    expect(await dispatch.suggest(request)).toEqual([]);
    expect(await dispatch.suggest({ ...request, command: "constructor" })).toEqual([]);
  });

  test("none of it is a fault of ours", () => {
    expect(faults).toEqual([]);
  });
});

describe("a library that is loaded anew", () => {
  test("answers the next request; one that is under way keeps the library that it began with", async () => {
    const [before, after] = [await libraryOf([]), await libraryOf([])];
    let current: Library = before;
    const used: Library[] = [];
    const reloading: Command = {
      name: "help",
      options: [],
      run: async (_, context) => {
        used.push(context.library);
        current = after;
        used.push(context.library);
        return { kind: "empty-library" };
      },
    };
    const asked = createDispatch({
      ...services,
      commands: [reloading],
      library: () => current,
      onFault: (error) => faults.push(error),
    });
    await asked.reply(command("help"));
    await asked.reply(command("help"));
    expect(used.map((one) => (one === before ? "before" : "after"))).toEqual([
      "before",
      "before",
      "after",
      "after",
    ]);
  });
});

/** A library that is broken, as a server of articles may be one day. */
const broken: Library = new Proxy(library, {
  get(_, name) {
    return async () => {
      throw new TypeError(`no ${String(name)} today`);
    };
  },
});

describe("a fault of ours", () => {
  test("is shown with a reference, and logged once with it; what the person typed is not", async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const failing = dispatchFor({ library: () => broken, log: pino({ base: null }, stream) });
    const reply = await failing.reply(command("article", { query: "a secret wish" }));
    expect(reply).toMatchObject({ kind: "fault", reference: expect.stringMatching(/^[0-9a-f]{4}$/) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(reply.kind === "fault" ? reply.reference : "?");
    expect(lines[0]).toContain("no holdings today");
    expect(lines[0]).not.toContain("secret");
  });

  test("while somebody types means no suggestions, and is logged", async () => {
    const seen: unknown[] = [];
    const failing = createDispatch({
      ...services,
      commands,
      library: () => broken,
      onFault: (error) => seen.push(error),
    });
    const request = {
      kind: "suggest",
      locale: "en",
      command: "article",
      options: { query: "s" },
      focused: "query",
    } as const;
    expect(await failing.suggest(request)).toEqual([]);
    expect(seen).toHaveLength(1);
  });
});

describe("the name of a request, for a log", () => {
  test.each([
    ["quote", command("quote")],
    ["library.reload", { ...command("library"), subcommand: "reload" }],
    ["quote.next", act("quote", "next", "x")],
    ["verify", { kind: "message", locale: "en", command: "verify", text: "a secret wish" }],
    ["unknown", command("zzsecretquery")],
    ["unknown", { ...command("library"), subcommand: "zzsecretquery" }],
    ["unknown", act("article", "zzsecretquery", "x")],
    ["unknown", act("constructor", "next")],
    ["unknown", act("quote", "toString")],
  ] as const)("is a command's own or unknown: %s", (name, request) => {
    expect(dispatch.nameOf(request)).toBe(name);
  });
});
