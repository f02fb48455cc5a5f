import type { Clock } from "./clock.ts";
import type { Commands } from "./commands.ts";
import type { FaultState } from "./faults.ts";
import type { Gateway } from "./gateway/gateway.ts";
import type { Inspector } from "./inspector.ts";
import type { Interactions } from "./interactions.ts";
import type { Messages } from "./messages.ts";
import type { World } from "./world.ts";

/** The parts of one local Discord, as its routes and its users need them. */
export interface Hub {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly world: World;
  readonly messages: Messages;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly inspector: Inspector;
  readonly faults: FaultState;
  /** Such as `http://127.0.0.1:PORT`, known once the server listens. */
  origin(): string;
}
