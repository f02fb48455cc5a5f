import type { Dispatch } from "../../dispatch/dispatch.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";

/** What every answer is made with. */
export interface Desk {
  readonly dispatch: Dispatch;
  readonly log: Log;
  readonly clock: Clock;
}
