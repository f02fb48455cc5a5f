import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../local-discord/local-discord.ts";
import { build, makeProject, type Project, productionPackages, says } from "./project.ts";

/** What `npm start` makes of what is installed and compiled. */

let project: Project;
beforeAll(() => {
  project = makeProject("all");
  build(project);
});
afterAll(() => project?.remove());

let discord: LocalDiscord | undefined;
afterEach(async () => {
  await discord?.close();
  discord = undefined;
});

it("an install without packages of development holds what the bot imports, and nothing of the local Discord's own", () => {
  const installed = productionPackages();
  for (const name of ["zod", "discord-api-spec", "lit-html", "vite", "typescript", "playwright-core"])
    expect(installed).not.toContain(`node_modules/${name}`);
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync("package.json", "utf8"),
  );
  const imported = ["src", "commands"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
      .flatMap((name) => [
        ...readFileSync(join(folder, name), "utf8").matchAll(
          /\b(?:from |import\()"(?!node:)((?:@[a-z-]+\/)?[a-z][^":/]*)/g,
        ),
      ])
      .map(([, name = ""]) => name),
  );
  expect([...new Set(imported)].sort()).toEqual(Object.keys(dependencies).sort());
});

describe("an install without packages of development", () => {
  let production: Project;
  beforeAll(() => {
    production = makeProject("production");
  });
  afterAll(() => production?.remove());

  const sentence =
    /^There is no DISCORD_TOKEN in .*\.env, and this install is without the local Discord .* npm ci\.\n$/;

  it("that was compiled before answers on Discord, and says what to do without a token", async () => {
    discord = await startLocalDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    build(project);
    cpSync(join(project.folder, "dist"), join(production.folder, "dist"), { recursive: true });
    // Of what is compiled, the local Discord may be left out.
    rmSync(join(production.folder, "dist/local-discord"), { recursive: true });
    const { process: child, out, ended } = production.run("npm", ["start"], { env: settings });
    await says(out, "the bot is online");
    child.kill();
    expect(await ended).toBe(0);
    const without = production.run("npm", ["start", "--silent"]);
    expect(await without.ended).toBe(1);
    expect(without.err()).toMatch(sentence);
  });

  it("runs its sources where Node can, or says what to do", async () => {
    rmSync(join(production.folder, "dist"), { recursive: true, force: true });
    const { err, ended } = production.run("npm", ["start", "--silent"]);
    expect(await ended).toBe(1);
    if (Reflect.get(process.features, "typescript")) expect(err()).toMatch(sentence);
    else expect(err()).toMatch(/^Nothing is compiled, and this install has no compiler\. Run: npm ci && /);
  });

  it("says so when there is not even that", async () => {
    rmSync(join(production.folder, "node_modules"), { recursive: true });
    const { err, ended } = production.run("npm", ["start", "--silent"]);
    expect(await ended).toBe(1);
    expect(err()).toBe("The packages of the bot are missing. Run this first: npm ci\n");
  });
});

describe("a packed tarball", () => {
  it("runs from an empty folder, with its settings there, and holds nothing of the local Discord", async () => {
    build(project);
    const packed = project.run("npm", ["pack", "--silent", "--ignore-scripts"]);
    expect(await packed.ended).toBe(0);
    const name = packed.out().trim();
    const production = makeProject("production");
    try {
      const folder = join(production.folder, "elsewhere");
      mkdirSync(join(folder, "node_modules/verbatim"), { recursive: true });
      cpSync(join(project.folder, name), join(folder, name));
      const tar = production.run(
        "tar",
        ["-xzf", name, "-C", "node_modules/verbatim", "--strip-components=1"],
        {
          cwd: folder,
        },
      );
      expect(await tar.ended).toBe(0);
      const installed = join(folder, "node_modules/verbatim");
      expect(existsSync(join(installed, "dist/local-discord"))).toBe(false);
      expect(existsSync(join(installed, "src"))).toBe(false);
      const bin = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).bin.verbatim;
      expect(readFileSync(join(installed, bin), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
      const verbatim = (...args: string[]) =>
        production.run(process.execPath, [join(installed, bin), ...args], { cwd: folder });
      const asked = verbatim("ask", "/quote by:Camus", "--locale", "fr");
      expect(await asked.ended).toBe(0);
      expect(asked.out()).toContain("Albert Camus");
      expect(readdirSync(folder)).toContain("data");
      const started = verbatim();
      expect(await started.ended).toBe(1);
      expect(started.err()).toContain(
        `There is no DISCORD_TOKEN in the environment or in ${join(folder, ".env")}`,
      );
      expect(await verbatim("serve").ended).toBe(2);
    } finally {
      production.remove();
    }
  });
});

describe("npm start after a change of the sources", () => {
  it("compiles them anew, and only then", async () => {
    const first = project.run("npm", ["start", "--silent"], { env: { PLAYGROUND_PORT: "0" } });
    first.process.stdin?.end("quit\n");
    expect(await first.ended).toBe(0);
    expect(first.err()).not.toContain("Compiling");
    const file = join(project.folder, "src/locales/en.ts");
    writeFileSync(file, readFileSync(file, "utf8").replace("Only", "Solely"));
    const second = project.run("npm", ["start", "--silent"], { env: { PLAYGROUND_PORT: "0" } });
    second.process.stdin?.end("quit\n");
    expect(await second.ended).toBe(0);
    expect(second.err()).toContain("Compiling");
    expect(readFileSync(join(project.folder, "dist/src/locales/en.js"), "utf8")).toContain("Solely");
  });

  it("compiles them where what was compiled has gone", async () => {
    rmSync(join(project.folder, "dist/src"), { recursive: true });
    const again = project.run("npm", ["start", "--silent"], { env: { PLAYGROUND_PORT: "0" } });
    again.process.stdin?.end("quit\n");
    expect(await again.ended).toBe(0);
    expect(again.err()).toContain("Compiling");
  });
});
