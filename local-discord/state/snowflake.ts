import type { Clock } from "./clock.ts";

/** Discord's epoch, the first millisecond of 2015. */
const EPOCH = 1_420_070_400_000n;

/**
 * Makes ids as Discord does: milliseconds since 2015, shifted by 22 bits. Strictly increasing, so
 * that sorting by id is sorting by time. Source: https://docs.discord.com/developers/reference#snowflakes
 */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(Math.floor(clock.now())) - EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** True for text that Discord takes as an id. */
export function isSnowflake(value: string): boolean {
  return /^(0|[1-9]\d{0,19})$/.test(value);
}
