import type { Hub } from "../hub.ts";
import type { RestFault } from "./faults.ts";
import type { HttpServer } from "./http-server.ts";

/** Things that go wrong on purpose. */
export interface Faults {
  /** Cuts the gateway's sockets as a network failure does; the bot should RESUME. */
  dropSockets(): void;
  /** Asks the bot to reconnect (opcode 7). */
  reconnect(): void;
  /** Tells the bot that its session is invalid (opcode 9). */
  invalidSession(resumable: boolean): void;
  /** Answers the next matching REST requests with an error. */
  nextRest(fault: RestFault): void;
  pauseHeartbeatAcks(paused: boolean): void;
  /** `refuse`: 503 on connecting; `silent`: connects and never says HELLO; `normal` again. */
  gateway(state: "refuse" | "silent" | "normal"): void;
  /** The whole server goes away: connections are cut, new ones refused. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Ends all faults but {@link goDown}. */
  clear(): void;
}

export function faultControls(hub: Hub, http: HttpServer): Faults {
  const { faults, gateway } = hub;
  return {
    dropSockets: () => gateway.dropSockets(),
    reconnect: () => gateway.askToReconnect(),
    invalidSession: (resumable) => gateway.invalidateSessions(resumable),
    nextRest: (fault) => faults.add(fault),
    pauseHeartbeatAcks: (paused) => {
      faults.heartbeatAcks = !paused;
    },
    gateway: (state) => {
      faults.gatewayRefuses = state === "refuse";
      faults.gatewaySilent = state === "silent";
    },
    goDown: async () => {
      gateway.dropSockets();
      await http.stop();
    },
    comeBack: () => http.listen(http.port),
    clear: () => faults.clear(),
  };
}
