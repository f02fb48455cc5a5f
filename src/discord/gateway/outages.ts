import { type Client, Events } from "discord.js";
import { errorFields, type Log } from "../answering/log.ts";
import type { PacedShards } from "./paced-shards.ts";

/** One line for each try to connect again, and one when the connection is back, be the session resumed or a new one. */
export function tellOfOutages(client: Client, shards: PacedShards, log: Log, isClosing: () => boolean): void {
  let isLost = false;
  let why: object = {};
  const back = () => {
    shards.up();
    if (isLost) log.info({}, "the connection to Discord is back");
    isLost = false;
  };
  client.on(Events.ShardReconnecting, () => {
    if (isClosing()) return;
    const seconds = inSeconds(shards.down());
    log.warn({ ...why, seconds }, "the connection to Discord was lost; connecting again");
    isLost = true;
    why = {};
  });
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardError, (error) => {
    // While it is lost, the next line says why.
    if (isLost) why = errorFields(error);
    else log.warn(errorFields(error), "the connection to Discord failed");
  });
}

/** For people: to a tenth. */
export function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
