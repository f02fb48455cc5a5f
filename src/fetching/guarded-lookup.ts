import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses.ts";

/** A name that leads to a machine which is not of the public internet. */
export class NotPublic extends Error {
  override name = "NotPublic";
}

type Resolve = (
  name: string,
  options: { readonly all: true; readonly family?: number },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks names up for a connection. The connection is made to the very addresses that were checked: a name that leads
 * elsewhere when it is asked again changes nothing. One address that is not public is enough to refuse them all.
 */
export function guardedLookup(resolve: Resolve = lookup): LookupFunction {
  return (name, { all, family }, done) => {
    const asked = typeof family === "number" ? { family } : {};
    resolve(name, { all: true, ...asked }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) done(error, "", 0);
      else if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        done(new NotPublic(`${name} is not of the public internet`), "", 0);
      else if (all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
