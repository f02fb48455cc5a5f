import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import { createDispatch } from "../../src/dispatch/dispatch.ts";
import type { LibraryAdmin, LibraryStatus } from "../../src/domain/library-status.ts";
import { services } from "./people.ts";

const status: LibraryStatus = {
  articles: 2,
  records: 1,
  quotes: 3,
  outlets: 1,
  languages: ["en"],
  firstDate: null,
  lastDate: null,
  loadedAt: new Date(0),
  refused: [],
  warnings: 0,
  reading: null,
};
const library = await libraryOf([]);

function asking(admin: LibraryAdmin | null) {
  const dispatch = createDispatch({
    ...services,
    admin,
    commands,
    library: () => library,
    onFault: (error) => {
      throw error;
    },
  });
  return (subcommand: string, isManager?: boolean) =>
    dispatch.reply({
      kind: "command",
      locale: "en",
      command: "library",
      subcommand,
      options: {},
      ...(isManager === undefined ? {} : { isManager }),
    });
}

describe.each(["status", "reload"])("/library %s", (subcommand) => {
  test("is refused to whoever may not manage the server, though Discord should not have offered it", async () => {
    let asked = 0;
    const count = async () => {
      asked++;
      return { ok: true, status };
    };
    const ask = asking({ status: async () => (await count()).status, reload: count });
    const refused = { kind: "error", code: "not-allowed" };
    expect([await ask(subcommand, false), await ask(subcommand)]).toEqual([refused, refused]);
    expect(asked).toBe(0);
    expect(await ask(subcommand, true)).toMatchObject({ kind: "status", status });
  });

  test("is refused to all where the library cannot be managed", async () => {
    expect(await asking(null)(subcommand, true)).toEqual({ kind: "error", code: "not-allowed" });
  });
});
