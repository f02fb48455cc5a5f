import type { Format } from "./format.ts";
import { markdown } from "./markdown.ts";
import { seedText } from "./seed-text.ts";

export const formats: readonly Format[] = [markdown, seedText];
