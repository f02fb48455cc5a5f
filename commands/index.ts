import type { Command } from "../src/dispatch/command.ts";
import { article } from "./article.ts";
import { help } from "./help.ts";
import { latest } from "./latest.ts";
import { library } from "./library.ts";
import { quote } from "./quote.ts";
import { verify } from "./verify.ts";

export const commands: readonly Command[] = [article, quote, latest, verify, library, help];
