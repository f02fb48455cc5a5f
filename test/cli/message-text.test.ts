import { ButtonStyle, ComponentType } from "discord.js";
import { describe, expect, test } from "vitest";
import type { SeenMessage } from "../../local-discord/user/outcome.ts";
import { messageText } from "../../src/cli/message-text.ts";
import { escapeText } from "../../src/discord/message/escape.ts";

const message = {
  id: "1",
  author: { id: "9", name: "Verbatim", bot: true },
  ephemeral: true,
  used: { command: "/quote", by: "Alice" },
  content: "",
  embeds: [
    {
      author: { name: "The Mail" },
      title: "The \\*lamp\\*",
      description:
        "> “A **lamp** is a 5 \\* 3 promise”\n— **Maude Kerbrat**\n\n[Open the passage](https://example.org/a#:~:text=a)",
      footer: { text: "Quotation 1 of 2" },
    },
  ],
  components: [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          label: "Source",
          url: "https://example.org/a",
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: "Previous",
          custom_id: "p",
          disabled: true,
        },
        { type: ComponentType.Button, style: ButtonStyle.Secondary, label: "Next", custom_id: "n" },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: "m",
          options: [{ label: "The sea", value: "v", description: "2020" }],
        },
      ],
    },
  ],
} as unknown as SeenMessage;

describe("a message of the local Discord in a terminal", () => {
  test("reads as Discord's client would show it, with what can be picked below", () => {
    const { text, picks } = messageText(message, () => "Bob", "en");
    expect(text).toContain("Alice used /quote\nVerbatim  (only you can see this)");
    expect(text).toContain("The *lamp*");
    expect(text).toContain("> “A lamp is a 5 * 3 promise”\n— Maude Kerbrat");
    expect(text).toContain("Open the passage: https://example.org/a#:~:text=a");
    expect(text).toMatch(
      / {2}1\. Source: https:\/\/example\.org\/a\n {2}2\. Next\n {2}3\. The sea \(2020\)$/,
    );
    expect(picks).toEqual([
      { kind: "link", url: "https://example.org/a", label: "Source" },
      { kind: "button", customId: "n", label: "Next" },
      { kind: "choice", customId: "m", value: "v", label: "The sea (2020)" },
    ]);
  });

  test("names the person who is mentioned", () => {
    const nameOf = (id: string) => (id === "42" ? "Bob" : "?");
    const { text } = messageText({ ...message, content: "Shared by <@42>" }, nameOf, "en");
    expect(text).toContain("Shared by @Bob");
  });

  test("words a moment as the reader's locale does", () => {
    const { text } = messageText({ ...message, content: "Loaded <t:1700000000:R>" }, () => "", "fr");
    expect(text).toMatch(/Loaded il y a [\d\u202f\s]+ jours/);
  });

  test.each([
    "snake_case_word and 2*3*4",
    "a [link](https://x.example) as text",
    "back\\slash and -# signs",
    "# no heading",
    "||hidden|| `code` ~~gone~~",
  ])("shows escaped words as they were: %s", (words) => {
    const { text } = messageText(
      { ...message, embeds: [{ description: escapeText(words) }], components: [] },
      () => "",
      "en",
    );
    expect(text).toContain(words);
  });
});
