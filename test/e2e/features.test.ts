import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import type { LiveLibrary } from "../../src/cli/live-library.ts";
import { postDaily } from "../../src/daily/run-daily.ts";
import { Cooldown } from "../../src/discord/answering/cooldown.ts";
import { loadArticles } from "../../src/intake/load.ts";
import {
  choose,
  labelsOf,
  library,
  menuOf,
  messageOf,
  refusals,
  type Stage,
  stage,
  wordsOf,
} from "./harness.ts";

let on: Stage;
let shelf: LiveLibrary;
beforeAll(async () => {
  shelf = folderLibrary({ folders: ["seeds"] });
  await shelf.loaded;
  on = await stage(shelf.library, {}, { admin: shelf });
});
afterAll(async () => {
  await on.close();
  await shelf.close();
});

const alice = () => on.discord.user("alice");
const bob = () => on.discord.user("bob");
const ask = async (command: string, options: Record<string, string | boolean>) =>
  messageOf(await alice().command({ command, options }));

describe("filters", () => {
  it.each([
    ["after", { after: "2010" }, /20(?:1[2359]|22)/],
    ["before", { before: "1950" }, /18\d\d|19(?:0[58]|4[08])/],
    ["after and before", { after: "1974", before: "1975" }, /1974/],
    ["source", { source: "sputnik" }, /Sputnik France/],
    ["source by its site", { source: "fr.sputniknews.com" }, /Sputnik France/],
    ["language by its code", { language: "de" }, /German/],
    ["language by its name", { language: "French" }, /French/],
  ])("leave out what was not asked for: %s", async (_, options, expected) => {
    let message = await ask("quote", options);
    for (let step = 0; step < 4; step++) {
      expect(message.embeds[0]?.author?.name).toMatch(expected);
      message = messageOf(await alice().click(message, { label: "→" }));
    }
  });

  it("stay with the buttons and the menu", async () => {
    const first = await ask("article", {
      query: "Nobel",
      language: "fr",
      before: "1960",
      sort: "newest",
    });
    const menu = menuOf(first);
    const other = menu.options.find((option) => !option.description?.startsWith("shown here"));
    const second = messageOf(await alice().select(first, menu.custom_id, [String(other?.value)]));
    expect(menuOf(second).options.map(({ value }) => value)).toEqual(menu.options.map(({ value }) => value));
  });

  it("take a date by name, and say so when they cannot read one", async () => {
    const none = await ask("quote", { after: "yesterday" });
    expect(wordsOf(none)).toContain("No quotation with these filters");
    const odd = await ask("quote", { after: "the day before" });
    expect(odd.content).toContain("Write dates like these: 2020, March 2020");
  });

  it("are suggested, and suggestions keep to the other filters", async () => {
    const suggest = async (command: string, focused: string, options: Record<string, string>) => {
      const found = await alice().autocomplete({ command, focused, options });
      return found.kind === "choices" ? found.choices.map(({ value }) => String(value)) : [];
    };
    expect(await suggest("quote", "after", { after: "1 dec 1957" })).toEqual(["1957-12-01"]);
    expect(await suggest("quote", "after", { after: "2 weeks" })).toEqual([]);
    expect(await suggest("quote", "language", { language: "fr" })).toEqual(["fr"]);
    expect(await suggest("quote", "source", { source: "sput" })).toEqual(["Sputnik France"]);
    expect(await suggest("quote", "by", { by: "a", before: "1960" })).toContain("Albert Camus");
    expect(await suggest("quote", "by", { by: "a", after: "1960" })).not.toContain("Albert Camus");
  });

  it("share: true posts at once for all, and tells errors to the person alone", async () => {
    const message = await ask("quote", { by: "camus", share: true });
    expect(message.ephemeral).toBe(false);
    expect(message.content).toBe(`Shared by <@${alice().id}>`);
    expect(bob().see(message)).not.toBeNull();
    const nothing = await ask("quote", { by: "zzqqxx", share: true });
    expect(nothing.ephemeral).toBe(true);
  });

  it("share: true says so where Discord keeps it private", async () => {
    await alice().command({ command: "quote", options: { by: "camus", share: true }, forcePrivate: true });
    await on.discord.until(
      () => alice().messages().at(-1)?.content.startsWith("Discord keeps this reply private") === true,
    );
  });
});

describe("reading on", () => {
  it("shows the paragraph around a quotation in bold, and those before and after it", async () => {
    const quote = await ask("quote", { by: "Simone Veil", about: "femme" });
    const around = messageOf(await alice().click(quote, { label: "Context" }));
    expect(around.embeds[0]?.description).toMatch(/\*\*«.+»\*\*/);
    const before = messageOf(await alice().click(around, { label: "←" }));
    expect(before.embeds[0]?.description).not.toBe(around.embeds[0]?.description);
    const back = messageOf(await alice().click(before, { label: "→" }));
    expect(back.embeds[0]?.description).toBe(around.embeds[0]?.description);
    const again = messageOf(await alice().click(back, { label: "Quotation" }));
    expect(wordsOf(again)).toBe(wordsOf(quote));
    expect(wordsOf(again)).toMatch(/Quotation 1 of [2-9]/);
    expect(wordsOf(messageOf(await alice().click(again, { label: "→" })))).toMatch(/Quotation 2 of/);
  });

  it("leads on to what the same person said", async () => {
    const quote = await ask("quote", { by: "Mandela", about: "sport" });
    const other = messageOf(await choose(alice(), quote, "Same speaker"));
    expect(wordsOf(other)).toContain("Nelson Mandela");
    expect(other.embeds[0]?.description).not.toBe(quote.embeds[0]?.description);
    expect(wordsOf(other)).toMatch(/Quotation \d of \d/);
  });

  it("reads a whole article in pages, with nothing left out", async () => {
    const article = await ask("article", { query: "Kennedy Frost" });
    let page = messageOf(await alice().click(article, { label: "Read" }));
    const pages = Number(/Page 1 of (\d+)/.exec(wordsOf(page))?.[1]);
    // Below each page stand its links.
    const textOf = () => (page.embeds[0]?.description ?? "").replace(/\n\n\[[^\n]*$/, "");
    let text = textOf();
    for (let number = 2; number <= pages; number++) {
      page = messageOf(await alice().click(page, { label: "→" }));
      expect(wordsOf(page)).toContain(`Page ${number} of ${pages}`);
      text += textOf();
    }
    const held = (await (await library("seeds")).search("Kennedy Frost", { locale: "en", limit: 1 }))
      .citations[0];
    const whole = (await loadArticles(["seeds"])).articles.find(({ id }) => id === held?.article);
    const words = (from: string) => from.match(/[\p{L}\p{N}]+/gu)?.join(" ");
    expect(words(text)).toBe(words(whole?.text.slice(whole.title.end) ?? ""));
  });

  it("finds related articles, with the reason", async () => {
    const article = await ask("article", { query: "Camus" });
    const related = messageOf(await choose(alice(), article, "Related"));
    expect(wordsOf(related)).toMatch(/also about .*Nobel/);
    const label = labelsOf(related).find((one) => one !== "Article") ?? "";
    const other = messageOf(await alice().click(related, { label }));
    expect(other.embeds[0]?.title).toContain(label.slice(0, 20));
  });

  it("cites a quotation and an article in every format", async () => {
    const quote = await ask("quote", { by: "Camus" });
    let cited = messageOf(await choose(alice(), quote, "Cite"));
    expect(cited.content).toContain("Albert Camus");
    const { custom_id: menu, options } = menuOf(cited);
    expect(options.map(({ label }) => label)).toEqual([
      "Plain, with link",
      "Markdown",
      "APA",
      "MLA",
      "Chicago",
      "BibTeX",
      "RIS",
      "CSL-JSON",
    ]);
    for (const { value } of options) {
      cited = messageOf(await alice().select(cited, menu, [value]));
      expect(cited.content).toMatch(/^```\n[\s\S]+\n```$/);
      expect(cited.content).toContain("larousse.fr");
    }
    const article = await ask("article", { query: "Camus" });
    const reference = messageOf(await choose(alice(), article, "Cite"));
    expect(reference.content).toContain("larousse.fr");
  });
});

describe("checking quotations", () => {
  it("tells word for word, altered, somebody else's and unknown apart", async () => {
    const exact = await ask("verify", { text: "“le refus de mentir sur ce que l'on sait”" });
    expect(wordsOf(exact)).toContain("✅ **Word for word**");
    expect(wordsOf(exact)).toContain("Albert Camus");
    const altered = await ask("verify", { text: "“le plaisir de mentir sur ce que l’on sait”" });
    expect(wordsOf(altered)).toContain("**Altered**");
    expect(wordsOf(altered)).toMatch(/~~plaisir~~/);
    const other = await ask("verify", {
      text: "“le refus de mentir sur ce que l’on sait”, a dit Jacques Chirac.",
    });
    expect(wordsOf(other)).toContain("Real, but said by somebody else");
    const unknown = await ask("verify", { text: "“nobody in these articles ever said these very words”" });
    expect(wordsOf(unknown)).toContain("Not in this library");
    expect(wordsOf(unknown)).toContain("proves nothing");
  });

  it("checks a message from its Apps menu, and finds articles about it", async () => {
    const said = bob().say(
      "Camus: “le refus de mentir sur ce que l’on sait” and “sport is worthless”",
      "guild",
    );
    const checked = messageOf(await alice().messageCommand("Check quotations", said));
    expect(checked.ephemeral).toBe(true);
    expect(wordsOf(checked)).toContain("2 quotations checked");
    const found = messageOf(
      await alice().messageCommand(
        "Find articles about this",
        bob().say("Albert Camus à Stockholm", "guild"),
      ),
    );
    expect(found.embeds[0]?.title).toContain("Camus");
  });

  it("posts its verdict for all where that is asked for", async () => {
    const message = await ask("verify", { text: "“le refus de mentir sur ce que l’on sait”", share: true });
    expect(message.ephemeral).toBe(false);
    expect(message.content).toContain(alice().id);
  });

  it("says when there is nothing to check", async () => {
    expect((await ask("verify", { text: "…" })).content).toContain("no words to check");
  });
});

describe("/library", () => {
  it("tells managers what is loaded, and reloads; others are refused", async () => {
    const status = messageOf(await alice().command({ command: "library", subcommand: "status" }));
    expect(wordsOf(status)).toMatch(/31 articles, 3 of them without full text/);
    expect(wordsOf(status)).toContain("Languages: ");
    const help = messageOf(await bob().command({ command: "help" }));
    expect(wordsOf(help)).toContain("one of 31 articles");
    const reloaded = messageOf(await alice().command({ command: "library", subcommand: "reload" }));
    expect(wordsOf(reloaded)).toContain("looked through for what has changed");
    await expect(bob().command({ command: "library", subcommand: "status" })).rejects.toThrow();
  });
});

describe("everywhere", () => {
  it.each(["guild", "dm", "private", "external"] as const)("answers and shares in: %s", async (where) => {
    const own = messageOf(await bob().command({ command: "quote", options: { by: "camus" }, where }));
    expect(wordsOf(own)).toContain("Albert Camus");
    await bob().click(own, { label: "Share" });
    await on.discord.until(() =>
      bob()
        .messages(where)
        .some(({ content }) => content.includes("Shared by") || content.includes("keeps this reply private")),
    );
  });
});

it("acknowledges what may take long before it begins", async () => {
  const quotation = { command: "verify", options: { text: "“le refus de mentir sur ce que l’on sait”" } };
  for (const use of [quotation, { command: "library", subcommand: "reload" }]) {
    const outcome = await alice().command(use);
    expect(outcome.kind === "message" && outcome.acknowledgement.type).toBe(5);
    expect(messageOf(outcome).ephemeral).toBe(true);
  }
  const article = await ask("article", { query: "Camus" });
  const related = await choose(alice(), article, "Related");
  expect(related.kind === "update" && related.acknowledgement.type).toBe(6);
});

it("names an outlet with its host's note and colour", async () => {
  const message = await ask("article", { query: "gouffre" });
  expect(message.embeds[0]?.author?.name).toContain("Sputnik France (state-funded, Russia)");
  expect(message.embeds[0]?.color).toBe(0xf47920);
});

it("posts a quotation a day, each once before any comes again", async () => {
  const held = await library("seeds");
  const { quotes } = await held.holdings();
  const seen = new Set<string>();
  const daily = {
    channelId: on.discord.channelId,
    at: { hour: 9, minute: 0, timeZone: "UTC" },
    options: {},
    locale: "en" as const,
  };
  const log = { error: () => {}, warn: () => {} };
  const posted = () =>
    alice()
      .messages()
      .filter(({ content }) => content.includes("Quotation of the day"));
  for (let day = 0; day < quotes; day++) {
    const moment = new Date(Date.UTC(2024, 0, 1 + day, 9));
    await postDaily(daily, held, { connection: on.bot, log }, moment);
    seen.add(JSON.stringify(posted().at(-1)?.embeds));
  }
  expect(seen.size).toBe(quotes);
  expect(posted()[0]?.notifies).toEqual([]);
  const opened = messageOf(await bob().click(posted()[0] ?? "", { label: "Article" }));
  expect(opened.ephemeral).toBe(true);
});

it("asks a person who is too fast to wait, kindly, and nobody else", async () => {
  const slow = await stage(await library("seeds"), {}, { cooldown: new Cooldown(() => 0) });
  const [hasty, calm] = [slow.discord.user("alice"), slow.discord.user("bob")];
  for (let i = 0; i < 60; i++) await hasty.command({ command: "help" });
  const told = messageOf(await hasty.command({ command: "help" }));
  expect(told.content).toBe("That was very fast. Go on in 1 second.");
  expect(told.ephemeral).toBe(true);
  expect(messageOf(await calm.command({ command: "help" })).content).toContain("/article");
  await slow.close();
});

it("sent nothing that Discord would refuse", () => {
  expect(refusals(on.discord).map((event) => JSON.stringify(event).slice(-400))).toEqual([]);
});
