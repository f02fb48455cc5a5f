import { type $ZodIssue, type $ZodType, safeParse } from "zod/v4/core";
import { isJson, type Json, length } from "../json.ts";
import type { FormErrors, Path } from "./form-errors.ts";

/** Fields with both bounds, which Discord words as "between"; Zod names only the bound that was crossed. */
const RANGES: readonly (readonly [shape: RegExp, min: number, max: number])[] = [
  [/custom_id$/, 1, 100],
  [/components$/, 1, 5],
  [/components\.#\.options$/, 1, 25],
  [/options\.#\.(label|value)$/, 1, 100],
  [/(label|title)$/, 1, 45],
  [/name(_localizations\.[\w-]+)?$/, 1, 32],
  [/name(_localizations\.[\w-]+)?$/, 1, 100],
  [/^((#\.)?options\.#\.)*(#\.)?description(_localizations\.[\w-]+)?$/, 1, 100],
  [/contexts$/, 1, 3],
];

/**
 * Holds a body against Discord's published description of it (the package discord-api-spec) and says
 * what is wrong in Discord's own words. Its patterns, totals and combinations are in `rules/`.
 *
 * @param at where the body stands in the request, for the paths of errors (`["data"]` in a callback)
 * @returns what was found wrong, and the paths of fields that Discord does not know and ignores
 */
export function checkForm(
  schema: $ZodType,
  body: unknown,
  errors: FormErrors,
  at: Path = [],
): readonly string[] {
  const parsed = safeParse(schema, body);
  if (parsed.success) return unknownFields(body, parsed.data, at);
  for (const issue of parsed.error.issues) report(issue, body, [], at, errors);
  return [];
}

function report(issue: $ZodIssue, body: unknown, base: Path, at: Path, errors: FormErrors): void {
  const inner: Path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? "" : step))];
  const path: Path = [...at, ...inner];
  const value = valueAt(body, inner);
  switch (issue.code) {
    case "invalid_type":
      // Discord takes small ids as numbers too, as its own example of an upload has them.
      if (issue.expected === "string" && inner.at(-1) === "id" && Number.isSafeInteger(value)) return;
      if (value === undefined || value === null) {
        errors.required(path);
        return;
      }
      wrongType(issue.expected, value, path, errors);
      return;
    case "invalid_value":
      if (value === undefined) {
        errors.required(path);
        return;
      }
      errors.choices(path, issue.values);
      return;
    case "invalid_union":
      reportUnion(issue, value, inner, at, body, errors);
      return;
    case "too_big":
    case "too_small":
      bounds(issue, value, path, errors);
      return;
    case "invalid_format":
      wrongFormat(issue.format, value, path, errors);
      return;
    default:
      errors.add(path, "BASE_TYPE_INVALID", issue.message);
      return;
  }
}

/** Discord tells the kinds of a union apart by `type`: speak of the kind that was meant, and of no other. */
function reportUnion(
  issue: Extract<$ZodIssue, { code: "invalid_union" }>,
  value: unknown,
  inner: Path,
  at: Path,
  body: unknown,
  errors: FormErrors,
): void {
  const path: Path = [...at, ...inner];
  const aboutType = (other: $ZodIssue) => other.path.length === 1 && other.path[0] === "type";
  const meant = issue.errors.find((branch) => !branch.some(aboutType));
  if (!isJson(value)) {
    errors.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
    return;
  }
  if (meant !== undefined && "type" in value) {
    for (const nested of meant) report(nested, body, inner, at, errors);
    return;
  }
  if (value.type === undefined) {
    errors.required([...path, "type"]);
    return;
  }
  const types = issue.errors
    .flatMap((branch) => branch.filter(aboutType))
    .flatMap((about) => (about.code === "invalid_value" ? about.values : []))
    .sort((a, b) => Number(a) - Number(b));
  errors.add(path, "UNION_TYPE_CHOICES", `Value of field "type" must be one of (${types.join(", ")}).`);
}

function bounds(
  issue: Extract<$ZodIssue, { code: "too_big" | "too_small" }>,
  value: unknown,
  path: Path,
  errors: FormErrors,
): void {
  const [limit, big] =
    issue.code === "too_big" ? [Number(issue.maximum), true] : [Number(issue.minimum), false];
  if (typeof value === "string" || Array.isArray(value)) {
    const actual = typeof value === "string" ? length(value) : value.length;
    // Zod counts UTF-16 units; Discord counts code points.
    if (big ? actual <= limit : actual >= limit) return;
    const shape = path.map((step) => (typeof step === "number" ? "#" : step)).join(".");
    const range = RANGES.find(([of, min, max]) => of.test(shape) && limit === (big ? max : min));
    if (range !== undefined) {
      errors.badLength(path, range[1], range[2]);
      return;
    }
    if (big) {
      errors.tooLong(path, limit);
      return;
    }
    errors.add(path, "BASE_TYPE_MIN_LENGTH", `Must be ${limit} or more in length.`);
    return;
  }
  if (big) {
    errors.add(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${limit}.`);
    return;
  }
  errors.add(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${limit}.`);
}

function wrongType(expected: string, value: unknown, path: Path, errors: FormErrors): void {
  const shown = typeof value === "object" ? JSON.stringify(value) : String(value);
  switch (expected) {
    case "string":
      errors.add(path, "STRING_TYPE_CONVERT", `Could not interpret "${shown}" as string.`);
      return;
    case "boolean":
      errors.add(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
      return;
    case "array":
      errors.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      return;
    case "number":
    case "int":
      errors.add(path, "NUMBER_TYPE_COERCE", `Value "${shown}" is not int.`);
      return;
    default:
      errors.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
      return;
  }
}

function wrongFormat(format: string, value: unknown, path: Path, errors: FormErrors): void {
  switch (format) {
    case "datetime":
      // Discord takes any ISO 8601; the schema only times in UTC.
      if (/^\d{4}-\d\d-\d\dT/.test(String(value)) && !Number.isNaN(Date.parse(String(value)))) return;
      errors.add(path, "DATE_TIME_TYPE_PARSE", `Could not parse ${value}. Should be ISO8601.`);
      return;
    case "url":
      errors.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
      return;
    default:
      errors.add(path, "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
      return;
  }
}

function valueAt(body: unknown, path: Path): unknown {
  let value = body;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isJson(value)) value = value[step];
    else return undefined;
  }
  return value;
}

/** discord.js sends these, as false, with forms that do not have them; nobody need be warned of that. */
const HABITS: readonly string[] = ["enforce_nonce", "tts"];

/** What the schema dropped is what Discord does not know, such as a misspelt field. */
function unknownFields(before: unknown, after: unknown, at: Path): string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.flatMap((item, i) => unknownFields(item, after[i], [...at, i]));
  }
  if (!isJson(before) || !isJson(after)) return [];
  const kept: Json = after;
  const named = Object.keys(before).filter((key) => key in kept || !HABITS.includes(key));
  return named.flatMap((key) =>
    key in kept ? unknownFields(before[key], kept[key], [...at, key]) : [[...at, key].join(".")],
  );
}
