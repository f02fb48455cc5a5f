import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { Client, Events } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { build, makeProject, type Project } from "../e2e/project.ts";

/** Program and page, compiled into a folder of their own as `npm run build` does it. */
let project: Project;
beforeAll(() => {
  project = makeProject("all");
  build(project);
});
afterAll(() => project?.remove());

let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill("SIGKILL");
});

/** The bot without a token. @param stdin whether there is input, or none from the beginning, as under a service manager */
function start(port: number, stdin: "pipe" | "ignore") {
  const { process, out, ended } = project.run("node", ["dist/src/main.js"], {
    env: { PLAYGROUND_PORT: String(port) },
    stdio: [stdin, "pipe", "pipe"],
  });
  running = process;
  const address = async () => {
    await expect.poll(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\n/);
    return /http:\/\/127\.0\.0\.1:\d+/.exec(out())?.[0] ?? "";
  };
  return { child: process, out, ended, address };
}

describe("npm start without a token", () => {
  it("serves the page without a terminal, until it is told to leave", async () => {
    const { child, address, ended } = start(0, "ignore");
    const page = await fetch(await address());
    expect(await page.text()).toContain("Verbatim playground");
    const events = await fetch(`${await address()}/events?as=alice&where=guild`);
    expect(events.status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("says that a port is taken, and takes another", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const taken = other.address();
    const port = typeof taken === "object" && taken ? taken.port : 0;
    const { child, address, out, ended } = start(port, "ignore");
    expect((await fetch(await address())).status).toBe(200);
    expect(out()).toContain(`Port ${port} is taken`);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    other.close();
  });

  it("ends after a script of lines", async () => {
    const { child, out, ended } = start(0, "pipe");
    child.stdin?.end("/help\n");
    expect(await ended).toBe(0);
    expect(out()).toContain("/article");
  });
});

describe("the local Discord alone", () => {
  it("takes any bot by the address and the token that it prints", async () => {
    const { process: child, out } = project.run("node", ["dist/local-discord/serve.js"]);
    running = child;
    await expect.poll(out).toMatch(/^Token: \S+\n/m);
    const told = (name: string) => new RegExp(`${name}:? +(\\S+)\n`).exec(out())?.[1] ?? "";
    expect((await fetch(told("browser"))).status).toBe(200);
    const client = new Client({ intents: [], rest: { api: told("API") } });
    const ready = new Promise((done) => client.once(Events.ClientReady, done));
    await client.login(told("Token"));
    await ready;
    expect(client.user?.username).toBe("Your bot");
    await client.destroy();
  });
});
