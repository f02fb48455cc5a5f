import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../local-discord.ts";
import { call } from "./bot.ts";
import { flatten } from "./flatten.ts";

/** What Discord refuses in messages and commands, with the nested path and the code that it answers. */

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
});
afterAll(() => discord.close());

const long = (n: number, of = "x") => of.repeat(n);
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (extra: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...extra });
const option = (i: number) => ({ label: `L${i}`, value: `v${i}` });
const select = (extra: object = {}) => ({ type: 3, custom_id: "menu", options: [option(1)], ...extra });
const many = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));
const embed = (extra: object) => ({ embeds: [{ title: "T", ...extra }] });
const components = (...rows: unknown[]) => ({ content: "c", components: rows });

test.each<[string, unknown, string[]]>([
  ["content over 2,000", { content: long(2001) }, ["content BASE_TYPE_MAX_LENGTH"]],
  ["content that is no text", { content: 5 }, ["content STRING_TYPE_CONVERT"]],
  ["11 embeds", { embeds: many(11, () => ({ title: "t" })) }, ["embeds BASE_TYPE_MAX_LENGTH"]],
  ["embed title", embed({ title: long(257) }), ["embeds.0.title BASE_TYPE_MAX_LENGTH"]],
  ["embed description", embed({ description: long(4097) }), ["embeds.0.description BASE_TYPE_MAX_LENGTH"]],
  ["embed footer", embed({ footer: { text: long(2049) } }), ["embeds.0.footer.text BASE_TYPE_MAX_LENGTH"]],
  ["embed author", embed({ author: { name: long(257) } }), ["embeds.0.author.name BASE_TYPE_MAX_LENGTH"]],
  [
    "26 fields",
    embed({ fields: many(26, () => ({ name: "n", value: "v" })) }),
    ["embeds.0.fields BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "field name",
    embed({ fields: [{ name: long(257), value: "v" }] }),
    ["embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "field value",
    embed({ fields: [{ name: "n", value: long(1025) }] }),
    ["embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "blank field value",
    embed({ fields: [{ name: "n", value: " " }] }),
    ["embeds.0.fields.0.value BASE_TYPE_REQUIRED"],
  ],
  ["embed with nothing in it", { embeds: [{ color: 1 }] }, ["embeds.0.description BASE_TYPE_REQUIRED"]],
  ["embed colour", embed({ color: 16777216 }), ["embeds.0.color NUMBER_TYPE_MAX"]],
  ["embed time", embed({ timestamp: "yesterday" }), ["embeds.0.timestamp DATE_TIME_TYPE_PARSE"]],
  ["embed javascript: url", embed({ url: "javascript:alert(1)" }), ["embeds.0.url URL_TYPE_INVALID_SCHEME"]],
  ["embed url that is none", embed({ url: "not a url" }), ["embeds.0.url URL_TYPE_INVALID_URL"]],
  [
    "embed image by data:",
    embed({ image: { url: "data:image/png;base64,AA" } }),
    ["embeds.0.image.url URL_TYPE_INVALID_SCHEME"],
  ],
  [
    "6,001 characters over two embeds",
    { embeds: [{ description: long(4000) }, { description: long(2001) }] },
    ["embeds MAX_EMBED_SIZE_EXCEEDED"],
  ],
  [
    "6 rows",
    components(...many(6, (i) => row(button({ custom_id: `b${i}` })))),
    ["components BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "6 buttons in a row",
    components(row(...many(6, (i) => button({ custom_id: `b${i}` })))),
    ["components.0.components BASE_TYPE_BAD_LENGTH"],
  ],
  ["an empty row", components(row()), ["components.0.components BASE_TYPE_BAD_LENGTH"]],
  ["a button outside a row", components(button()), ["components.0 UNION_TYPE_CHOICES"]],
  [
    "a select beside a button",
    components(row(button(), select())),
    ["components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED"],
  ],
  [
    "a text input in a message",
    components(row({ type: 4, custom_id: "t", style: 1, label: "l" })),
    ["components.0.components.0 UNION_TYPE_CHOICES"],
  ],
  [
    "button label",
    components(row(button({ label: long(81) }))),
    ["components.0.components.0.label BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "button without label",
    components(row(button({ label: undefined }))),
    ["components.0.components.0.label BASE_TYPE_REQUIRED"],
  ],
  [
    "button style",
    components(row(button({ style: 9 }))),
    ["components.0.components.0.style BASE_TYPE_CHOICES"],
  ],
  [
    "custom_id over 100",
    components(row(button({ custom_id: long(101) }))),
    ["components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "empty custom_id",
    components(row(button({ custom_id: "" }))),
    ["components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "button without custom_id",
    components(row(button({ custom_id: undefined }))),
    ["components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"],
  ],
  [
    "the same custom_id twice",
    components(row(button(), button({ label: "2", disabled: true }))),
    ["components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"],
  ],
  [
    "link without url",
    components(row({ type: 2, style: 5, label: "l" })),
    ["components.0.components.0.url BUTTON_COMPONENT_URL_REQUIRED"],
  ],
  [
    "link url over 512",
    components(row({ type: 2, style: 5, label: "l", url: `https://example.org/${long(500)}` })),
    ["components.0.components.0.url BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "link with javascript:",
    components(row({ type: 2, style: 5, label: "l", url: "javascript:alert(1)" })),
    ["components.0.components.0.url URL_TYPE_INVALID_SCHEME"],
  ],
  [
    "link with custom_id",
    components(row({ type: 2, style: 5, label: "l", url: "https://example.org", custom_id: "x" })),
    ["components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"],
  ],
  [
    "a symbol for an emoji",
    components(row(button({ emoji: { name: "▲" } }))),
    ["components.0.components.0.emoji.name COMPONENT_INVALID_EMOJI"],
  ],
  [
    "select without options",
    components(row(select({ options: [] }))),
    ["components.0.components.0.options BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "26 select options",
    components(row(select({ options: many(26, option) }))),
    ["components.0.components.0.options BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "select label",
    components(row(select({ options: [{ label: long(101), value: "v" }] }))),
    ["components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "select description",
    components(row(select({ options: [{ label: "l", value: "v", description: long(101) }] }))),
    ["components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "the same select value twice",
    components(row(select({ options: [option(1), option(1)] }))),
    ["components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"],
  ],
  [
    "placeholder",
    components(row(select({ placeholder: long(151) }))),
    ["components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH"],
  ],
  ["ephemeral in a channel", { content: "c", flags: 64 }, ["flags MESSAGE_FLAGS_INVALID"]],
  [
    "content with components v2",
    { content: "c", flags: 32768, components: [{ type: 10, content: "t" }] },
    ["content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
  ],
  [
    "components v2 without the flag",
    { components: [{ type: 10, content: "t" }] },
    ["components.0 UNION_TYPE_CHOICES"],
  ],
  [
    "parse and ids for the same mentions",
    { content: "c", allowed_mentions: { parse: ["users"], users: ["1"] } },
    ["allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"],
  ],
])("message: %s", async (_, body, expected) => {
  const answer = await call(discord, "POST", `/channels/${discord.channelId}/messages`, body);
  expect(flatten(answer.body)).toEqual(expected);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: "Invalid Form Body" } });
});

test.each<[string, unknown, number, number]>([
  ["nothing", {}, 400, 50006],
  ["blank content", { content: " \n " }, 400, 50006],
  ["no JSON", "{", 400, 50109],
])("message: %s", async (_, body, status, code) => {
  const answer = await call(discord, "POST", `/channels/${discord.channelId}/messages`, body);
  expect(answer).toMatchObject({ status, body: { code } });
});

test.each<[string, unknown]>([
  ["2,000 characters of two UTF-16 units each", { content: long(2000, "🌕") }],
  [
    "the fullest rows",
    components(...many(5, (i) => row(...many(5, (j) => button({ custom_id: `b${i}${j}` }))))),
  ],
  ["6,000 characters of embeds", { embeds: [{ description: long(4096) }, { description: long(1904) }] }],
  ["a time with an offset", embed({ timestamp: "2026-01-02T03:04:05+01:00" })],
  [
    "emoji",
    components(row(button({ emoji: { name: "❤" } }), button({ custom_id: "b", emoji: { name: "◀️" } }))),
  ],
  ["components v2", { flags: 32768, components: [{ type: 10, content: "t" }, row(button())] }],
  ["a label of 80 emoji", components(row(button({ label: long(80, "🌕") })))],
])("message accepted: %s", async (_, body) => {
  const answer = await call(discord, "POST", `/channels/${discord.channelId}/messages`, body);
  expect(flatten(answer.body)).toEqual([]);
  expect(answer.status).toBe(200);
});

const string = (extra: object = {}) => ({ type: 3, name: "query", description: "d", ...extra });
const command = (extra: object = {}) => ({ name: "article", description: "d", ...extra });

test.each<[string, unknown, string[]]>([
  ["upper case name", command({ name: "Article" }), ["name APPLICATION_COMMAND_INVALID_NAME"]],
  ["name with a space", command({ name: "an article" }), ["name APPLICATION_COMMAND_INVALID_NAME"]],
  ["name over 32", command({ name: long(33) }), ["name BASE_TYPE_BAD_LENGTH"]],
  ["no name", { description: "d" }, ["name BASE_TYPE_REQUIRED"]],
  ["no description", { name: "x" }, ["description BASE_TYPE_REQUIRED"]],
  ["empty description", command({ description: "" }), ["description BASE_TYPE_BAD_LENGTH"]],
  ["description over 100", command({ description: long(101) }), ["description BASE_TYPE_BAD_LENGTH"]],
  [
    "localised name",
    command({ name_localizations: { fr: "Pas Bon" } }),
    ["name_localizations.fr APPLICATION_COMMAND_INVALID_NAME"],
  ],
  [
    "localised description",
    command({ description_localizations: { fr: long(101) } }),
    ["description_localizations.fr BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "locale that Discord has not",
    command({ name_localizations: { en: "x" } }),
    ["name_localizations.en BASE_TYPE_CHOICES"],
  ],
  [
    "26 options",
    command({ options: many(26, (i) => string({ name: `q${i}` })) }),
    ["options BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "26 choices",
    command({ options: [string({ choices: many(26, (i) => ({ name: `n${i}`, value: "v" })) })] }),
    ["options.0.choices BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "the same option twice",
    command({ options: [string(), string()] }),
    ["options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"],
  ],
  [
    "required after optional",
    command({ options: [string(), string({ name: "b", required: true })] }),
    ["options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"],
  ],
  [
    "autocomplete with choices",
    command({ options: [string({ autocomplete: true, choices: [{ name: "n", value: "v" }] })] }),
    ["options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES"],
  ],
  [
    "option name",
    command({ options: [string({ name: "Query" })] }),
    ["options.0.name APPLICATION_COMMAND_INVALID_NAME"],
  ],
  [
    "option without description",
    command({ options: [string({ description: undefined })] }),
    ["options.0.description BASE_TYPE_REQUIRED"],
  ],
  ["option type", command({ options: [string({ type: 99 })] }), ["options.0 UNION_TYPE_CHOICES"]],
  [
    "choice value of another type",
    command({ options: [string({ choices: [{ name: "n", value: 1 }] })] }),
    ["options.0.choices.0.value STRING_TYPE_CONVERT"],
  ],
  [
    "over 8,000 characters, the longest wording counting",
    command({
      options: many(25, (i) =>
        string({
          name: `option${i}`,
          description: "d",
          choices: many(25, (j) => ({ name: `n${j}`, name_localizations: { fr: long(90) }, value: `${j}` })),
        }),
      ).slice(0, 4),
    }),
    ["_ APPLICATION_COMMAND_TOO_LARGE"],
  ],
  [
    "description of a message command",
    { name: "Quote", type: 3, description: "d" },
    ["description APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED"],
  ],
  ["contexts", command({ contexts: [7] }), ["contexts.0 BASE_TYPE_CHOICES"]],
])("command: %s", async (_, body, expected) => {
  const path = `/applications/${discord.applicationId}/commands`;
  const one = await call(discord, "POST", path, body);
  expect(flatten(one.body)).toEqual(expected);
  const all = await call(discord, "PUT", path, [command({ name: "fine" }), body]);
  expect(flatten(all.body)).toEqual(expected.map((line) => `1.${line}`.replace("1._ ", "1 ")));
  expect(discord.commands()).toEqual([]);
});

test("commands of one list need different names", async () => {
  const answer = await call(discord, "PUT", `/applications/${discord.applicationId}/commands`, [
    command(),
    command(),
  ]);
  expect(flatten(answer.body)).toEqual(["1 APPLICATION_COMMANDS_DUPLICATE_NAME"]);
});
