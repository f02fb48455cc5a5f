import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFaults } from "../../local-discord/test/page/axe.ts";
import { chromiumPath } from "../../local-discord/test/page/browser.ts";
import { type Stage, stage, words } from "../../local-discord/test/page/stage.ts";
import { ourBot } from "./our-bot.ts";

const title = "Greta Thunberg tells world leaders they are failing the young";

describe.skipIf(chromiumPath === null)("the bot on the page", () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage(ourBot);
  });
  afterAll(() => on?.close());

  const messages = (page: Page) => page.locator("article.message");
  /** By what is suggested; what is said of it stands behind. */
  const suggestion = (page: Page, name: string) => page.getByRole("option", { name: `${name} ·` });

  it("goes from the first keystroke to a shared answer, by keyboard, and the other person sees it", async () => {
    const alice = await on.open("?as=alice&theme=dark");
    const bob = await on.open("?as=bob&theme=light");
    await alice.keyboard.type("/art");
    await alice.getByRole("option", { name: /^\/article/ }).waitFor();
    await alice.keyboard.press("Tab");
    await alice.keyboard.type("thunb");
    // A long title is cut, so that what it is a suggestion of still stands behind it.
    const wanted = alice.getByRole("option", { name: /^Greta Thunberg tells world leaders/ });
    await wanted.waitFor();
    while ((await wanted.getAttribute("aria-selected")) !== "true") {
      await alice.keyboard.press("ArrowDown");
    }
    await alice.keyboard.press("Enter");
    expect(await alice.getByRole("combobox", { name: /^query/ }).inputValue()).toMatch(
      /^Greta Thunberg tells world leaders/,
    );
    await alice.keyboard.press("Enter");

    const answer = messages(alice).last();
    await answer.getByRole("link", { name: title }).waitFor();
    expect(await words(answer)).toMatch(/Alice used \/article.*Only you can see this/);
    expect(await answer.getByRole("link", { name: /^Open the passage/ }).getAttribute("href")).toMatch(
      /^https:.*#:~:text=/,
    );
    expect(await messages(bob).count()).toBe(0);

    await answer.getByRole("button", { name: "Share" }).press("Enter");
    await messages(bob).getByText("Shared by @Alice").waitFor();
    expect(await words(messages(bob).last())).toContain(title);
    expect(await words(messages(bob).last())).not.toContain("Only you can see this");

    await messages(alice).first().getByRole("button", { name: "Dismiss message" }).click();
    await expect.poll(() => messages(alice).count()).toBe(1);
    await messages(alice).last().getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => messages(bob).count()).toBe(0);
    await alice.context().close();
    await bob.context().close();
  });

  it("refuses to send what lacks a required option, and says so", async () => {
    const page = await on.open();
    await page.keyboard.type("/article ");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "This option is required" }).waitFor();
    expect(await page.getByRole("combobox", { name: /^query/ }).getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.type("thunberg");
    expect(await page.getByText("This option is required").count()).toBe(0);
    await page.context().close();
  });

  it("takes a pasted line, offers the options that are left, and lets the person go back by Backspace", async () => {
    const page = await on.open();
    await page.getByRole("combobox", { name: "Message #general" }).fill("/quote by:Camus");
    await suggestion(page, "Albert Camus").waitFor();
    await page.keyboard.press("Tab");
    await page.getByRole("combobox", { name: "More options" }).waitFor();
    await page.getByRole("option", { name: /^about/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("data-slot")).toBe("about");
    await page.keyboard.press("Backspace");
    expect(await page.getByRole("combobox", { name: /^about/ }).count()).toBe(0);
    await page.keyboard.press("Enter");
    await messages(page).getByText("— Albert Camus").waitFor();
    await page.context().close();
  });

  it("speaks French to whoever uses Discord in French, names of commands included", async () => {
    const page = await on.open();
    await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
    await expect.poll(() => words(page.locator(".starter").first())).toBe("/article");
    const names = await page.locator(".starter").allInnerTexts();
    const french = on.discord.user("alice").availableCommands({ locale: "fr" });
    expect(names).toContain(`/${french.find(({ name }) => name === "quote")?.name_localized}`);
    await page.getByRole("combobox", { name: "Message #general" }).fill(`${names[1]} `);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await messages(page)
      .last()
      .getByText(/citations?/i)
      .first()
      .waitFor();
    expect(page.url()).toContain("locale=fr");
    await page.context().close();
  });

  it("takes a command by its English name from whoever uses Discord in French", async () => {
    const page = await on.open("?locale=fr&where=private");
    await page.locator(".composer-line").fill("/quote by:Camus");
    await page.locator(".draft").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await messages(page).last().getByText("— Albert Camus").waitFor();
    expect(await messages(page).getByText("/quote by:Camus").count()).toBe(0);
    await page.context().close();
  });

  it("tells of a command that there is not, and sends its words as Discord does", async () => {
    const page = await on.open("?where=dm");
    const said = messages(page).getByText("/quotation by:Camus");
    await page.keyboard.type("/quotation by:Camus");
    await page.keyboard.press("Enter");
    await said.waitFor();
    await page.getByText("No command is called /quotation").waitFor();
    await page.context().close();
  });

  it("keeps the channel and the view over a reload, also in two tabs at once", async () => {
    on.discord.user("bob").say("said before the reload");
    const page = await on.open("?as=bob&theme=light&locale=fr");
    const other = await page.context().newPage();
    await other.goto(`${on.address}/?as=alice`);
    await messages(page).getByText("said before the reload").waitFor();
    await page.reload();
    await messages(page).getByText("said before the reload").waitFor();
    expect(await page.getByRole("button", { name: "Bob", exact: true }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    await other.bringToFront();
    await other.getByRole("combobox", { name: "Message #general" }).fill("to the other tab");
    await other.keyboard.press("Enter");
    await messages(page).getByText("to the other tab").waitFor();
    await page.context().close();
  });

  it.each(["dm", "private", "external"])("answers in the place %s", async (where) => {
    const page = await on.open(`?where=${where}`);
    await page.keyboard.type("/help ");
    await page.keyboard.press("Enter");
    await messages(page).last().getByText("/article query:").waitFor();
    await page.context().close();
  });

  it("says that the bot has gone, and goes on when it is back, with the old buttons", async () => {
    const page = await on.open("?where=dm");
    await page.keyboard.type("/quote by:Mandela");
    await suggestion(page, "Nelson Mandela").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await messages(page).last().getByText("— Nelson Mandela").waitFor();
    await on.stopBot();
    await page.getByText("Verbatim is offline").waitFor();
    await messages(page).last().getByRole("button", { name: "→" }).click();
    await messages(page).last().getByText("This interaction failed").waitFor();
    await on.startBot();
    await page.getByText("Verbatim is offline").waitFor({ state: "detached" });
    await messages(page).last().getByRole("button", { name: "Context" }).click();
    await expect.poll(() => words(messages(page).last())).not.toContain("This interaction failed");
    await page.context().close();
  });

  it("fits a phone, where places and settings are behind a button", async () => {
    const page = await on.open("?theme=dark", { width: 390, height: 780 });
    await page.keyboard.type("/article thunberg");
    await page
      .getByRole("option", { name: /Thunberg/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await messages(page).last().locator(".embed").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(
      await page.evaluate(
        "document.querySelector('.log').scrollWidth <= document.querySelector('.log').clientWidth",
      ),
    ).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Places and settings" }).click();
    await page.getByRole("button", { name: "Light" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  it.each(["dark", "light"])("has nothing that axe finds serious, in %s", async (theme) => {
    const page = await on.open(`?theme=${theme}&inspector=open`, { width: 1400, height: 900 });
    await page.keyboard.type("/");
    await page.getByRole("listbox").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.type("article thun");
    await suggestion(page, "Greta Thunberg").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await messages(page).last().locator(".embed").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("needs a script and a style to paint, asks nobody else, and the browser has nothing to complain of", async () => {
    const page = await on.open();
    const needed: string[] = await page.evaluate(
      "performance.getEntriesByType('resource').map(({ initiatorType }) => initiatorType)",
    );
    expect(needed.filter((what) => what === "script" || what === "link").length).toBeLessThanOrEqual(3);
    expect(on.troubles).toEqual([]);
    await page.context().close();
  });
});
