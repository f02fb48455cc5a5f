import { parseArgs } from "node:util";
import { commands } from "../../commands/index.ts";
import { readCommandLine } from "../dispatch/command-line.ts";
import { localeFor } from "../domain/locale.ts";
import { loadArticles } from "../intake/load.ts";
import { locales } from "../locales/index.ts";
import { dispatchFor } from "./bot.ts";
import { explainLines } from "./explain-lines.ts";
import { libraryOf } from "./library-of.ts";
import { createLog } from "./log.ts";
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
  const read = values.explain ? null : readCommandLine(line, commands);
  if (read?.kind === "mistake") {
    process.stderr.write(`${read.message}\n`);
    return 2;
  }
  const { articleFolders, followLinks, fullText } = settings();
  const locale = localeFor(values.locale);
  const { articles, report } = await loadArticles(articleFolders, { followLinks });
  const refused = report.refused.length;
  if (refused > 0)
    process.stderr.write(`${refused} file(s) could not be used; npm start says which and why.\n`);
  const library = await libraryOf(articles);
  if (!read) {
    const ranked = await library.explain(line, locale, mostExplained);
    process.stdout.write(`${ranked.flatMap(explainLines).map(printable).join("\n")}\n`);
    return 0;
  }
  const dispatch = dispatchFor({
    library: () => library,
    fullText,
    log: createLog("error", 2),
  });
  const reply = await dispatch.reply({
    kind: "command",
    locale,
    command: read.command.name,
    ...(read.subcommand ? { subcommand: read.subcommand } : {}),
    options: read.options,
  });
  process.stdout.write(`${replyText(reply, locales[locale])}\n`);
  return 0;
}

try {
  process.exitCode = await ask();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "It failed."}\n${usage}`);
  process.exitCode = 2;
}
