import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
beforeAll(async () => {
  on = await stage(await library("seeds"));
});
afterAll(() => on.close());

const alice = () => on.discord.user("alice");
const bob = () => on.discord.user("bob");

describe("/article", () => {
  it("answers privately with title, source, date, a summary, a quotation and its links", async () => {
    const outcome = await alice().command({ command: "article", options: { query: "Thunberg" } });
    const message = messageOf(outcome);
    expect(message.ephemeral).toBe(true);
    expect(bob().messages()).toEqual([]);
    const embed = message.embeds[0];
    expect(embed?.title).toContain("Greta Thunberg");
    expect(embed?.url).toMatch(/^https:\/\/news\.un\.org\//);
    expect(embed?.author?.name).toBe("Verbatim, sample article · 23 September 2019");
    expect(embed?.description).toContain("— **Greta Thunberg**");
    expect(embed?.description).toContain("**Thunberg**");
    expect(labelsOf(message)).toEqual(["More quotes", "Read", "Share", "More to do"]);
    expect(embed?.description).toContain("#:~:text=");
    expect(embed?.description).toContain("https://web.archive.org/web/20190923/https://news.un.org/");
  });

  it("speaks French to somebody whose Discord is French", async () => {
    const message = messageOf(
      await alice().command({ command: "article", options: { query: "camus" }, locale: "fr" }),
    );
    expect(message.embeds[0]?.author?.name).toBe("Verbatim, sample article · 10 décembre 1957");
    expect(wordsOf(message)).toContain("[Copie archivée](");
  });

  it("suggests titles, people and topics, and answers what was picked with that very article", async () => {
    const found = await alice().autocomplete({
      command: "article",
      focused: "query",
      options: { query: "chir" },
    });
    const choices = found.kind === "choices" ? found.choices : [];
    expect(choices[0]).toMatchObject({
      name: expect.stringMatching(/^Jacques Chirac · person · \d+ quotations$/),
      value: "Jacques Chirac",
    });
    const title = choices.find(({ name }) => name.includes("Johannesburg"));
    const message = messageOf(
      await alice().command({ command: "article", options: { query: String(title?.value) } }),
    );
    expect(message.embeds[0]?.title).toContain("Johannesburg");
    expect(labelsOf(message).some((label) => label.includes("Another of"))).toBe(false);
  });

  it("offers the other articles that fit in a menu, and opens the chosen one in place", async () => {
    const first = messageOf(await alice().command({ command: "article", options: { query: "Nobel" } }));
    const { custom_id: customId, options } = menuOf(first);
    const isShown = ({ description }: { description?: string }) =>
      description?.startsWith("shown here") === true;
    const shown = options.find(isShown);
    const other = options.find((option) => option !== shown);
    expect(options.length).toBeGreaterThan(1);
    const second = messageOf(await alice().select(first, customId, [String(other?.value)]));
    expect(second.id).toBe(first.id);
    expect(second.embeds[0]?.title).not.toBe(first.embeds[0]?.title);
    const back = messageOf(await alice().select(second, customId, [String(shown?.value)]));
    expect(back.embeds[0]?.title).toBe(first.embeds[0]?.title);
  });

  it("lists more quotations, page by page, and leads back to the article", async () => {
    const article = messageOf(await alice().command({ command: "article", options: { query: "veil" } }));
    const first = messageOf(await alice().click(article, { label: "More quotes" }));
    expect(wordsOf(first)).toMatch(/Quotations 1 to 4 of \d/);
    const second = messageOf(await alice().click(first, { label: "→" }));
    expect(wordsOf(second)).toContain("Quotations 5 to");
    const again = messageOf(await alice().click(second, { label: "←" }));
    expect(wordsOf(again)).toBe(wordsOf(first));
    const back = messageOf(await alice().click(again, { label: "Article" }));
    expect(back.embeds[0]?.title).toBe(article.embeds[0]?.title);
  });

  it("says which words the article that it shows does not have", async () => {
    const query = "Johannesburg zzxq <@1>";
    const message = messageOf(await alice().command({ command: "article", options: { query } }));
    expect(message.embeds[0]?.title).toContain("Johannesburg");
    expect(wordsOf(message)).toContain("Not in this article: “zzxq”");
  });

  it("says that nothing fits, and offers the nearest titles as buttons that open", async () => {
    const nothing = messageOf(await alice().command({ command: "article", options: { query: "Johanxyz" } }));
    expect(wordsOf(nothing)).toContain("No article in this library fits “Johanxyz”");
    const label = labelsOf(nothing)[0] ?? "";
    expect(label).toContain("Johannesburg");
    const opened = messageOf(await alice().click(nothing, { label }));
    expect(opened.embeds[0]?.title).toContain("Johannesburg");
  });
});

describe("/quote", () => {
  it("finds a person's words, and walks through them both ways", async () => {
    const first = messageOf(await alice().command({ command: "quote", options: { by: "mandela" } }));
    expect(wordsOf(first)).toContain("— **Nelson Mandela**");
    expect(wordsOf(first)).toContain("Quotation 1 of");
    expect(first.embeds[0]?.description).toContain("[Open the passage](https://");
    const second = messageOf(await alice().click(first, { label: "→" }));
    expect(wordsOf(second)).toContain("Quotation 2 of");
    const again = messageOf(await alice().click(second, { label: "←" }));
    expect(wordsOf(again)).toBe(wordsOf(first));
    const article = messageOf(await choose(alice(), again, "Article"));
    expect(article.embeds[0]?.title).toContain("Mandela");
  });

  it("combines topic and person, suggests both, and says when nothing fits", async () => {
    const people = await alice().autocomplete({ command: "quote", focused: "by", options: { by: "sim" } });
    expect(people.kind === "choices" && people.choices[0]?.value).toBe("Simone Veil");
    const topics = await alice().autocomplete({
      command: "quote",
      focused: "about",
      options: { about: "clim" },
    });
    expect(topics.kind === "choices" && topics.choices.length).toBeGreaterThan(0);
    const both = messageOf(
      await alice().command({ command: "quote", options: { about: "femme", by: "Simone Veil" } }),
    );
    expect(wordsOf(both)).toContain("femme");
    const none = messageOf(
      await alice().command({ command: "quote", options: { about: "femme", by: "Nelson Mandela" } }),
    );
    expect(wordsOf(none)).toMatch(/No quotation about “femme” by “Nelson Mandela”/);
  });

  it("gives one at random without options, and others after it", async () => {
    const first = messageOf(await alice().command({ command: "quote" }));
    expect(wordsOf(first)).toMatch(/At random from \d+ quotations/);
    const second = messageOf(await alice().click(first, { label: "→" }));
    expect(second.embeds[0]?.description).not.toBe(first.embeds[0]?.description);
    const back = messageOf(await alice().click(second, { label: "←" }));
    expect(back.embeds[0]?.description).toBe(first.embeds[0]?.description);
  });

  it("shows a quotation of few words inside its sentence", async () => {
    const message = messageOf(
      await alice().command({ command: "quote", options: { about: "You are failing us" } }),
    );
    expect(message.embeds[0]?.description).toMatch(/> \*\*"You are failing us,"\*\* Thunberg, 16, told/);
  });
});

describe("/help", () => {
  it("answers in a few lines, with examples that find something", async () => {
    const message = messageOf(await alice().command({ command: "help" }));
    expect(message.content.split("\n")).toHaveLength(5);
    const topic = /query:([^`]+)`/.exec(message.content)?.[1] ?? "";
    const answer = messageOf(await alice().command({ command: "article", options: { query: topic } }));
    expect(answer.embeds).toHaveLength(1);
  });
});

describe("Share and Delete", () => {
  it("posts for all, naming who shared; only that person and moderators can delete it", async () => {
    const own = messageOf(await bob().command({ command: "quote", options: { by: "roosevelt" } }));
    await bob().click(own, { label: "Share" });
    await on.discord.until(() => alice().messages().at(-1)?.content.includes("Shared by") === true);
    const shared = alice().messages().at(-1);
    if (!shared) throw new Error("nothing was shared");
    expect(shared.ephemeral).toBe(false);
    expect(shared.content).toBe(`Shared by <@${bob().id}>`);
    expect(shared.notifies).toEqual([]);
    expect(shared.embeds[0]?.description).toBe(own.embeds[0]?.description);
    expect(labelsOf(shared)).not.toContain("→");

    const opened = messageOf(await alice().click(shared, { label: "Article" }));
    expect(opened.ephemeral).toBe(true);
    expect(opened.id).not.toBe(shared.id);

    await alice().click(own.id === shared.id ? own : opened, { label: "Share" });
    await on.discord.until(() => bob().messages().at(-1)?.content.includes(alice().id) === true);
    const byAlice = bob().messages().at(-1);
    if (!byAlice) throw new Error("nothing was shared");
    const refused = messageOf(await bob().click(byAlice, { label: "Delete" }));
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toContain("Only the person who shared this");
    await alice().click(byAlice, { label: "Delete" });
    await on.discord.until(() => bob().see(byAlice) === null);

    await bob().click(shared, { label: "Delete" });
    await on.discord.until(() => alice().see(shared) === null);
  });

  it("lets a moderator delete what another shared", async () => {
    const own = messageOf(await bob().command({ command: "quote", options: { by: "camus" } }));
    await bob().click(own, { label: "Share" });
    await on.discord.until(() => alice().messages().at(-1)?.content.includes("Shared by") === true);
    const shared = alice().messages().at(-1);
    if (!shared) throw new Error("nothing was shared");
    await alice().click(shared, { label: "Delete" });
    await on.discord.until(() => bob().see(shared) === null);
  });

  it("works in a direct message", async () => {
    const own = messageOf(await bob().command({ command: "quote", options: { by: "camus" }, where: "dm" }));
    await bob().click(own, { label: "Share" });
    await on.discord.until(() =>
      bob()
        .messages("dm")
        .some((message) => message.content.includes("Shared by")),
    );
  });

  it("says so where Discord keeps the reply private", async () => {
    const use = { command: "quote", options: { by: "camus" }, forcePrivate: true };
    const own = messageOf(await bob().command(use));
    await bob().click(own, { label: "Share" });
    await on.discord.until(
      () => bob().messages().at(-1)?.content.startsWith("Discord keeps this reply private") === true,
    );
  });
});

describe("what comes from outside", () => {
  it.each([
    ["nonsense", "abc"],
    ["another version", "9|act|article|open||abcdefghijkl"],
    ["an unknown command", "1|act|constructor|toString"],
    ["an unknown act", "1|act|article|__proto__|x"],
    ["an article that never was", "1|act|article|open||AAAAAAAAAAAA"],
    ["a bad article id", "1|act|article|open||../../etc/passwd"],
    ["a page that is no number", "1|act|article|quotes|AAAAAAAAAAAA|NaN"],
    ["a bad seed", "1|act|quote|random|-5|1e99"],
    ["a share of nothing", "1|share|quote|show|AAAAAAAAAAAA.AAAAAA||"],
    ["an empty one", "1|act"],
  ])("answers a forged custom_id: %s", async (_, customId) => {
    const own = messageOf(await bob().command({ command: "help" }));
    await bob().forge(own, { customId });
    await on.discord.until(() => {
      const last = bob().messages().at(-1);
      return (
        last !== undefined &&
        /not one that this version|has left the library|changed or left/.test(last.content)
      );
    });
  });

  it("takes a query of 6,000 characters", async () => {
    const query = "climate ".repeat(750);
    const message = messageOf(await alice().command({ command: "article", options: { query } }));
    expect(message.embeds[0]?.title).toContain("Thunberg");
  });

  it("shows hostile words of the person as they are", async () => {
    const query = "@everyone [zzx](http://evil.example) **zzb** <@1> `zzc`";
    const options = { about: query, by: "zzxq" };
    const message = messageOf(await alice().command({ command: "quote", options }));
    expect(message.notifiesEveryone).toBe(false);
    expect(message.content).toContain(
      "\\@everyone \\[zzx\\](http\\://evil.example) \\*\\*zzb\\*\\* \\<@1\\>",
    );
  });
});

it("sent nothing that Discord would refuse, or not know", () => {
  expect(refusals(on.discord).map((event) => JSON.stringify(event).slice(-300))).toEqual([]);
});

it("logged neither who asked nor what", () => {
  const log = JSON.stringify(on.logged);
  for (const secret of [alice().id, bob().id, on.discord.token, "mandela", "zzxq", "evil.example"]) {
    expect(log).not.toContain(secret);
  }
  expect(on.logged.some((line) => line.msg === "answered")).toBe(true);
});
