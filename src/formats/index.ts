import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { seedText } from "./seed-text.ts";

export const formats: readonly Format[] = [markdown, html, seedText];
