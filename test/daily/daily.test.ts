import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { nextOccurrence, readTimeOfDay } from "../../src/daily/clock.ts";
import { searchOfDay } from "../../src/daily/daily.ts";
import { readDaily } from "../../src/daily/daily-settings.ts";
import { runDaily } from "../../src/daily/run-daily.ts";
import { articleOf } from "../library/shelf.ts";

/** The moments from `from` on at which it is `time`, in UTC. */
function moments(time: string, from: string, count: number): string[] {
  const at = readTimeOfDay(time);
  if (!at) throw new Error(`${time} is no time`);
  const found: string[] = [];
  let moment = new Date(from);
  while (found.length < count) {
    moment = nextOccurrence(at, moment);
    found.push(moment.toISOString().slice(5, 16));
  }
  return found;
}

describe("the time of a day", () => {
  test.each<[string, string, string, string[]]>([
    ["is that of UTC without a zone", "09:00", "2025-06-01T09:00Z", ["06-02T09:00", "06-03T09:00"]],
    ["is today's where it is still to come", "09:00", "2025-06-01T08:59Z", ["06-01T09:00"]],
    ["moves with the clocks", "09:00 Europe/Paris", "2025-03-29T00:00Z", ["03-29T08:00", "03-30T07:00"]],
    [
      "left out in spring, east of Greenwich, comes an hour later by the clock",
      "02:30 Europe/Paris",
      "2025-03-29T00:00Z",
      ["03-29T01:30", "03-30T01:30", "03-31T00:30"],
    ],
    [
      "left out in spring, west of it, too",
      "02:30 America/New_York",
      "2025-03-08T00:00Z",
      ["03-08T07:30", "03-09T07:30", "03-10T06:30"],
    ],
    [
      "twice in autumn, east, is the first, once",
      "02:30 Europe/Paris",
      "2025-10-25T00:00Z",
      ["10-25T00:30", "10-26T00:30", "10-27T01:30"],
    ],
    [
      "twice in autumn, west, is the first, once",
      "01:30 America/New_York",
      "2025-11-01T00:00Z",
      ["11-01T05:30", "11-02T05:30", "11-03T06:30"],
    ],
    [
      "is right where clocks change by half an hour",
      "02:15 Australia/Lord_Howe",
      "2025-10-04T00:00Z",
      ["10-04T15:45", "10-05T15:15"],
    ],
    [
      "is right at midnight, where clocks change then",
      "00:00 Asia/Beirut",
      "2025-03-29T00:00Z",
      ["03-29T22:00", "03-30T21:00"],
    ],
    ["is right across the date line", "09:00 Pacific/Kiritimati", "2025-06-01T20:00Z", ["06-02T19:00"]],
  ])("%s", (_, time, from, expected) => {
    expect(moments(time, from, expected.length)).toEqual(expected);
  });
});

const now = new Date("2025-06-15T12:00Z");

function daily(filter: string, locale = "en") {
  const problems: string[] = [];
  const values: Record<string, string> = {
    DAILY_QUOTE_CHANNEL: "123456789012345678",
    DAILY_QUOTE_AT: "09:00",
    DAILY_QUOTE_FILTER: filter,
    DAILY_QUOTE_LOCALE: locale,
  };
  return { read: readDaily((name) => values[name] ?? null, now, problems), problems };
}

describe("which quotations are posted", () => {
  test("is read as /quote reads it: names of languages, relative dates, options in any locale", async () => {
    const articles = await libraryOf([
      articleOf({ title: "Le pont", body: "Le pont est ouvert.", language: "fr" }),
    ]);
    const search = async (filter: string, locale: string, moment = now) => {
      const { read, problems } = daily(filter, locale);
      expect(problems).toEqual([]);
      return read && searchOfDay(articles, read, moment);
    };
    const english = await search("bridge by:Example language:French after:last month", "en");
    expect(english).toEqual({
      about: "bridge",
      by: "Example",
      filter: { source: null, after: "2025-05", before: null, language: "fr", sort: "relevance" },
    });
    expect(await search("auteur:Example langue:français depuis:le mois dernier", "fr")).toMatchObject({
      by: "Example",
      filter: { after: "2025-05", language: "fr" },
    });
    // What is last month moves on with the months.
    expect(await search("after:last month", "en", new Date("2026-01-02T09:00Z"))).toMatchObject({
      filter: { after: "2025-12" },
    });
  });

  test.each([
    ["sort:newest", "sort"],
    ["by:Example share:true", "share"],
    ["foo:bar", "foo"],
    ["by:Example speaker:Camus", "speaker"],
    ["after:soon", "after"],
    ["before:32.13.2020", "before"],
  ])("is refused in a sentence where it cannot be followed: %s", (filter, name) => {
    expect(daily(filter).problems).toEqual([
      expect.stringMatching(new RegExp(`^DAILY_QUOTE_FILTER: ${name}: .+\\.$`)),
    ]);
  });

  test("words with a colon of their own are words", () => {
    expect(daily("about:https://example.org/a at 10:30").problems).toEqual([]);
  });
});

describe("a filter that nothing fits", () => {
  test("is told of once all articles are read, and not before", async () => {
    const { read } = daily("by:Example");
    if (!read) throw new Error("it cannot be read");
    const { promise: loaded, resolve: load } = withResolvers();
    const { promise: told, resolve: tell } = withResolvers();
    const warned: unknown[] = [];
    const over = new AbortController();
    let shelf = await libraryOf([]);
    runDaily(read, () => shelf, {
      connection: { post: () => Promise.reject(new Error("nothing is due")) },
      log: {
        warn: (...line: unknown[]) => {
          warned.push(line.at(-1));
          tell();
        },
        error: tell,
      },
      loaded,
      signal: over.signal,
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(warned).toEqual([]);
    shelf = await libraryOf([articleOf({ title: "The bridge", body: "The bridge is open." })]);
    load();
    await told;
    over.abort();
    expect(warned).toEqual(["no quotation fits DAILY_QUOTE_FILTER: nothing will be posted"]);
  });
});

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((yes) => {
    resolve = yes;
  });
  return { promise, resolve };
}
