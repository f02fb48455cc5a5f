import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/cli/config.ts";

const token = "AbCdEfGhIjKlMnOpQrStUvWx.YzAbCd.eFgHiJkLmNoPqRsTuVwXyZ";

function configOf(env: Readonly<Record<string, string>>) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.config;
}

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const result = readConfig(env);
  return result.ok ? [] : result.problems;
}

describe("settings", () => {
  test("are none by default: the local Discord, and the articles that ship with the bot", () => {
    expect(configOf({})).toMatchObject({
      token: null,
      guildId: null,
      apiUrl: "https://discord.com/api",
      articleFolders: ["seeds"],
      followLinks: false,
      logLevel: "info",
    });
  });

  test("that are empty or blank are as if they were not there", () => {
    const names = ["DISCORD_TOKEN", "DISCORD_GUILD_ID", "DISCORD_API_URL", "ARTICLES_DIR", "LOG_LEVEL"];
    expect(configOf(Object.fromEntries(names.map((name, at) => [name, at % 2 === 0 ? "" : "  "])))).toEqual(
      configOf({}),
    );
  });

  test("are all read", () => {
    expect(
      configOf({
        DISCORD_TOKEN: ` ${token} `,
        DISCORD_GUILD_ID: "123456789012345678",
        DISCORD_API_URL: "http://127.0.0.1:3001/api/v10/",
        ARTICLES_DIR: "seeds, ../my articles ,/srv/press",
        LOG_LEVEL: "Debug",
      }),
    ).toMatchObject({
      token,
      guildId: "123456789012345678",
      apiUrl: "http://127.0.0.1:3001/api",
      articleFolders: ["seeds", "../my articles", "/srv/press"],
      logLevel: "debug",
    });
  });

  test.each([
    ["https://discord.com/api", "https://discord.com/api"],
    ["https://discord.com/api/", "https://discord.com/api"],
    ["https://proxy.example/discord/v10", "https://proxy.example/discord"],
  ])("an API's address may be written as %s", (DISCORD_API_URL, apiUrl) => {
    expect(configOf({ DISCORD_TOKEN: token, DISCORD_API_URL }).apiUrl).toBe(apiUrl);
  });
});

describe("a setting that is wrong is named, with what to do", () => {
  test.each([
    ["DISCORD_TOKEN", `Bot ${token}`],
    ["DISCORD_TOKEN", `"${token}"`],
    ["DISCORD_TOKEN", "123456789012345678"],
    ["DISCORD_TOKEN", "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"],
    ["DISCORD_TOKEN", token.slice(0, token.lastIndexOf("."))],
    ["DISCORD_GUILD_ID", "my-server"],
    ["DISCORD_GUILD_ID", "12345"],
    ["DISCORD_GUILD_ID", "123456789012345678901234"],
    ["DISCORD_API_URL", "discord.com/api"],
    ["DISCORD_API_URL", "ftp://discord.com/api"],
    ["DISCORD_API_URL", "https://discord.com/api?x=1"],
    ["DISCORD_API_URL", "https://discord.com/api#x"],
    ["ARTICLES_DIR", "seeds,,other"],
    ["ARTICLES_DIR", "seeds,"],
    ["LIBRARY_URL", "localhost/library"],
    ["LIBRARY_URL", "mysql://db/library"],
    ["LIBRARY_URL", "postgres://db"],
    ["LIBRARIAN", "yes"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s", (name, value) => {
    const problems = problemsOf({ DISCORD_TOKEN: token, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} .+\\.?.{10}`));
  });

  test("all at once", () => {
    const problems = problemsOf({
      DISCORD_TOKEN: "a b",
      DISCORD_GUILD_ID: "x",
      DISCORD_API_URL: "x",
      ARTICLES_DIR: ",",
      LOG_LEVEL: "x",
    });
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "DISCORD_TOKEN",
      "DISCORD_GUILD_ID",
      "DISCORD_API_URL",
      "ARTICLES_DIR",
      "LOG_LEVEL",
    ]);
  });

  test("an API without a token to use at it is a half-made setting", () => {
    expect(problemsOf({ DISCORD_API_URL: "https://proxy.example/api" })).toEqual([
      expect.stringContaining("DISCORD_TOKEN is not"),
    ]);
  });

  test("and no secret is repeated, wherever it was put", () => {
    const env = {
      DISCORD_TOKEN: `"${token}" `.replace('" ', '" x'),
      DISCORD_GUILD_ID: token,
      DISCORD_API_URL: token,
      ARTICLES_DIR: "",
      LIBRARY_URL: token,
      LIBRARIAN: token,
      LOG_LEVEL: token,
    };
    const said = problemsOf(env).join("\n");
    expect(said).not.toBe("");
    expect(said).not.toContain(token.slice(0, 12));
    expect(said).not.toContain(token.slice(-12));
  });
});
