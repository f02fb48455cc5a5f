import type { Command } from "../src/command.ts";
import { article } from "./article.ts";
import { help } from "./help.ts";
import { quote } from "./quote.ts";

export const commands: readonly Command[] = [article, quote, help];
