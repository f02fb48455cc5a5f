import { isJson } from "../json.ts";

/** Discord's nested errors as lines: `embeds.0.title BASE_TYPE_MAX_LENGTH`; `_` stands for the whole form. */
export function flatten(body: unknown): string[] {
  const lines: string[] = [];
  const visit = (node: unknown, path: string[]) => {
    if (!isJson(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key !== "_errors" || !Array.isArray(value)) visit(value, [...path, key]);
      else for (const { code } of value) lines.push(`${path.join(".") || "_"} ${code}`);
    }
  };
  if (isJson(body)) visit(body.errors, []);
  return lines;
}
