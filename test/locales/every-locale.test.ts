import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { isJson } from "../../local-discord/json.ts";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { call } from "../../local-discord/test/bot.ts";
import { flatten } from "../../local-discord/test/flatten.ts";
import { definitionsOf } from "../../src/discord/definitions.ts";
import { decodePressed } from "../../src/discord/message/custom-id.ts";
import { render } from "../../src/discord/message/render.ts";
import { readCommandLine } from "../../src/dispatch/command-line.ts";
import { relativeDates } from "../../src/domain/date-words.ts";
import { localeCodes, localeFor } from "../../src/domain/locale.ts";
import { readDate } from "../../src/domain/read-date.ts";
import { resolveRelative } from "../../src/domain/relative-date.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { dateLanguageOf } from "../../src/locales/dates.ts";
import { locales } from "../../src/locales/index.ts";
import type { Mark, Wording } from "../../src/locales/wording.ts";
import { anyReply } from "../discord/message/arbitrary-reply.ts";
import { type MessageBody, refusals } from "../discord/message/message-limits.ts";
import { furtherReply } from "./further-reply.ts";

const sharer = "123456789012345678";
const now = new Date("2026-03-04T12:00:00Z");

/** The definitions as they go over the wire. */
const sent: unknown = JSON.parse(JSON.stringify(definitionsOf(commands)));

/** Of every name and description only the one that a client in that language shows. */
function asShownIn(tag: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => asShownIn(tag, item));
  if (!isJson(value)) return value;
  const shown = Object.entries(value).flatMap(([key, inner]) => {
    if (key.endsWith("_localizations")) return [];
    const localised = value[`${key}_localizations`];
    return [[key, (isJson(localised) ? localised[tag] : undefined) ?? asShownIn(tag, inner)]];
  });
  return Object.fromEntries(shown);
}

describe("a Discord that refuses whatever Discord refuses", () => {
  let discord: LocalDiscord;
  beforeAll(async () => {
    discord = await startLocalDiscord();
  });
  afterAll(() => discord.close());

  async function register(definitions: unknown): Promise<readonly string[]> {
    const answer = await call(discord, "PUT", `/applications/${discord.applicationId}/commands`, definitions);
    return answer.status === 200 ? [] : [`status ${answer.status}`, ...flatten(answer.body)];
  }

  test("takes the commands with all their languages", async () => {
    expect(await register(sent)).toEqual([]);
  });

  test.each(["en-GB", "en-US", "fr", "de", "es-ES", "es-419", "nl"])(
    "takes them as a client in %s shows them: no name twice, nothing too long",
    async (tag) => {
      const shown = asShownIn(tag, sent);
      expect(await register(shown)).toEqual([]);
      const names = Array.isArray(shown) ? shown.map(({ name }) => name) : [];
      const { commands: worded, messageCommands } = locales[localeFor(tag)];
      expect(new Set(names)).toEqual(
        new Set([...Object.values(worded).map(({ name }) => name), ...Object.values(messageCommands)]),
      );
    },
  );

  test("would notice a name that stands twice in one language alone", async () => {
    const option = (name: string) => ({
      type: 3,
      name,
      description: "x",
      name_localizations: { de: "wort" },
    });
    const command = { name: "word", description: "x", options: [option("one"), option("two")] };
    expect(await register([command])).toEqual([]);
    expect((await register(asShownIn("de", [command]))).join()).toContain("NAME_ALREADY_EXISTS");
  });
});

const kinds: Readonly<Record<Reply["kind"], true>> = {
  article: true,
  quote: true,
  quotes: true,
  context: true,
  page: true,
  related: true,
  cited: true,
  latest: true,
  verified: true,
  status: true,
  edit: true,
  "nothing-found": true,
  "which-person": true,
  help: true,
  "empty-library": true,
  error: true,
  fault: true,
};

test("the replies that are tried are of every kind", () => {
  const tried = [...fc.sample(anyReply, 800), ...fc.sample(furtherReply, 300)].map(({ kind }) => kind);
  expect(new Set(tried)).toEqual(new Set(Object.keys(kinds)));
});

function customIds({ components }: MessageBody): string[] {
  return components.flatMap((row) =>
    row.components.flatMap((component) => ("custom_id" in component ? [component.custom_id] : [])),
  );
}

/** What Intl gives for a number, with the marks of the locale. */
const written: Readonly<Record<Wording["code"], readonly [thousands: string, marked: string]>> = {
  en: ["56,789", "“W”"],
  fr: ["56\u202F789", "«\u202FW\u202F»"],
  de: ["56.789", "„W“"],
  es: ["56.789", "«W»"],
};

const markdown: Mark = { strong: (words) => `**${words}**`, code: (words) => `\`${words}\`` };

describe.each(localeCodes)("%s", (code) => {
  const wording = locales[code];

  test.each([
    ["most kinds", anyReply],
    ["the other kinds", furtherReply],
  ])("Discord takes every reply of %s, private and shared, and every button says what it does", (_, any) => {
    fc.assert(
      fc.property(any, (reply) => {
        for (const body of [render(reply, wording), render(reply, wording, sharer)]) {
          expect(refusals(body)).toEqual([]);
          for (const id of customIds(body)) expect(decodePressed(id)).not.toBeNull();
        }
      }),
      { numRuns: 120 },
    );
  });

  test("every name is lower-case, and stands for one thing alone", () => {
    const lists = [
      Object.values(wording.commands),
      Object.values(wording.subcommands),
      ...Object.values(wording.commands).map(({ options }) => Object.values<{ name: string }>(options)),
    ];
    for (const list of lists) {
      const names = list.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(name).toBe(name.toLowerCase().normalize("NFC"));
      }
    }
    expect(new Set(Object.values(wording.messageCommands)).size).toBe(2);
    expect(new Set(Object.values(wording.choices)).size).toBe(2);
  });

  test.each(["Ada Lovelace", null])("its help can be typed as it stands (speaker: %s)", (speaker) => {
    const said = { articles: 2, quotes: 3, examples: { topic: "x", speaker } };
    const help = wording.help(said, markdown).join("\n");
    const examples = [...help.matchAll(/`([^`]+)`/g)].map(([, example]) => example ?? "");
    expect(examples).toHaveLength(2);
    const read = examples.map((example) => readCommandLine(example, commands));
    expect(read).toMatchObject([
      { kind: "command", command: { name: "article" }, options: { query: "x" } },
      {
        kind: "command",
        command: { name: "quote" },
        options: speaker === null ? { about: "x" } : { by: speaker },
      },
    ]);
    const { article, quote } = wording.commands;
    const by = speaker === null ? quote.options.about.name : quote.options.by.name;
    expect(examples[0]).toBe(`/${article.name} ${article.options.query.name}:x`);
    expect(examples[1]).toBe(`/${quote.name} ${by}:${speaker ?? "x"}`);
    for (const [, name] of help.matchAll(/\*\*\/([^*]+)\*\*/g)) {
      expect(Object.values(wording.commands).map((command) => command.name)).toContain(name);
    }
  });

  test("every name of a relative date is read, as it is shown or typed, and means one date", () => {
    const names = relativeDates.flatMap((one) => wording.relativeDates[one]);
    expect(new Set(names).size).toBe(names.length);
    for (const one of relativeDates) {
      for (const name of wording.relativeDates[one]) {
        for (const typed of [name, name.toUpperCase(), `  ${name.replace(" ", "  ")} `]) {
          expect([typed, readDate(typed, dateLanguageOf(code), { now, newest: null })]).toEqual([
            typed,
            resolveRelative(one, now),
          ]);
        }
      }
    }
  });

  test("writes numbers and quotation marks as its readers do", () => {
    const [thousands, marked] = written[code];
    expect(wording.position(1, 56_789)).toContain(thousands);
    expect(wording.marks.join("W")).toBe(marked);
    expect(wording.speaker.mention("W")).toContain(marked);
    const said = { query: "W", by: "W", filtered: true };
    for (const looked of ["articles", "quotes"] as const) {
      expect(wording.nothingFound({ ...said, looked }, 0)).toContain(marked);
    }
  });
});

describe("a person at the terminal may use the names of any locale", () => {
  test("since none of them means another thing in another one", () => {
    for (const { name: command, options } of commands) {
      for (const wording of Object.values(locales)) {
        const worded: Readonly<Record<string, { name: string }>> = wording.commands[command].options;
        for (const option of options) {
          const line = `/${wording.commands[command].name} ${worded[option.name]?.name}:x`;
          const read = readCommandLine(line, commands);
          if (read.kind === "command") {
            expect(read.command.name).toBe(command);
            expect(read.options).toEqual({ [option.name]: "x" });
          } else expect(read.message).toMatch(/^\/\w+ needs /);
        }
      }
    }
  });
});

describe("a reader's Discord", () => {
  test.each([
    ["de", "de"],
    ["es-ES", "es"],
    ["es-419", "es"],
    ["fr", "fr"],
    ["en-US", "en"],
    ["en-GB", "en"],
    ["it", "en"],
  ] as const)("in %s is answered in %s", (tag, code) => {
    expect(localeFor(tag)).toBe(code);
  });
});
