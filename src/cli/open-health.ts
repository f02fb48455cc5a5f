import { type Address, openPort } from "../discord/open-port.ts";
import { healthServer } from "../health/health-server.ts";
import { createMetrics, type Held, type Metrics } from "../health/metrics.ts";
import type { LiveLibrary } from "./live-library.ts";

export interface Health {
  /** Counts the answers; also where nobody asks. */
  readonly metrics: Metrics;
  close(): void;
}

/**
 * What supervisors ask, at this address if there is one.
 * @param isOnDiscord whether Discord can reach the bot
 * @throws ConnectError where the port cannot be had
 */
export async function openHealth(
  address: Address | null,
  shelf: LiveLibrary,
  isOnDiscord: () => boolean,
): Promise<Health> {
  let isLoaded = false;
  shelf.loaded.then(
    () => {
      isLoaded = true;
    },
    () => {},
  );
  const { shared } = shelf;
  const metrics = createMetrics(() => heldBy(shelf));
  const ready = () => ({
    ...{ library: isLoaded, discord: isOnDiscord() },
    ...(shared ? { database: shared.isThere } : {}),
  });
  const server = healthServer({ ready, metrics });
  if (address) await openPort(server, "HEALTH_PORT", address);
  return {
    metrics,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function heldBy(shelf: LiveLibrary): Promise<Held> {
  const { articles, quotes, refused, reading } = await shelf.status();
  return {
    ...{ articles, quotes, refused: refused.length, unread: reading ? reading.total - reading.done : 0 },
    ...(shelf.shared ? { revision: shelf.shared.revision } : {}),
  };
}
