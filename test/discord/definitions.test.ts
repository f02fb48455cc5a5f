import { ApplicationCommandType } from "discord.js";
import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { type CommandDefinition, definitionsOf } from "../../src/discord/definitions.ts";
import { sameDefinitions } from "../../src/discord/register.ts";
import { defaultLocale, localeCodes } from "../../src/domain/locale.ts";

const definitions = definitionsOf(commands);

type Texts = Readonly<Record<string, string>>;

interface Entry {
  readonly type: number;
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: Texts;
  readonly description_localizations?: Texts;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly Entry[];
  readonly choices?: readonly {
    readonly name: string;
    readonly name_localizations?: Texts;
    readonly value: string;
  }[];
}

/** The definitions as they go over the wire. */
const sent: readonly Entry[] = JSON.parse(JSON.stringify(definitions));
const slash = sent.filter(({ type }) => type === ApplicationCommandType.ChatInput);
const menus = sent.filter(({ type }) => type !== ApplicationCommandType.ChatInput);

function namesOf({ name, name_localizations }: Pick<Entry, "name" | "name_localizations">): string[] {
  return [name, ...Object.values(name_localizations ?? {})];
}

function descriptionsOf({ description, description_localizations }: Entry): string[] {
  return [description ?? "", ...Object.values(description_localizations ?? {})];
}

function withOptions(entry: Entry): readonly Entry[] {
  return [entry, ...(entry.options ?? []).flatMap(withOptions)];
}

const named = slash.flatMap((command) =>
  withOptions(command).map((entry) => [`/${command.name}: ${entry.name}`, entry] as const),
);

describe("Discord takes the commands as they are", () => {
  test.each(named)("%s is named and described within its rules, in every locale", (_, entry) => {
    for (const name of namesOf(entry)) {
      expect(name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
    }
    for (const description of descriptionsOf(entry)) {
      expect(description.trim()).toBe(description);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    for (const texts of [entry.name_localizations, entry.description_localizations]) {
      const spoken = new Set(Object.keys(texts ?? {}).map((tag) => tag.split("-")[0]));
      expect(spoken).toEqual(new Set(localeCodes.filter((code) => code !== defaultLocale)));
    }
  });

  test.each(named)(
    "%s: no two options of one name in any language, required first, 25 at most",
    (_, entry) => {
      const { options = [], choices = [] } = entry;
      for (const list of [options, choices]) {
        expect(list.length).toBeLessThanOrEqual(25);
        for (let at = 0; at < 2 * localeCodes.length; at++) {
          const names = list.flatMap((one) => namesOf(one)[at] ?? []);
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect(name.length).toBeLessThanOrEqual(100);
        }
      }
      const required = options.map((option) => option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      expect(entry.autocomplete === true && choices.length > 0).toBe(false);
    },
  );

  test.each(slash.map((command) => [command.name, command] as const))(
    "/%s has at most 8,000 characters in all, the longest language counted",
    (_, command) => {
      const texts = withOptions(command).flatMap((one) => [
        ...namesOf(one),
        ...descriptionsOf(one),
        ...(one.choices ?? []).flatMap((choice) => [...namesOf(choice), choice.value]),
      ]);
      expect(texts.join("").length).toBeLessThanOrEqual(8000);
    },
  );

  test("entries of the menu of a message have a name of 1 to 32 characters and nothing that Discord forbids there", () => {
    for (const entry of menus) {
      for (const name of namesOf(entry)) {
        expect(name.trim()).toBe(name);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(32);
      }
      expect(entry.description ?? "").toBe("");
      expect(entry.options ?? []).toEqual([]);
    }
    expect(menus.length).toBeLessThanOrEqual(5);
  });

  test("no two commands share a name in any language", () => {
    for (const list of [slash, menus]) {
      for (let at = 0; at < 2 * localeCodes.length; at++) {
        const names = list.flatMap((command) => namesOf(command)[at] ?? []);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  test("there are /article, /quote and /help, with the options that people know", () => {
    const shape = slash.map(({ name, options = [] }) => [
      name,
      ...options.slice(0, 2).map((option) => option.name),
    ]);
    expect(shape).toEqual(
      expect.arrayContaining([["article", "query", expect.anything()], ["quote", "about", "by"], ["help"]]),
    );
  });
});

test("/library shows to those who may manage the server alone, and in servers alone", () => {
  const shown = (name: string) => {
    const found = definitions.find((one) => one.name === name);
    return { permissions: found?.default_member_permissions, contexts: found?.contexts };
  };
  expect(shown("library")).toEqual({ permissions: String(1 << 5), contexts: [0] });
  expect(shown("quote")).toEqual({ permissions: undefined, contexts: [0, 1, 2] });
});

/** What Discord answers: our fields, and its own. */
function heldByDiscord(ours: readonly CommandDefinition[]): unknown[] {
  return ours
    .map((command, at) => ({
      id: `90000000000000000${at}`,
      application_id: "900000000000000000",
      version: "900000000000000001",
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      contexts: null,
      integration_types: [0],
      ...structuredClone(command),
    }))
    .reverse();
}

describe("commands are registered only when they differ from what Discord holds", () => {
  test("the same ones, with Discord's own fields and in another order, are the same", () => {
    expect(sameDefinitions(definitions, heldByDiscord(definitions))).toBe(true);
  });

  test("absent, null and false are one", () => {
    const held = structuredClone(heldByDiscord(definitions)).map((command) =>
      JSON.parse(JSON.stringify(command).replaceAll('"required":false,', "")),
    );
    expect(sameDefinitions(definitions, held)).toBe(true);
  });

  test("a command more, or one less, makes them differ", () => {
    const held = heldByDiscord(definitions);
    expect(sameDefinitions(definitions, [...held, { name: "old", description: "No longer ours" }])).toBe(
      false,
    );
    expect(sameDefinitions(definitions, held.slice(1))).toBe(false);
  });

  /** Every place in `value`, as the path to it, where a text, a flag or a list stands. */
  function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
    if (typeof value !== "object" || value === null) return [path];
    const inside = Object.entries(value).flatMap(([key, one]) =>
      places(one, [...path, Array.isArray(value) ? Number(key) : key]),
    );
    return Array.isArray(value) ? [path, ...inside] : inside;
  }

  function changed(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
    if (key === undefined) {
      if (Array.isArray(value)) return value.slice(1);
      return typeof value === "boolean" ? !value : typeof value === "number" ? value + 1 : `${value}x`;
    }
    if (Array.isArray(value)) return value.map((one, at) => (at === key ? changed(one, rest) : one));
    const object: Record<string, unknown> = { ...(value as Record<string, unknown>) };
    object[key] = changed(object[key], rest);
    return object;
  }

  test("any field that changed makes them differ", () => {
    const all = places(definitions).filter((path) => path.length > 0);
    expect(all.length).toBeGreaterThan(40);
    const unseen = all.filter((path) => {
      const before = JSON.stringify(definitions);
      const after = changed(definitions, path);
      return JSON.stringify(after) !== before && sameDefinitions(definitions, after);
    });
    expect(unseen).toEqual([]);
  });

  test.each<[string, object]>([
    ["suggestions that an option no longer gives", { autocomplete: true }],
    ["values that an option no longer has", { choices: [{ name: "a", value: "a" }] }],
    ["a language that we no longer speak", { name_localizations: { fr: "x", de: "y" } }],
    ["another description", { description: "Something else" }],
  ])("%s: that makes them differ", (_, change) => {
    const help = definitions.find(({ name }) => name === "help");
    if (!help || help.type !== ApplicationCommandType.ChatInput) throw new Error("no /help");
    const option = { type: 3 as const, name: "word", description: "A word", name_localizations: { fr: "x" } };
    const ours = [{ ...help, options: [option] }];
    expect(sameDefinitions(ours, structuredClone(ours))).toBe(true);
    expect(sameDefinitions(ours, [{ ...help, options: [{ ...option, ...change }] }])).toBe(false);
  });

  test.each([null, undefined, {}, "x", [], [null], [1, 2, 3]])(
    "an answer that is no list of ours makes them differ: %j",
    (held) => {
      expect(sameDefinitions(definitions, held)).toBe(false);
    },
  );
});
