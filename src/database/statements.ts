import type { ClientBase } from "pg";
import type { Row, Sql } from "../engines/postgres/sql.ts";

/** Asks over one connection, on which nobody else asks meanwhile. */
export async function askOver(
  client: ClientBase,
  text: string,
  values: readonly unknown[] = [],
  name?: string,
): Promise<readonly Row[]> {
  const { rows } = await client.query<Record<string, unknown>>({
    text,
    values: values.map(asBuffer),
    ...(name === undefined ? {} : { name }),
  });
  return rows;
}

/** One transaction over one connection, on which nobody else asks meanwhile. */
export async function transactOver<T>(
  client: ClientBase,
  act: (sql: Sql) => Promise<T>,
  mode: "write" | "snapshot" = "write",
): Promise<T> {
  const inside: Sql = {
    query: (...asked) => askOver(client, ...asked),
    transaction: () => Promise.reject(new RangeError("a transaction inside a transaction")),
  };
  await client.query(mode === "write" ? "begin" : "begin isolation level repeatable read read only");
  try {
    const done = await act(inside);
    await client.query("commit");
    return done;
  } catch (error) {
    // Where the connection is lost, so is the transaction.
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** The driver takes a Buffer for bytes, and of other views not all. */
function asBuffer(value: unknown): unknown {
  if (value instanceof Uint8Array) return bufferOf(value);
  return Array.isArray(value) ? value.map(asBuffer) : value;
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
