import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalDiscord } from "../../local-discord.ts";
import { startPlayground } from "../../page/start-playground.ts";
import { buildPage } from "./browser.ts";

/** The whole page, as it goes over the wire. */
const MAX_BYTES = 250_000;

let built: Awaited<ReturnType<typeof buildPage>>;
let discord: LocalDiscord;
let address: string;
beforeAll(async () => {
  built = await buildPage();
  const playground = await startPlayground({ pageFolder: built.folder, port: 0 });
  discord = playground.discord;
  address = playground.address ?? "";
});
afterAll(async () => {
  await discord.close();
  built.remove();
});

function act(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const type = { "content-type": "application/json" };
  return fetch(`${address}/act`, {
    method: "POST",
    headers: { ...type, ...headers },
    body: JSON.stringify(body),
  });
}

/** With a Host header, which fetch does not let through. */
function statusFor(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject).end();
  });
}

const offer = { as: "alice", where: "guild", locale: "fr", action: { do: "offer" } };

describe("the page", () => {
  it("is small, comes compressed, and allows nothing from elsewhere", async () => {
    const start = await fetch(`${address}/`);
    const html = await start.text();
    expect(start.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(start.headers.get("content-security-policy")).toContain("require-trusted-types-for 'script'");
    const files = ["/", ...[...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path)];
    expect(files.length).toBeGreaterThanOrEqual(4);
    let total = 0;
    for (const path of files) {
      const length = await new Promise<number>((resolve) => {
        request(`${address}${path}`, { headers: { "accept-encoding": "gzip" } }, (response) => {
          expect(response.headers["content-encoding"]).toBe("gzip");
          let size = 0;
          response.on("data", (part: Buffer) => {
            size += part.length;
          });
          response.on("end", () => resolve(size));
        }).end();
      });
      total += length;
    }
    expect(total).toBeLessThan(MAX_BYTES);
    expect(html).not.toMatch(/https?:\/\//);
  });

  it("gives no file but its own", async () => {
    for (const path of [
      "/nothing",
      "/../package.json",
      "/%2e%2e/package.json",
      "/assets/../../../package.json",
    ]) {
      expect(await statusFor(path, {}), path).toBe(404);
    }
  });
});

describe("other sites", () => {
  it.each([
    ["a rebound name", { host: "evil.example" }],
    ["a foreign origin", { origin: "https://evil.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    [
      "a request that a browser marks as cross-site",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    ],
    ["a sandboxed frame", { origin: "null" }],
  ])("%s gets nothing", async (_, headers) => {
    for (const path of ["/", "/events?as=alice&where=guild"])
      expect(await statusFor(path, headers)).toBe(403);
  });

  it.each(["http://evil.example", "https://evil.example", "http://127.0.0.1.evil.example"])(
    "%s gets nothing, and can do nothing, where its port is the page's own",
    async (site) => {
      const origin = `${site}:${discord.port}`;
      for (const path of ["/", "/events?as=alice&where=guild"])
        expect(await statusFor(path, { origin })).toBe(403);
      expect((await act(offer, { origin })).status).toBe(403);
    },
  );

  it("may link to the page", async () => {
    expect(await statusFor("/", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })).toBe(200);
  });

  it("cannot act by a form, which sends no JSON without asking", async () => {
    expect((await act(offer, { "content-type": "text/plain" })).status).toBe(415);
    expect((await act(offer, { origin: "https://evil.example" })).status).toBe(403);
    expect((await act(offer, { origin: address })).status).toBe(200);
  });
});

describe("what is not an action", () => {
  it.each([
    [{}],
    [{ ...offer, as: 7 }],
    [{ ...offer, where: "moon" }],
    [{ ...offer, locale: "../.." }],
    [{ ...offer, action: { do: "everything" } }],
    [{ ...offer, action: { do: "say", content: "" } }],
    [{ ...offer, action: { do: "select", message: "1", customId: "x", values: [7] } }],
  ])("%j is refused", async (body) => expect((await act(body)).status).toBe(400));

  it("is refused when it is too long", async () => {
    expect((await act({ ...offer, action: { do: "say", content: "x".repeat(100_000) } })).status).toBe(413);
  });

  it("is told in words where Discord's client would not do it", async () => {
    const ask = async (body: unknown) => (await act(body)).json();
    expect(await ask({ ...offer, as: "mallory" })).toMatchObject({ kind: "refused" });
    const command = { do: "command", command: "nothing", options: {} };
    expect(await ask({ ...offer, action: command })).toMatchObject({ kind: "refused" });
    expect(await ask({ ...offer, action: { do: "dismiss", message: "1" } })).toMatchObject({
      kind: "refused",
    });
  });
});

describe("the event stream", () => {
  it("shows each person their own direct messages, and private ones to nobody else", async () => {
    const alice = discord.user("alice");
    const seenBy = async (as: string): Promise<string> => {
      const stop = new AbortController();
      const response = await fetch(`${address}/events?as=${as}&where=dm`, { signal: stop.signal });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = (await reader?.read())?.value ?? "";
      alice.say("later, for the bot alone", "dm");
      text += (await reader?.read())?.value ?? "";
      stop.abort();
      return text;
    };
    alice.say("for the bot alone", "dm");
    expect(await seenBy("alice")).toContain("later, for the bot alone");
    const bob = await seenBy("bob");
    expect(bob).not.toContain("for the bot alone");
    expect((await fetch(`${address}/events?as=mallory&where=dm`)).status).toBe(400);
  });
});

describe("a taken port", () => {
  it("gives way to another", async () => {
    const second = await startPlayground({ pageFolder: built.folder, port: discord.port });
    expect(second.portTaken).toBe(true);
    expect(second.discord.port).not.toBe(discord.port);
    await second.discord.close();
  });

  it("is served without a page where that was not built", async () => {
    const { discord: bare, address: none } = await startPlayground({ pageFolder: "/nowhere", port: 0 });
    expect(none).toBeNull();
    const answer = await fetch(`http://127.0.0.1:${bare.port}/`);
    expect([answer.status, await answer.text()]).toEqual([503, "The page is not built: npm run build\n"]);
    await bare.close();
  });
});
