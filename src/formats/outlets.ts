import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Complaint } from "../domain/errors.ts";
import type { Outlet, Outlets } from "../domain/outlet.ts";

/** The file beside the articles that maps hosts to outlets. */
export const outletsFile = "outlets.yaml";

/** Longer notes are no notes. */
const longestText = 80;

export interface ReadOutlets {
  readonly outlets: Outlets;
  readonly complaints: readonly Complaint[];
}

/** Reads `host: {name, color, note}`; what cannot be used is named with its line, and stops nothing else. */
export function readOutlets(text: string): ReadOutlets {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: "failsafe" });
  const complaints: Complaint[] = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    reason: `it is not valid YAML (${message.split("\n")[0]})`,
    remedy: "put texts with : or # in quotes",
  }));
  const outlets = new Map<string, Outlet>();
  if (complaints.length > 0) return { outlets, complaints };
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    return { outlets, complaints: [{ line: 1, reason: "it is not a list of hosts", remedy: shape }] };
  }
  for (const { key, value } of root?.items ?? []) {
    const at = isScalar(key) ? lines.linePos(key.range?.[0] ?? 0).line : 1;
    const host = isScalar(key)
      ? String(key.value)
          .toLowerCase()
          .replace(/^www\./, "")
      : "";
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) || !isMap(value)) {
      complaints.push({ line: at, reason: `“${host}” is not a host with fields`, remedy: shape });
      continue;
    }
    const text = (name: string) => {
      const given: unknown = value.get(name);
      return typeof given === "string" && given.trim() !== "" ? given.trim().slice(0, longestText) : null;
    };
    const color = text("color");
    if (color !== null && !/^#[0-9a-f]{6}$/i.test(color)) {
      complaints.push({ line: at, reason: `“${color}” is not a colour`, remedy: 'write color: "#2f6f8f"' });
    }
    const hex = /^#([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
    outlets.set(host, {
      name: text("name"),
      color: hex ? Number.parseInt(hex, 16) : null,
      note: text("note"),
    });
  }
  return { outlets, complaints };
}

const shape = 'write example.org: and below it, indented, name:, color: "#rrggbb" and note:';
