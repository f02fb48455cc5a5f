import { type Client, Events } from "discord.js";
import { errorFields, type Log } from "../answering/log.ts";
import type { Meter } from "../answering/meter.ts";
import type { PacedShards } from "./paced-shards.ts";

/** One line for each try to connect again, and one when the connection is back, be the session resumed or a new one. */
export function tellOfOutages(
  client: Client,
  shards: PacedShards,
  log: Log,
  meter: Meter,
  isClosing: () => boolean,
): void {
  /** Why each shard that is lost was lost, as far as it is known. */
  const lost = new Map<number, object>();
  const back = (shard: number) => {
    shards.up(shard);
    if (lost.delete(shard)) log.info(named(client, shard), "the connection to Discord is back");
  };
  client.on(Events.ShardReconnecting, (shard) => {
    if (isClosing()) return;
    const seconds = inSeconds(shards.down(shard));
    const fields = { ...named(client, shard), ...lost.get(shard), seconds };
    log.warn(fields, "the connection to Discord was lost; connecting again");
    meter.reconnecting();
    lost.set(shard, {});
  });
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardError, (error, shard) => {
    // While it is lost, the next line says why.
    if (lost.has(shard)) lost.set(shard, errorFields(error));
    else log.warn({ ...named(client, shard), ...errorFields(error) }, "the connection to Discord failed");
  });
}

/** Which connection a line is about, where there are several. */
function named(client: Client, shard: number): object {
  return client.ws.shards.size > 1 ? { shard } : {};
}

/** For people: to a tenth. */
export function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
