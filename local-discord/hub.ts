import type { InteractionsEndpoint } from "./endpoint/interactions-endpoint.ts";
import type { Gateway } from "./gateway/gateway.ts";
import type { FaultState } from "./rest/faults.ts";
import type { Attachments } from "./state/attachments.ts";
import type { Clock } from "./state/clock.ts";
import type { Commands } from "./state/commands.ts";
import type { Inspector } from "./state/inspector.ts";
import type { Interactions } from "./state/interactions.ts";
import type { Messages } from "./state/messages.ts";
import type { World } from "./state/world.ts";

/** The parts of one local Discord, as its routes and its users need them. */
export interface Hub {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly world: World;
  readonly messages: Messages;
  readonly attachments: Attachments;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly endpoint: InteractionsEndpoint;
  readonly inspector: Inspector;
  readonly faults: FaultState;
  /** Such as `http://127.0.0.1:PORT`, known once the server listens. */
  origin(): string;
}
