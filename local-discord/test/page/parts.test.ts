import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFaults } from "./axe.ts";
import { chromiumPath } from "./browser.ts";
import { startPartsBot } from "./parts-bot.ts";
import { type Stage, stage, words } from "./stage.ts";

describe.skipIf(chromiumPath === null)("every part of Discord on the page", () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage(startPartsBot);
  });
  afterAll(() => on?.close());

  const last = (page: Page) => page.locator("article.message").last();

  async function use(page: Page, line: string): Promise<void> {
    await page.locator(".composer-line").fill(line);
    await page.locator(".draft").waitFor();
    await page.keyboard.press("Enter");
  }

  it("shows Markdown as elements, and what looks like markup as words", async () => {
    const page = await on.open();
    await use(page, "/parts ");
    await last(page).locator(".embed").waitFor();
    const content = last(page).locator(".content");
    expect(await words(content.getByRole("heading"))).toBe("Heading");
    for (const [tag, text] of [
      ["strong", "bold"],
      ["em", "italics"],
      ["u", "underline"],
      ["s", "strike"],
      ["code", "code"],
    ]) {
      expect(await words(content.locator(`${tag}`).first())).toBe(text);
    }
    expect(await words(content.locator("blockquote"))).toBe("a quotation");
    expect(await content.getByRole("listitem").allInnerTexts()).toEqual(["one", "two"]);
    expect(await content.getByRole("link").count()).toBe(1);
    expect(await words(content)).toContain(
      '<img src=x onerror="document.title=1"> <script>document.title=2</script> *not italics*',
    );
    expect(await words(content)).toContain("[bad](javascript:alert(1))");
    expect(await page.title()).toBe("Verbatim playground");
    await content.getByRole("button", { name: "Spoiler" }).press("Enter");
    await content.getByText("spoiler", { exact: true }).waitFor();
    await page.context().close();
  });

  it("shows embeds with all their parts, and asks no other host for a picture", async () => {
    const page = await on.open();
    const embed = last(page).locator(".embed");
    await embed.waitFor();
    expect(await words(embed)).toMatch(
      /^Author A title A description Inline one Wide two Picture example\.org Footer • .*24/,
    );
    expect(await embed.getByRole("link", { name: "A title" }).getAttribute("href")).toBe(
      "https://example.org/title",
    );
    expect(await page.locator("img").count()).toBe(0);
    await page.context().close();
  });

  it("presses buttons: an edit, a private reply to the message, no answer, a deletion", async () => {
    const page = await on.open();
    await use(page, "/parts ");
    const message = last(page);
    await message.getByRole("button", { name: "edit" }).waitFor();
    expect(await message.getByRole("button", { name: "off" }).isDisabled()).toBe(true);
    expect(await message.getByRole("link", { name: /^link/ }).getAttribute("href")).toBe(
      "https://example.org/",
    );
    const id = await message.getAttribute("data-message");
    const same = page.locator(`[data-message="${id}"]`);
    await same.getByRole("button", { name: "edit" }).click();
    await same.getByText("Edited words").waitFor();
    await same.getByText("(edited)").waitFor();
    await same.getByRole("button", { name: "again" }).click();
    await page.getByText("A reply to the message").waitFor();
    expect(await words(last(page).locator(".message-reference"))).toContain("Edited words");
    await same.locator("[aria-busy=true]").waitFor({ state: "detached" });
    await same.getByRole("button", { name: "dead" }).click();
    expect(await same.getByRole("button", { name: "dead" }).getAttribute("aria-busy")).toBe("true");
    await same.getByText("This interaction failed").waitFor();
    await same.getByRole("button", { name: "delete" }).click();
    await same.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("chooses from menus by keyboard, one and several", async () => {
    const page = await on.open();
    await use(page, "/parts ");
    const one = last(page).getByRole("combobox", { name: "Choose 1" });
    await one.press("ArrowDown");
    expect(await page.getByRole("listbox").getByRole("option").count()).toBe(3);
    expect(await seriousFaults(page)).toEqual([]);
    await one.press("c");
    await one.press("Enter");
    await last(page).getByText("Chosen: cherry").waitFor();
    const two = last(page).getByRole("combobox", { name: /^Choose 2/ });
    await two.press("ArrowDown");
    await two.press("Enter");
    await two.press("ArrowDown");
    await two.press("Enter");
    await two.press("Escape");
    await last(page).getByText("Chosen: apple, banana").waitFor();
    await page.context().close();
  });

  it("opens a form, holds its fields against their rules, and sends it", async () => {
    const page = await on.open();
    await use(page, "/form ");
    const form = page.getByRole("dialog", { name: "A form" });
    await form.waitFor();
    expect(await page.locator(":focus").getAttribute("name")).toBe("title");
    await form.getByRole("button", { name: "Submit" }).click();
    await form.getByText("This field is required.").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole("textbox", { name: "Title" }).fill("all is well");
    await page.keyboard.press("Enter");
    await page.getByText("The form says all is well").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("shows that the bot thinks, then its answer; and what never came", async () => {
    const page = await on.open();
    await use(page, "/slow ");
    await page.getByText("Verbatim is thinking…").waitFor();
    on.discord.user("bob").say("go on");
    await page.getByText("Thought it over").waitFor();
    await use(page, "/silent ");
    await page.getByText("The application did not respond").waitFor();
    await last(page).getByRole("button", { name: "Dismiss message" }).click();
    await page.getByText("The application did not respond").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("fills in options of every kind, choices only from the list, and subcommands", async () => {
    const page = await on.open();
    await page.locator(".composer-line").fill("/typed color:blue count:2 loud:true who:bob");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByText("Choose one of the listed values.").waitFor();
    await page.getByRole("combobox", { name: /^color/ }).fill("gre");
    await page.getByRole("option", { name: "Green" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await last(page).getByText('"value":"g"').waitFor();
    for (const value of ['"value":2', '"value":true', `"value":"${on.discord.user("bob").id}"`]) {
      expect(await words(last(page))).toContain(value);
    }
    await page.locator(".composer-line").fill("/typed color:Red paper:");
    await page.getByLabel("paper: A file").waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.getByText("Specify a value, or remove this option.").waitFor();
    const bytes = Buffer.from("words on paper");
    await page
      .getByLabel("paper: A file")
      .setInputFiles({ name: "a paper.txt", mimeType: "text/plain", buffer: bytes });
    await page.getByText("a paper.txt").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await last(page).getByText('"name":"paper"').waitFor();
    const id = /"name":"paper","value":"(\d+)"/.exec(await words(last(page)))?.[1];
    const kept = await fetch(`http://127.0.0.1:${on.discord.port}/ephemeral-attachments/${id}/a_paper.txt`);
    expect([await kept.text(), kept.headers.get("content-type")]).toEqual(["words on paper", "text/plain"]);
    await use(page, "/tools echo text:hello");
    await last(page).getByText('"name":"echo"').waitFor();
    await page.context().close();
  });

  it("uses the bot's commands on a message and on a person", async () => {
    on.discord.user("bob").say("five words of Bob's own");
    const page = await on.open();
    await last(page).getByText("five words").waitFor();
    await last(page).click({ button: "right" });
    const menu = page.getByRole("menu");
    await menu.waitFor();
    expect(await words(page.locator(":focus"))).toBe("Count words");
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await last(page).getByText("5 words").waitFor();
    expect(await words(last(page))).toContain("Count words");
    await page
      .locator("article.message", { hasText: "five words" })
      .getByRole("button", { name: "Bob", exact: true })
      .click();
    await menu.getByRole("menuitem", { name: "Greet" }).click();
    await last(page).getByText("Hello Bob").waitFor();
    await page.context().close();
  });

  it("tells in the inspector what was sent, how soon it was answered, and what was not", async () => {
    const page = await on.open("?inspector=open");
    await use(page, "/parts ");
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    const group = inspector.getByRole("listitem").first();
    await group.getByText(/^reply in \d+ ms$/).waitFor();
    await group.getByText("parts", { exact: true }).click();
    await group.getByText('"application_id"').first().waitFor();
    await use(page, "/bad ");
    await group.getByText("Refused").waitFor();
    expect(await words(group)).toMatch(/POST .* 400 .*"code": 50035.*Must be 2000 or fewer in length/);
    await group.getByText("no answer in 3 s").waitFor();
    expect(await words(inspector)).not.toContain(on.discord.token);
    await page.getByRole("button", { name: "Close" }).click();
    expect(await inspector.count()).toBe(0);
    await page.context().close();
  });

  it("leaves the browser nothing to complain of", () => expect(on.troubles).toEqual([]));
});
