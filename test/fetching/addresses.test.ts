import type { LookupAddress } from "node:dns";
import { describe, expect, test } from "vitest";
import { addressIn, isPublicAddress } from "../../src/fetching/addresses.ts";
import { createFetcher } from "../../src/fetching/fetcher.ts";
import { guardedLookup } from "../../src/fetching/guarded-lookup.ts";

const notPublic = [
  ...["0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254", "127.0.0.1"],
  ...["127.255.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1"],
  ...["192.88.99.2", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.7"],
  ...["203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16"],
  ...["::", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1"],
  ...["64:ff9b:1::1", "100::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1"],
  ...["2001::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "4000::1"],
  ...["", "localhost", "example.org", "127.1", "1.2.3", "1.2.3.4.5"],
];
const isPublic = [
  ...["8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.255.255"],
  ...["172.32.0.1", "192.167.255.255", "198.17.255.255", "198.20.0.1", "223.255.255.255", "192.0.1.1"],
  ...["2606:4700:4700::1111", "2a00:1450:4007:80e::200e", "2001:4860:4860::8888", "2001:200::1"],
];

test.each(notPublic)("%s is not of the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(isPublic)("%s is of the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

/** As people who mean harm write them. No test of this file opens a socket: `no-network.ts` would throw. */
const urls = [
  ...["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/"],
  ...["http://[::ffff:127.0.0.1]/", "http://[::1]:8080/", "http://0/", "http://[::]/", "http://0x7f000001/"],
  ...["https://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://100.100.100.200/"],
  ...["http://１２７.０.０.１/", "http://127。0。0。1/", "http://192.168.1.1:8443/", "http://10.1.2.3/"],
  ...["ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "data:text/html,hello"],
  ...["javascript:alert(1)", "http://user:secret@example.org/", "//example.org/", "", "not an address"],
];

test.each(urls)("%s is refused before anything is asked", async (url) => {
  const fetcher = createFetcher({ userAgent: "Test", paceMs: 0 });
  const fetched = await fetcher.fetch({ url });
  expect(fetched).toMatchObject({ kind: "refused", code: "address", retry: false });
  await fetcher.close();
});

test("a URL's host that is an address is told from a name", () => {
  expect(addressIn(new URL("http://0x7f.1/").hostname)).toBe("127.0.0.1");
  expect(addressIn(new URL("http://[::ffff:127.0.0.1]/").hostname)).toBe("::ffff:7f00:1");
  expect(addressIn("example.org")).toBeNull();
});

describe("a name", () => {
  const leadsTo = (...addresses: readonly string[]) => {
    let asked = 0;
    const lookup = guardedLookup((_name, _options, done) => {
      asked++;
      done(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    });
    const look = (all: boolean) =>
      new Promise<unknown>((resolve) => {
        lookup("name.example", { all }, (error, address) => resolve(error ? error.name : address));
      });
    return { look, asked: () => asked };
  };

  test.each([
    ["127.0.0.1"],
    ["::1"],
    ["10.0.0.1"],
    ["8.8.8.8", "192.168.0.1"],
    ["2606:4700::1", "::ffff:127.0.0.1"],
    [],
  ])("that leads to %s (and %s) is refused", async (...addresses) => {
    for (const all of [true, false]) expect(await leadsTo(...addresses).look(all)).toBe("NotPublic");
  });

  test("that leads to public addresses gets just these, asked once", async () => {
    const { look, asked } = leadsTo("8.8.8.8", "2606:4700::1");
    expect(await look(false)).toBe("8.8.8.8");
    expect(asked()).toBe(1);
    expect(await look(true)).toEqual([
      { address: "8.8.8.8", family: 4 },
      { address: "2606:4700::1", family: 6 },
    ]);
  });
});
