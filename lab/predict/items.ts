/** What is wrong with a file of data, where in it, and what to do. */
export class DataError extends Error {}

export interface Item {
  readonly id: string;
  /** The field's words. @throws DataError where they are missing or no string */
  string(field: string): string;
  /** The same, or `null` where the field is missing or null. */
  optional(field: string): string | null;
}

/** The objects of an array, each with an id of its own. @throws DataError */
export function itemsOf(data: unknown, fields: string): readonly Item[] {
  if (!Array.isArray(data))
    throw new DataError(
      `it holds ${kindOf(data)}, not an array. Put one object for each item in it: ${fields}`,
    );
  const seen = new Set<string>();
  return data.map((each: unknown, at) => {
    const place = `item ${at + 1}`;
    if (typeof each !== "object" || each === null)
      throw new DataError(`${place} is ${kindOf(each)}, not an object. Make it one: ${fields}`);
    const id = stringOf(each, "id", place, fields);
    if (seen.has(id))
      throw new DataError(`${place} has the id ${JSON.stringify(id)} of an item before. Give each its own`);
    seen.add(id);
    const where = `${place} (${JSON.stringify(id)})`;
    return {
      id,
      string: (field: string) => stringOf(each, field, where, fields),
      optional: (field: string) =>
        (Reflect.get(each, field) ?? null) === null ? null : stringOf(each, field, where, fields),
    };
  });
}

function stringOf(item: object, field: string, where: string, fields: string): string {
  const value: unknown = Reflect.get(item, field);
  if (typeof value === "string") return value;
  throw new DataError(
    `${where}: "${field}" is ${kindOf(value)}, not a string. Each item looks so: ${fields}`,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
