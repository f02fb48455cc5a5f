import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = resolve(fileURLToPath(import.meta.url), "../..");

interface Rule {
  /** Folders (and the two files that count as such) of this project. */
  readonly inside: readonly string[];
  readonly packages: readonly string[];
  /** Whether it may use what Node brings along: files, sockets, hashes. */
  readonly node: boolean;
}

const all = [
  "commands",
  "dispatch",
  "domain",
  "formats",
  "languages",
  "reading",
  "library",
  "engines",
  "database",
  "store",
  "fetching",
  "intake",
  "importing",
  "editing",
  "daily",
  "doctor",
  "feeds",
  "export",
  "locales",
  "citation",
  "health",
  "discord",
  "local-discord",
  "cli",
];

/** The import table of CONTRIBUTING.md. What is not listed here is not allowed. */
const table: Readonly<Record<string, Rule>> = {
  commands: { inside: ["dispatch", "domain"], packages: [], node: false },
  dispatch: { inside: ["domain", "locales"], packages: [], node: true },
  domain: { inside: [], packages: [], node: false },
  formats: {
    inside: ["domain", "languages"],
    packages: [
      ...[
        "@mozilla/readability",
        "csv-parse",
        "entities",
        "htmlparser2",
        "linkedom",
        "markdown-it",
        "smol-toml",
        "yaml",
      ],
    ],
    node: false,
  },
  languages: { inside: ["domain"], packages: [], node: false },
  reading: { inside: ["domain", "languages"], packages: [], node: false },
  library: { inside: ["domain", "languages", "reading"], packages: [], node: true },
  engines: { inside: ["domain", "store"], packages: [], node: true },
  database: { inside: ["domain", "engines"], packages: ["pg"], node: true },
  doctor: { inside: ["domain"], packages: [], node: false },
  export: { inside: ["citation", "domain", "library"], packages: [], node: false },
  feeds: { inside: ["domain", "fetching", "formats", "store"], packages: [], node: true },
  store: { inside: ["domain"], packages: [], node: true },
  fetching: { inside: ["domain"], packages: ["undici"], node: true },
  intake: { inside: ["domain", "formats", "reading", "library", "store"], packages: [], node: true },
  importing: {
    inside: ["domain", "fetching", "formats", "intake", "store"],
    packages: ["entities"],
    node: true,
  },
  editing: {
    inside: ["domain", "fetching", "formats", "importing", "intake", "store"],
    packages: [],
    node: true,
  },
  daily: { inside: ["commands", "domain", "dispatch", "discord", "locales"], packages: ["pino"], node: true },
  locales: { inside: ["domain"], packages: [], node: false },
  health: { inside: ["discord"], packages: ["prom-client"], node: true },
  citation: { inside: ["domain"], packages: ["citeproc"], node: false },
  discord: { inside: ["domain", "dispatch", "locales"], packages: ["discord.js"], node: true },
  "local-discord": {
    inside: [],
    packages: ["discord-api-types", "discord-api-spec", "lit-html", "ws", "zod"],
    node: true,
  },
  lab: {
    inside: all,
    packages: ["entities", "minisearch", "node-sqlite3-wasm", "pino", "playwright-core"],
    node: true,
  },
  cli: { inside: all, packages: ["discord.js", "pino"], node: true },
  "main.ts": { inside: all, packages: [], node: true },
  "verbatim.ts": { inside: ["main.ts", "cli"], packages: [], node: true },
};

interface Import {
  readonly file: string;
  readonly from: string;
  /** A folder of the project, `node`, or the name of a package. */
  readonly to: string;
  readonly kind: "inside" | "node" | "package";
  readonly typeOnly: boolean;
  /** As it is written. */
  readonly specifier: string;
}

const files = ["commands", "src", "local-discord", "lab"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("test/"))
    .map((name) => join(folder, name)),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));

const statement = /^(import|export)\b(\s+type\b)?[^;"']*?\bfrom\s+"([^"]+)"/gm;
const bare = /^import\s+"([^"]+)"/gm;
const inline = /\bimport\(\s*"([^"]+)"\s*\)/g;

function folderOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  return first === "src" ? second : first;
}

function importOf(file: string, specifier: string, typeOnly: boolean): Import {
  const from = folderOf(file);
  const common = { file, from, typeOnly, specifier };
  if (specifier.startsWith("node:")) return { ...common, to: specifier, kind: "node" };
  if (!specifier.startsWith(".")) {
    const name = specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/");
    return { ...common, to: name, kind: "package" };
  }
  const target = relative(root, resolve(root, dirname(file), specifier));
  return { ...common, to: folderOf(target), kind: "inside" };
}

const imports = [...sources].flatMap(([file, source]) => [
  ...[...source.matchAll(statement)].map(([, , type, specifier = ""]) =>
    importOf(file, specifier, type !== undefined),
  ),
  ...[...source.matchAll(bare)].map(([, specifier = ""]) => importOf(file, specifier, false)),
  ...[...source.matchAll(inline)].map(([, specifier = ""]) => importOf(file, specifier, false)),
]);

function show({ file, to }: Import): string {
  return `${file} imports ${to}`;
}

describe("the import table", () => {
  test("has a row for every folder", () => {
    const rows = new Set(Object.keys(table));
    expect([...new Set(files.map(folderOf))].filter((folder) => !rows.has(folder))).toEqual([]);
  });

  test("finds every import statement that the sources have", () => {
    const written = [...sources.values()].join("\n").match(/^(?:import\b|\} from ")/gm)?.length ?? 0;
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.length).toBeLessThanOrEqual(written);
  });

  test.each(Object.entries(table))("%s imports no more than its row allows", (folder, rule) => {
    const strangers = imports
      .filter(({ from }) => from === folder)
      .filter(({ to, kind }) => {
        if (kind === "node") return !rule.node;
        if (kind === "package") return !rule.packages.includes(to);
        return to !== folder && !rule.inside.includes(to);
      });
    expect(strangers.map(show)).toEqual([]);
  });

  test("how messages are made and answered knows Discord's types alone: any wire can use it", () => {
    const above = ["src/discord/message/", "src/discord/answering/"];
    const strangers = imports.filter(
      ({ file, to, typeOnly, specifier }) =>
        above.some((folder) => file.startsWith(folder)) &&
        ((to === "discord.js" && !typeOnly) || /\/(?:gateway|http)\//.test(specifier)),
    );
    expect(strangers.map(show)).toEqual([]);
  });

  test("the page in the browser takes types alone from the server, and nothing of Node", () => {
    const web = "local-discord/web/";
    const strangers = imports
      .filter(({ file }) => file.startsWith(web))
      .filter(({ file, to, kind, typeOnly, specifier }) => {
        if (kind === "package") return to !== "lit-html" && !(typeOnly && to === "discord-api-types");
        if (kind === "node") return true;
        const target = relative(root, resolve(root, dirname(file), specifier));
        return !target.startsWith(web) && !(typeOnly && target === "local-discord/page/wire.ts");
      });
    expect(strangers.map(show)).toEqual([]);
    const backwards = imports.filter(
      ({ file, specifier }) => !file.startsWith(web) && /\/web\/|^lit-html/.test(specifier),
    );
    expect(backwards.map(show)).toEqual([]);
  });

  test("the settings of the process are read in src/cli, src/main.ts and lab alone", () => {
    const readers = [...sources]
      .filter(([file]) => !["cli", "main.ts", "verbatim.ts", "lab"].includes(folderOf(file)))
      .filter(
        ([, source]) =>
          /\bprocess\s*\??\.\s*(?:env|argv)\b|\bprocess\[|\bparseArgs\b/.test(source) ||
          /"node:process"/.test(source),
      );
    expect(readers.map(([file]) => file)).toEqual([]);
  });

  test("no folder needs, by way of others, itself", () => {
    const needs = new Map<string, Set<string>>();
    for (const { from, to, kind } of imports) {
      if (kind !== "inside" || from === to) continue;
      needs.set(from, (needs.get(from) ?? new Set()).add(to));
    }
    const circles: string[] = [];
    const walk = (path: readonly string[]) => {
      for (const next of needs.get(path.at(-1) ?? "") ?? []) {
        if (path.includes(next)) circles.push([...path.slice(path.indexOf(next)), next].join(" → "));
        else walk([...path, next]);
      }
    };
    for (const folder of Object.keys(table)) walk([folder]);
    expect([...new Set(circles)]).toEqual([]);
  });
});

/** Each circle that files close by what they import, types among it, from its first file by name back to it. */
function circlesAmong(needs: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles = new Set<string>();
  const done = new Set<string>();
  const walk = (path: readonly string[], file: string): void => {
    const from = path.indexOf(file);
    if (from >= 0) {
      const circle = path.slice(from);
      const first = circle.indexOf([...circle].sort()[0] ?? "");
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.add([...turned, turned[0]].join(" → "));
    } else if (!done.has(file)) {
      for (const next of needs.get(file) ?? []) walk([...path, file], next);
      done.add(file);
    }
  };
  for (const file of needs.keys()) walk([], file);
  return [...circles].sort();
}

describe("files", () => {
  const needs = new Map<string, Set<string>>();
  for (const { file, specifier, kind } of imports) {
    if (kind !== "inside") continue;
    const target = relative(root, resolve(root, dirname(file), specifier));
    needs.set(file, (needs.get(file) ?? new Set()).add(target));
  }

  test("need, by way of others, never themselves, not even for a type", () => {
    expect(needs.size).toBeGreaterThan(200);
    expect(circlesAmong(needs)).toEqual([]);
  });

  test("are seen to, where they do", () => {
    const circle = [
      ["a.ts", new Set(["b.ts"])],
      ["b.ts", new Set(["d.ts", "c.ts"])],
      ["c.ts", new Set(["b.ts"])],
      ["d.ts", new Set<string>()],
    ] as const;
    expect(circlesAmong(new Map(circle))).toEqual(["b.ts → c.ts → b.ts"]);
  });
});

describe("the local Discord", () => {
  test("has tests that need nothing of ours either, so that it can be taken for any bot", () => {
    const tests = readdirSync(join(root, "local-discord/test"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join("local-discord/test", name));
    const strangers = tests.flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/(?:\bfrom|\bimport\()\s*"(\.[^"]+)"/g)]
        .filter(([, to = ""]) => !resolve(root, dirname(file), to).startsWith(join(root, "local-discord/")))
        .map(([, to]) => `${file} imports ${to}`),
    );
    expect(tests.length).toBeGreaterThan(10);
    expect(strangers).toEqual([]);
  });
});

describe("how the sources are put together", () => {
  test("nothing is re-exported: a name is imported from the file that defines it", () => {
    const barrels = [...sources].filter(([, source]) =>
      /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as\s+\w+\s*)?from\b/m.test(source),
    );
    expect(barrels.map(([file]) => file)).toEqual([]);
  });
});

/** The objects of the shape `type` that the files of `folder` export: said to be one, or named as their file. */
async function shaped(folder: string, type: string): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const [file, source] of sources) {
    const own = dirname(file) === folder;
    const folderIndex = dirname(dirname(file)) === folder && basename(file) === "index.ts";
    if (!own && !folderIndex) continue;
    const named = folderIndex ? basename(dirname(file)) : basename(file, ".ts");
    const camel = named.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const shape = new RegExp(`^export const (?:(\\w+): ${type}|(${camel}))\\b`, "gm");
    for (const [, typed, camelled] of source.matchAll(shape)) {
      const name = typed ?? camelled ?? "";
      const exports: Record<string, unknown> = await import(join(root, file));
      found.set(`${file} ${name}`, exports[name]);
    }
  }
  return found;
}

async function listIn(file: string, name: string): Promise<readonly unknown[]> {
  const exports: Record<string, unknown> = await import(join(root, file));
  const list = exports[name];
  return typeof list === "object" && list !== null ? Object.values(list) : [];
}

describe("tests pass on a busy machine too", () => {
  const tests = ["test", "local-discord/test"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
  );
  const clock =
    /performance\s*\.\s*(?:now|getEntriesByName)|Date\s*\.\s*now|new Date\(\)|hrtime|console\s*\.\s*time|perf_hooks|waitForTimeout|\bsetTimeout\(|timers\/promises/;

  test("none reads the clock or sleeps: work is counted, and events are waited for", () => {
    const readers = tests.filter((file) => clock.test(readFileSync(join(root, file), "utf8")));
    expect(readers.filter((file) => file !== "test/architecture.test.ts")).toEqual([]);
  });
});

describe("a list holds every file of its folder, so that none is forgotten", () => {
  test.each([
    ["commands", "Command", "commands"],
    ["src/formats", "Format", "formats"],
    ["src/languages", "Language", "languages"],
    ["src/locales", "Wording", "locales"],
    ["lab/predict", "PredictionSet", "predictionSets"],
  ])("%s", async (folder, type, list) => {
    const files = await shaped(folder, type);
    const listed = await listIn(`${folder}/index.ts`, list);
    const forgotten = [...files].filter(([, value]) => !listed.includes(value)).map(([file]) => file);
    expect(forgotten).toEqual([]);
    expect(files.size).toBe(listed.length);
    expect(files.size).toBeGreaterThanOrEqual(2);
  });
});
