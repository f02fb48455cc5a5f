export type Row = Readonly<Record<string, unknown>>;

/** The database, whatever the driver. What it throws when the database is gone or slow passes through the engine as it is. */
export interface Sql {
  /**
   * One statement, prepared under `name` if it has one. Values are numbers, texts, bytes, arrays of numbers or texts, or
   * `null`; bytea comes back as Uint8Array.
   */
  query(text: string, values?: readonly unknown[], name?: string): Promise<readonly Row[]>;
  /** One transaction on one connection, rolled back when `f` throws; "snapshot" sees one moment, and changes nothing. */
  transaction<T>(f: (sql: Sql) => Promise<T>, mode?: "write" | "snapshot"): Promise<T>;
}

/** The database holds something else than the engine wrote. */
export class DatabaseContentError extends Error {
  override readonly name = "DatabaseContentError";
}

/** @throws DatabaseContentError */
export function bytesAt(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw new DatabaseContentError(`${column} holds no bytes`);
}

/**
 * Of any whole-number type, which drivers bring as numbers, texts or bigints.
 * @throws DatabaseContentError
 */
export function numberAt(row: Row | undefined, column: string): number {
  const value = row?.[column];
  const number = typeof value === "string" || typeof value === "bigint" ? Number(value) : value;
  if (typeof number === "number" && Number.isSafeInteger(number)) return number;
  throw new DatabaseContentError(`${column} holds no whole number`);
}

/** @throws DatabaseContentError */
export function textAt(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value === "string") return value;
  throw new DatabaseContentError(`${column} holds no text`);
}
