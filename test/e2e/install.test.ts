import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
      .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/\bfrom "([a-z][^":]*)"/g)])
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
