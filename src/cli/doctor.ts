import { parseArgs } from "node:util";
import { checkArticle } from "../doctor/check-article.ts";
import type { Examination } from "../doctor/examination.ts";
import { problemsIn } from "../doctor/examination.ts";
import { RecurringThings } from "../doctor/recurring.ts";
import type { Finding } from "../domain/library-finding.ts";
import { findingKinds } from "../domain/library-finding.ts";
import { type LocaleCode, localeFor } from "../domain/locale.ts";
import { keptComplaints } from "../feeds/feed-poller.ts";
import { doctorWordings } from "../locales/doctor/index.ts";
import { doctorJson, doctorLines } from "./doctor-report.ts";
import { feedsIn, foldersOf } from "./feeds.ts";
import { folderLibrary, storeIn } from "./folder-library.ts";
import { localeOption } from "./locale-option.ts";
import { progressBar } from "./progress.ts";
import { type CheckedSettings, checkSettings } from "./settings.ts";
import { noteLine } from "./store-notes.ts";

const usage = "Usage: npm run doctor [-- --json] [-- --locale fr]\n";

/**
 * `npm run doctor`: the settings and every article are looked at, and what is amiss is named with its remedy. Nothing is
 * sent anywhere. Ends with 1 where something has to be put right.
 */
async function doctor(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, locale: { type: "string" } },
  });
  const wording = doctorWordings[values.locale ? localeOption(values.locale) : hostsLocale()];
  const found = await examine(checkSettings());
  process.stdout.write(
    values.json
      ? `${JSON.stringify(doctorJson(found, wording), null, 2)}\n`
      : `${doctorLines(found, wording).join("\n")}\n`,
  );
  return problemsIn(found) > 0 ? 1 : 0;
}

const nothing = { files: 0, articles: 0, records: 0, refused: [], warnings: [] };

/** As the system says it: `fr_FR.UTF-8`. */
function hostsLocale(): LocaleCode {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return localeFor((LC_ALL || LC_MESSAGES || LANG || "").replace(/[_.@].*$/, ""));
}

async function examine(checked: CheckedSettings): Promise<Examination> {
  const { followLinks, dataFolder, feeds } = checked.usable;
  const folders = foldersOf(checked.usable);
  const notes: string[] = [];
  const shelf = folderLibrary({ folders, followLinks, storeFolder: storeIn(dataFolder) }, (news) => {
    if (news.kind === "store") notes.push(noteLine(news.note, dataFolder));
  });
  const show = process.stderr.isTTY ? progressBar(process.stderr, { what: "Reading articles" }) : () => {};
  const told = setInterval(() => show(shelf.progress()), 100);
  try {
    const problems = [...checked.problems];
    const { files, articles, records, refused, warnings } = await shelf.loaded.catch((error: Error) => {
      problems.push(error.message);
      return nothing;
    });
    show(null);
    const today = new Date().toISOString().slice(0, 10);
    const recurring = new RecurringThings();
    const findings: Finding[] = [];
    for await (const article of shelf.articles()) {
      findings.push(...checkArticle(article, today));
      recurring.add(article);
    }
    findings.push(...recurring.findings());
    return {
      envFile: checked.envFile,
      settings: problems,
      settingNotes: [...checked.warnings, ...notes],
      ...{ folders, files, articles, records, warnings },
      refused: [...refused, ...(await keptComplaints(feedsIn(dataFolder), feeds))],
      findings: inOrder(findings),
    };
  } finally {
    clearInterval(told);
    await shelf.close();
  }
}

/** By kind, then by file; what concerns several stays in its own order. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findingKinds.flatMap((kind) => {
    const all = findings.filter((finding) => finding.kind === kind);
    return kind === "furniture" || kind === "one-day"
      ? all
      : all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  });
}

try {
  process.exitCode = await doctor();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "It failed."}\n${usage}`);
  process.exitCode = 2;
}
