import type { ByteReader, ByteWriter } from "./bytes.ts";

/** How values of one type are written as bytes and read again. Reading throws a RangeError on bytes that are none. */
export interface Codec<T> {
  write(out: ByteWriter, value: T): void;
  read(from: ByteReader): T;
}

/** A whole number from 0. */
export const uint: Codec<number> = {
  write: (out, value) => out.uint(value),
  read: (from) => from.uint(),
};

export const float: Codec<number> = {
  write: (out, value) => out.float(value),
  read: (from) => from.float(),
};

export const text: Codec<string> = {
  write: (out, value) => out.text(value),
  read: (from) => from.text(),
};

export function nullable<T>(of: Codec<T>): Codec<T | null> {
  return {
    write(out, value) {
      out.uint(value === null ? 0 : 1);
      if (value !== null) of.write(out, value);
    },
    read: (from) => (from.uint() === 0 ? null : of.read(from)),
  };
}

const none: readonly never[] = [];

export function list<T>(of: Codec<T>): Codec<readonly T[]> {
  return {
    write(out, values) {
      out.uint(values.length);
      for (const value of values) of.write(out, value);
    },
    read(from) {
      let left = from.uint();
      // Many lists are empty, and are kept: they are all the same one.
      if (left === 0) return none;
      const values: T[] = [];
      for (; left > 0; left--) values.push(of.read(from));
      return values;
    },
  };
}

export function oneOf<T extends string | number>(...values: readonly T[]): Codec<T> {
  return {
    write(out, value) {
      const at = values.indexOf(value);
      if (at < 0) throw new RangeError(`${value} is not listed`);
      out.uint(at);
    },
    read(from) {
      const value = values[from.uint()];
      if (value === undefined) throw new RangeError("a value that is not listed");
      return value;
    },
  };
}

/** A field that an object may be without. */
export function optional<T>(of: Codec<T>): Codec<T | undefined> {
  return {
    write(out, value) {
      out.uint(value === undefined ? 0 : 1);
      if (value !== undefined) of.write(out, value);
    },
    read: (from) => (from.uint() === 0 ? undefined : of.read(from)),
  };
}

type Fields<T> = {
  readonly [K in keyof T]-?: Partial<Record<K, T[K]>> extends Pick<T, K>
    ? Codec<T[K] | undefined>
    : Codec<T[K]>;
};

/** An object by its fields: one that is forgotten here does not compile. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const keys = Object.keys(fields) as (keyof T)[];
  return {
    write(out, value) {
      for (const key of keys) fields[key].write(out, value[key]);
    },
    read(from) {
      const value: Partial<T> = {};
      for (const key of keys) {
        const part = fields[key].read(from);
        if (part !== undefined) value[key] = part;
      }
      return value as T;
    },
  };
}

/** A value of one of several shapes; `which` tells the place of its shape in `shapes`. */
export function choice<T>(which: (value: T) => number, shapes: readonly Codec<T>[]): Codec<T> {
  const shapeAt = (at: number): Codec<T> => {
    const shape = shapes[at];
    if (!shape) throw new RangeError("a shape that is not listed");
    return shape;
  };
  return {
    write(out, value) {
      const at = which(value);
      out.uint(at);
      shapeAt(at).write(out, value);
    },
    read: (from) => shapeAt(from.uint()).read(from),
  };
}
