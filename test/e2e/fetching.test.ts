import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PageRequest } from "../../src/fetching/fetched.ts";
import { createFetcher, type FetcherOptions } from "../../src/fetching/fetcher.ts";

/** What a path answers; a test sets its own. */
const pages = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  const page = pages.get(request.url ?? "");
  if (page) page(request, response);
  else response.writeHead(404).end();
});
let host = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  pages.clear();
  asked.length = 0;
});

async function fetched(path: string, more: Partial<FetcherOptions> = {}, request: Partial<PageRequest> = {}) {
  const fetcher = createFetcher({ userAgent: "Test", paceMs: 0, allowed: new Set([host]), ...more });
  try {
    return await fetcher.fetch({ url: `http://${host}${path}`, ...request });
  } finally {
    await fetcher.close();
  }
}

test("a page comes with its headers, under our name, and after robots.txt", async () => {
  let name: string | undefined;
  pages.set("/page", (request, response) => {
    name = request.headers["user-agent"];
    response.writeHead(200, { "content-type": "text/html", etag: '"1"', "x-robots-tag": "noarchive" });
    response.end("<p>words</p>");
  });
  const page = await fetched("/page");
  expect(page).toMatchObject({
    ...{ kind: "page", url: `http://${host}/page`, moved: null, contentType: "text/html" },
    ...{ etag: '"1"', lastModified: null, robotsTag: "noarchive" },
  });
  expect(page.kind === "page" && Buffer.from(page.bytes).toString()).toBe("<p>words</p>");
  expect(name).toBe("Test");
  expect(asked).toEqual(["/robots.txt", "/page"]);
});

test("without the allowance this machine is not asked, by address or by name", async () => {
  const fetcher = createFetcher({ userAgent: "Test", paceMs: 0 });
  const port = host.split(":")[1];
  for (const name of ["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"])
    expect(await fetcher.fetch({ url: `http://${name}:${port}/` })).toMatchObject({ code: "address" });
  await fetcher.close();
  expect(asked).toEqual([]);
});

test("a redirect to this machine is refused at the redirect", async () => {
  const port = Number(host.split(":")[1]);
  for (const [at, to] of [
    "http://127.0.0.1:1/secret",
    `http://localhost:${port}/secret`,
    `http://0x7f.1:${port + 1}/secret`,
    "http://[::ffff:127.0.0.1]/secret",
    "file:///etc/passwd",
    "http://user:word@example.org/",
  ].entries()) {
    pages.set(`/to${at}`, (_request, response) => response.writeHead(302, { location: to }).end());
    expect(await fetched(`/to${at}`)).toMatchObject({ kind: "refused", code: "address" });
  }
  expect(asked).not.toContain("/secret");
});

test("redirects are followed as far as they lead somewhere, and those for good are told", async () => {
  pages.set("/old", (_request, response) => response.writeHead(301, { location: "/new" }).end());
  pages.set("/now", (_request, response) => response.writeHead(302, { location: "/old" }).end());
  pages.set("/new", (_request, response) => response.end("new"));
  pages.set("/round", (_request, response) => response.writeHead(302, { location: "/round" }).end());
  expect(await fetched("/old")).toMatchObject({ url: `http://${host}/new`, moved: `http://${host}/new` });
  expect(await fetched("/now")).toMatchObject({ url: `http://${host}/new`, moved: null });
  expect(await fetched("/round")).toMatchObject({ kind: "refused", code: "redirects" });
});

test("robots.txt is kept to, asked once, and not asked for what the host named", async () => {
  pages.set("/robots.txt", (_request, response) => response.end("User-agent: *\nDisallow: /no"));
  pages.set("/no", (_request, response) => response.end("no"));
  pages.set("/yes", (_request, response) => response.end("yes"));
  const fetcher = createFetcher({ userAgent: "Test", paceMs: 0, allowed: new Set([host]) });
  expect(await fetcher.fetch({ url: `http://${host}/no` })).toMatchObject({ code: "robots", retry: false });
  expect(await fetcher.fetch({ url: `http://${host}/yes` })).toMatchObject({ kind: "page" });
  expect(await fetcher.fetch({ url: `http://${host}/no`, robots: false })).toMatchObject({ kind: "page" });
  await fetcher.close();
  expect(asked).toEqual(["/robots.txt", "/yes", "/no"]);
});

test("what did not change is not sent again", async () => {
  pages.set("/feed", (request, response) => {
    const same =
      request.headers["if-none-match"] === '"7"' && request.headers["if-modified-since"] === "then";
    response.writeHead(same ? 304 : 200).end();
  });
  expect(await fetched("/feed", {}, { etag: '"7"', lastModified: "then" })).toEqual({ kind: "unchanged" });
});

test("a site that asks to wait is left alone meanwhile", async () => {
  pages.set("/busy", (_request, response) => response.writeHead(429, { "retry-after": "3600" }).end());
  const fetcher = createFetcher({ userAgent: "Test", paceMs: 0, allowed: new Set([host]) });
  const ask = () => fetcher.fetch({ url: `http://${host}/busy`, robots: false });
  expect(await ask()).toMatchObject({ code: "status", status: 429, retryAfter: 3600, retry: true });
  expect(await ask()).toMatchObject({ code: "status", status: 429, retry: true });
  await fetcher.close();
  expect(asked).toEqual(["/busy"]);
});

test("what is packed is unpacked, and a bomb is refused long before it is whole", async () => {
  const small = Buffer.from("words ".repeat(1000));
  const packed = { gzip: gzipSync(small), br: brotliCompressSync(small), deflate: deflateSync(small) };
  for (const [coding, bytes] of Object.entries(packed)) {
    pages.set(`/${coding}`, (_request, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(bytes),
    );
    const page = await fetched(`/${coding}`);
    expect(page.kind === "page" && page.bytes.byteLength).toBe(6000);
  }
  const zeros = Buffer.alloc(256 * 1024 * 1024);
  const bombs = { gzip: gzipSync(zeros, { level: 1 }), br: brotliCompressSync(zeros.subarray(0, 1 << 24)) };
  for (const [coding, bytes] of Object.entries(bombs)) {
    pages.set("/bomb", (_request, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(bytes),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetched("/bomb")).toMatchObject({ kind: "refused", code: "size" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  }
});

test("a body that never ends and one that says it is huge are refused by size", async () => {
  let sent = 0;
  pages.set("/endless", (_request, response) => {
    const piece = Buffer.alloc(64 * 1024, "a");
    const more = () => {
      while (!response.destroyed && response.write(piece)) sent += piece.length;
      sent += piece.length;
    };
    response.on("drain", more);
    more();
  });
  pages.set("/huge", (_request, response) => {
    response.writeHead(200, { "content-length": String(2 ** 40) });
    response.write("a");
  });
  const maxBytes = 1024 * 1024;
  expect(await fetched("/endless", {}, { maxBytes })).toMatchObject({ code: "size" });
  expect(sent).toBeLessThan(32 * maxBytes);
  expect(await fetched("/huge", {}, { maxBytes })).toMatchObject({ code: "size" });
});

test("a server that says nothing, and one that never comes to its end, are given up", async () => {
  pages.set("/silent", () => {});
  pages.set("/slow", (_request, response) => {
    const drip = setInterval(() => response.write("a"), 5);
    response.on("close", () => clearInterval(drip));
  });
  const given = { code: "time", retry: true };
  for (const path of ["/silent", "/slow"])
    expect(await fetched(path, { totalMs: 100 }, { robots: false })).toMatchObject(given);
});

test("a server that breaks off, one that lies about its length and one without a page are told apart", async () => {
  pages.set("/broken", (_request, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("half", () => response.destroy());
  });
  pages.set("/forbidden", (_request, response) => response.writeHead(403).end());
  expect(await fetched("/broken")).toMatchObject({ code: "network", retry: true });
  expect(await fetched("/none")).toMatchObject({ code: "status", status: 404, retry: false });
  expect(await fetched("/forbidden")).toMatchObject({ code: "status", status: 403, retry: false });
});

test("whoever stops waits no longer", async () => {
  pages.set("/silent", () => stop.abort());
  const stop = new AbortController();
  const request = { robots: false, signal: stop.signal };
  expect(await fetched("/silent", {}, request)).toMatchObject({ code: "stopped" });
});
