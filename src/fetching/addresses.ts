import { BlockList, isIP, isIPv6 } from "node:net";

/**
 * IPv4 that is no host of the public internet: private, loopback, link-local, shared (CGNAT), documentation,
 * benchmarks, multicast, reserved. Source: https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const special4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  // The address under which Azure's machines reach their platform.
  ["168.63.129.16", 32],
] as const;

/** All IPv6 that is routed lies here, so that mapped, local, private and multicast addresses are out. */
const routed6 = ["2000::", 3] as const;

/**
 * Of those: protocols (Teredo among them), documentation, 6to4, which hides an IPv4 address.
 * Source: https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const special6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const;

const refused = new BlockList();
for (const [net, bits] of special4) refused.addSubnet(net, bits, "ipv4");
for (const [net, bits] of special6) refused.addSubnet(net, bits, "ipv6");
const routed = new BlockList();
routed.addSubnet(...routed6, "ipv6");

/** Whether an IP address is one of the public internet; `false` for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (!isIPv6(address)) return !refused.check(address, "ipv4");
  return routed.check(address, "ipv6") && !refused.check(address, "ipv6");
}

/** The address that a URL's host is, without brackets; `null` for a name. URLs write `0x7f.1` as `127.0.0.1` themselves. */
export function addressIn(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? null : bare;
}
