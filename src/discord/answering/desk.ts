import type { Dispatch } from "../../dispatch/dispatch.ts";
import type { Request } from "../../domain/request.ts";
import type { Clock } from "./clock.ts";
import type { Asker } from "./exchange.ts";
import type { Log } from "./log.ts";

/** What every answer is made with. */
export interface Desk {
  readonly dispatch: Dispatch;
  readonly log: Log;
  readonly clock: Clock;
  /** Ids of users and roles whom the host trusts with the library of all. */
  readonly editors: ReadonlySet<string>;
}

/** What a request says of the person who asks. */
export function whoAsks(
  { id, roles, locale, isManager }: Asker,
  { editors }: Pick<Desk, "editors">,
): Required<Pick<Request, "locale" | "isManager" | "isEditor">> {
  return { locale, isManager, isEditor: [id, ...roles].some((one) => editors.has(one)) };
}
