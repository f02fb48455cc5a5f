import { expect, test } from "vitest";
import { readDatabaseAddress } from "../../src/database/address.ts";

test.each([
  ["postgres://reader:hidden@db.example:5433/library", "postgres://reader@db.example:5433/library"],
  ["postgresql://db.example/library?sslmode=verify-full&password=hidden", "postgres://db.example/library"],
  ["postgres://reader:hid%40den@[::1]/library", "postgres://reader@[::1]/library"],
  ["postgres:///library?host=/run/postgresql", "postgres:///run/postgresql/library"],
])("%s is shown without its password", (given, shown) => {
  expect(readDatabaseAddress(given)).toEqual({ url: given, shown });
});

test.each([
  "",
  "library",
  "db.example/library",
  "https://db.example/library",
  "postgres://db.example",
  "postgres://",
])("%j is no address of a database", (given) => {
  expect(readDatabaseAddress(given)).toBeNull();
});
