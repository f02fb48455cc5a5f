import { isMap, isScalar } from "yaml";
import { type Complaint, FormatError } from "../domain/errors.ts";
import type { Outlet, Outlets } from "../domain/outlet.ts";
import { decodeText } from "./decode.ts";
import { Anchors, parseYaml } from "./yaml.ts";

/** The file beside the articles that maps hosts to outlets. */
export const outletsFile = "outlets.yaml";

/** Some twenty thousand outlets; a larger file is refused before it is read. */
export const maxOutletsBytes = 1024 * 1024;

/** Longer names and notes are no names and notes, and a message has no room for them. */
const longestText = 80;

export interface ReadOutlets {
  readonly outlets: Outlets;
  readonly complaints: readonly Complaint[];
}

/** Reads `host: {name, color, note}`; what cannot be used is named with its line, and stops nothing else. */
export function readOutlets(bytes: Uint8Array): ReadOutlets {
  try {
    return readHosts(decodeText(bytes));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { outlets: new Map(), complaints: [error.complaint] };
  }
}

function readHosts(text: string): ReadOutlets {
  const { root, lineOf } = parseYaml(text, "the list of outlets");
  const outlets = new Map<string, Outlet>();
  const complaints: Complaint[] = [];
  const complain = (line: number, reason: string, remedy: string) =>
    complaints.push({ line, reason, remedy });
  if (root !== null && !isMap(root)) {
    complain(1, "it is not a list of hosts", shape);
    return { outlets, complaints };
  }
  const anchors = new Anchors();
  for (const { key, value } of root?.items ?? []) {
    const line = lineOf(key);
    const host = isScalar(key)
      ? String(key.value)
          .toLowerCase()
          .replace(/^www\./, "")
      : "";
    const fields = fieldsOf(anchors.resolve(value), anchors);
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) || fields === null)
      complain(line, `“${host.slice(0, 80)}” is not a host with fields`, shape);
    else if (outlets.has(host))
      complain(line, `“${host}” stands twice; the first counts`, "keep one of the two");
    else
      outlets.set(
        host,
        readOutlet(fields, (reason, remedy) => complain(line, reason, remedy)),
      );
  }
  return { outlets, complaints };
}

/** The values by name, aliases resolved, the first of each name; `null` where the node is no group of fields. */
function fieldsOf(node: unknown, anchors: Anchors): ReadonlyMap<string, unknown> | null {
  if (!isMap(node)) return null;
  const fields = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const resolved = anchors.resolve(value);
    if (!fields.has(name)) fields.set(name, isScalar(resolved) ? resolved.value : resolved);
  }
  return fields;
}

function readOutlet(
  fields: ReadonlyMap<string, unknown>,
  complain: (reason: string, remedy: string) => void,
): Outlet {
  for (const name of fields.keys()) {
    if (!/^(?:name|color|note)$/.test(name))
      complain(`“${name.slice(0, 80)}” is no field of an outlet and was left out`, shape);
  }
  const text = (name: string) => {
    const given = fields.get(name);
    if (given === undefined || given === null || given === "") return null;
    if (typeof given !== "string") complain(`its ${name} is not a text and was left out`, shape);
    else if (given.trim().length <= longestText) return given.trim() || null;
    else
      complain(
        `its ${name} has ${given.trim().length} characters, more than ${longestText}, and was left out`,
        `write a ${name} of at most ${longestText} characters`,
      );
    return null;
  };
  const color = text("color");
  const hex = /^#([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (color !== null && hex === undefined) complain(`“${color}” is not a colour`, 'write color: "#2f6f8f"');
  return {
    name: text("name"),
    color: hex === undefined ? null : Number.parseInt(hex, 16),
    note: text("note"),
  };
}

const shape = 'write example.org: and below it, indented, name:, color: "#rrggbb" and note:';
