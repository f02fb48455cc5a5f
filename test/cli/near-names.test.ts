import { describe, expect, test } from "vitest";
import { misspelt } from "../../src/cli/near-names.ts";
import { settingsList } from "../../src/cli/settings-list.ts";

describe("a name that is nearly a setting's", () => {
  test.each([
    ["DISCORD_TOKN", "DISCORD_TOKEN"],
    ["DISCORD_TOKENS", "DISCORD_TOKEN"],
    ["discord_token", "DISCORD_TOKEN"],
    ["ARTICLE_DIR", "ARTICLES_DIR"],
    ["ARTICLES-DIR", "ARTICLES_DIR"],
    ["DAILY_QOUTE_AT", "DAILY_QUOTE_AT"],
    ["SHOW_FULLTEXT", "SHOW_FULL_TEXT"],
  ])("%s is told, with the right one, wherever it stands", (wrong, right) => {
    const told = [expect.stringMatching(new RegExp(`^${wrong} .*${right}\\?$`))];
    expect(misspelt([wrong], [])).toEqual(told);
    expect(misspelt([], [wrong])).toEqual(told);
    expect(misspelt([wrong], [wrong])).toEqual(told);
  });

  test("others' names are left alone, as are ours", () => {
    const others = ["PATH", "LOGLEVEL", "HOME", "DISCORD_CLIENT_ID", "npm_config_project_url"];
    expect(misspelt([], [...others, ...settingsList.map(({ name }) => name)])).toEqual([]);
    expect(misspelt(["TZ", "NODE_ENV", "COMPOSE_PROJECT_NAME"], [])).toEqual([]);
  });

  test("a name of any length costs little", () => {
    expect(misspelt(["D".repeat(1_000_000)], [])).toEqual([]);
  });
});
