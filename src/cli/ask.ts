import { parseArgs } from "node:util";
import { commands } from "../../commands/index.ts";
import { type CommandLine, readCommandLine } from "../dispatch/command-line.ts";
import type { LocaleCode } from "../domain/locale.ts";
import { locales } from "../locales/index.ts";
import { dispatchFor } from "./bot.ts";
import { explainLines } from "./explain-lines.ts";
import type { LiveLibrary } from "./live-library.ts";
import { localeOption } from "./locale-option.ts";
import { createLog } from "./log.ts";
import { openToRead } from "./open-library.ts";
import { printable } from "./printable.ts";
import { replyText } from "./reply-text.ts";
import { settings } from "./settings.ts";

const usage =
  'Usage: npm run ask -- "/quote about:moon" [--locale fr], or npm run ask -- --explain "words to look for"\n';
/** Articles that are explained. */
const mostExplained = 10;

/**
 * `npm run ask -- "/quote about:moon" --locale fr`: one answer, printed, without Discord. With `--explain`, why the
 * articles of a search stand in their order.
 */
async function ask(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: "string", default: "en" }, explain: { type: "boolean", default: false } },
  });
  const line = positionals.join(" ");
  if (line === "") {
    process.stderr.write(usage);
    return 2;
  }
  const locale = localeOption(values.locale);
  const read = values.explain ? null : readCommandLine(line, commands, locale);
  if (read?.kind === "mistake") {
    process.stderr.write(`${read.message}\n`);
    return 2;
  }
  const config = settings();
  const { fullText } = config;
  const shelf = openToRead(config);
  try {
    const refused = (await shelf.loaded).refused.length;
    if (refused > 0)
      process.stderr.write(`${refused} file(s) could not be used; npm start says which and why.\n`);
    process.stdout.write(await answer(shelf, read, locale, line, fullText));
    return 0;
  } finally {
    await shelf.close();
  }
}

async function answer(
  shelf: LiveLibrary,
  read: Exclude<CommandLine, { readonly kind: "mistake" }> | null,
  locale: LocaleCode,
  line: string,
  fullText: boolean,
): Promise<string> {
  if (!read) {
    const ranked = await shelf.library.explain(line, locale, mostExplained);
    return `${ranked.flatMap(explainLines).map(printable).join("\n")}\n`;
  }
  const dispatch = dispatchFor({
    library: () => shelf.library,
    admin: shelf,
    fullText,
    log: createLog("error", 2),
  });
  const reply = await dispatch.reply({
    kind: "command",
    locale,
    // Whoever has a terminal there is the host.
    isManager: true,
    command: read.command.name,
    ...(read.subcommand ? { subcommand: read.subcommand } : {}),
    options: read.options,
  });
  return `${replyText(reply, locales[locale])}\n`;
}

try {
  process.exitCode = await ask();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "It failed."}\n${usage}`);
  process.exitCode = 2;
}
