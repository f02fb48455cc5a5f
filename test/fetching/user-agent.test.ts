import { expect, test } from "vitest";
import { userAgentOf } from "../../src/fetching/user-agent.ts";

test("sites are told where the host explains the bot", () => {
  expect(userAgentOf("https://bot.example/about")).toMatch(
    /^Verbatim\/\S+ \(\+https:\/\/bot\.example\/about\)$/,
  );
  expect(userAgentOf(null)).toMatch(/^Verbatim\/\S+ \([a-z ;-]+\)$/);
});
