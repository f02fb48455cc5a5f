import type { Engine } from "../../domain/engine.ts";
import { UserError } from "../../domain/errors.ts";

/** An engine that is not there yet: whatever it is asked, it says so. */
export function awayEngine(): Engine {
  const sayso = () => Promise.reject(new UserError("library-away"));
  return new Proxy({} as Engine, { get: () => sayso });
}
