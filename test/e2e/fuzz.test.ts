import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ClientRefusal } from "../../local-discord/user/outcome.ts";
import { libraryOf } from "../../src/cli/library-of.ts";
import { loadArticles } from "../../src/intake/load.ts";
import { refusals, type Stage, stage } from "./harness.ts";

/** In CI all of them; elsewhere enough to notice. */
const interactions = process.env.CI ? 10_000 : 1500;

/** So many take minutes where other programs keep the machine busy; this only ends what hangs. */
const patience = 20 * 60_000;

const hostile = [
  "@everyone",
  "<@1>",
  "[x](javascript:alert(1))",
  "**",
  "```",
  "> ",
  "# ",
  "|||",
  "%7C",
  "\u202e",
  "\u0000",
  "👩‍👩‍👧",
  "é\u0301",
  "« ",
  " »",
  "“",
  "”",
  '"',
  "'",
  "l’",
  "国連",
  "a".repeat(300),
  "https://evil.example/",
  "<t:0>",
  ":smile:",
  "\n",
  "  ",
  "climat",
  "Camus",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 12 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(" "));
const option = fc.oneof(text, fc.constantFrom("2022", "last month", "fr", "en", "newest", "true"));

const command = fc.oneof(
  fc
    .record({ query: text, source: fc.option(option), after: fc.option(option), language: fc.option(option) })
    .map((options) => ({ command: "article", options })),
  fc
    .record({ about: fc.option(text), by: fc.option(text), before: fc.option(option), share: fc.boolean() })
    .map((options) => ({ command: "quote", options })),
  text.map((words) => ({ command: "verify", options: { text: words } })),
  fc.constant({ command: "help", options: {} }),
);
const customId = fc.oneof(
  text.map((words) => words.slice(0, 100)),
  fc
    .tuple(
      fc.constantFrom("act", "share", "delete", "x"),
      fc.constantFrom("article", "quote", "help", "verify", "library", "__proto__"),
      fc.constantFrom(
        "open",
        "quotes",
        "read",
        "related",
        "cite",
        "show",
        "next",
        "previous",
        "context",
        "random",
        "constructor",
      ),
      fc.array(
        fc.oneof(
          text,
          fc.constantFrom("", "1", "-1", "AAAAAAAAAAAA", "AAAAAAAAAAAA.AAAAAA", "a2022.n", "1e309"),
        ),
        { maxLength: 6 },
      ),
    )
    .map(([kind, name, act, args]) => ["1", kind, name, act, ...args].join("|").slice(0, 100)),
);

let on: Stage;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-fuzz-"));
  for (let i = 0; i < 60; i++) {
    const [words] = fc.sample(fc.array(text, { minLength: 3, maxLength: 30 }), { numRuns: 1, seed: i });
    writeFileSync(
      join(folder, `hostile-${i}.txt`),
      ` date 2022-01 https://example.org/${i}\n\nTitle ${i} ${words?.[0]?.replace(/\n/g, " ")}\n\n${words?.join(" ")} "${words?.[1]}", said Ada Example ${i}.\n`,
    );
  }
  const { articles } = await loadArticles(["seeds", folder]);
  on = await stage(await libraryOf(articles));
});
afterAll(async () => {
  await on?.close();
  rmSync(folder, { recursive: true });
});

it(
  `answers each of ${interactions} random interactions once, within Discord's limits, and memory stays flat`,
  async () => {
    const people = [on.discord.user("alice"), on.discord.user("bob")];
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    const heap = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed / 1024 / 1024;
    };
    let answered = 0;
    let refused: unknown[] = [];
    let before = 0;
    const inputs = fc.sample(fc.tuple(command, customId, fc.boolean(), fc.constantFrom("en-GB", "fr")), {
      numRuns: interactions,
      seed: 7,
    });
    for (const [at, [{ command: name, options }, id, forged, locale]] of inputs.entries()) {
      const person = people[at % 2];
      if (!person) continue;
      const given = Object.fromEntries(
        Object.entries(options).flatMap(([option, value]) =>
          value === null || value === "" ? [] : [[option, value]],
        ),
      );
      const last = person.messages().at(-1);
      try {
        const outcome =
          forged && last
            ? await person.forge(last, { customId: id || "x" }, { locale, wait: "acknowledged" })
            : await person.command({ command: name, options: given, locale });
        expect(outcome.kind, JSON.stringify({ name, given, id, forged })).not.toBe("failed");
        answered++;
      } catch (error) {
        // What Discord's client itself would not send, such as an empty required option.
        if (!(error instanceof ClientRefusal)) throw error;
      }
      if (at % 200 === 199) {
        refused = [...refused, ...refusals(on.discord)];
        for (const message of person.messages()) if (message.ephemeral) person.dismiss(message);
      }
      if (at === Math.floor(interactions / 2)) before = heap();
    }
    expect(refused.map((event) => JSON.stringify(event).slice(-500))).toEqual([]);
    expect(answered).toBeGreaterThan(interactions / 2);
    expect(on.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    // In MB, between half and all of it: the test's own log lines and the local Discord's last messages are in it.
    expect(heap() - before).toBeLessThan(40);
  },
  patience,
);
