import { feed } from "./feed.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { seedText } from "./seed-text.ts";
import { table } from "./table.ts";

export const formats: readonly Format[] = [markdown, feed, html, seedText, json, table];
