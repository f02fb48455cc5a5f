import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import { createDispatch } from "../../src/dispatch/dispatch.ts";
import type { Request } from "../../src/domain/request.ts";
import { services } from "./people.ts";

const library = await libraryOf([]);
const dispatch = createDispatch({ ...services, commands, library: () => library, onFault: () => {} });

const typed = (command: string, subcommand?: string): Request => ({
  ...{ kind: "command", locale: "en", command, options: {} },
  ...(subcommand === undefined ? {} : { subcommand }),
});
const pressed = (command: "article" | "quote", act: string): Request => ({
  ...{ kind: "action", locale: "en" },
  action: { command, act, args: [] },
});

test.each<[string, Request, boolean]>([
  ["/verify", typed("verify"), true],
  ["Check quotations", { kind: "message", locale: "en", command: "verify", text: "x" }, true],
  ["/library reload", typed("library", "reload"), true],
  ["Related", pressed("article", "related"), true],
  ["Related from the menu", pressed("article", "ways"), true],
  ["/library status", typed("library", "status"), false],
  ["/article", typed("article"), false],
  ["Next", pressed("quote", "next"), false],
])("Discord hears at once of what may hold the process, and of nothing else: %s", (_, request, slow) => {
  expect(dispatch.isSlow(request)).toBe(slow);
});
