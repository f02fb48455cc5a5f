import type { Outlet, Outlets } from "../domain/outlet.ts";

/** The entry for an address: for its host, or for the nearest domain above it. */
export function outletOf(url: string | null, outlets: Outlets): Outlet | null {
  if (url === null || outlets.size === 0) return null;
  let host = new URL(url).hostname.replace(/^www\./, "");
  while (host.includes(".")) {
    const found = outlets.get(host);
    if (found) return found;
    host = host.slice(host.indexOf(".") + 1);
  }
  return null;
}
