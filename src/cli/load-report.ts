import type { FileComplaint } from "../intake/complaints.ts";
import type { LoadReport } from "../intake/load.ts";
import { printable } from "./printable.ts";

/** The report of a load for a person at a terminal: a line of sums, then each file that needs a look. */
export function reportLines(report: Omit<LoadReport, "folderMissing">): string[] {
  const { articles, records, files, refused, warnings, ignored, milliseconds } = report;
  const sums = [
    count(articles, "article"),
    ...(records > 0 ? [`${count(records, "record")} without full text`] : []),
    ...(refused.length > 0 ? [`${count(refused.length, "file")} refused`] : []),
    ...(warnings.length > 0 ? [count(warnings.length, "warning")] : []),
    ...(ignored.length > 0 ? [`${count(ignored.length, "file")} passed over as no article`] : []),
  ];
  return [
    `Loaded ${sums.join(", ")} from ${count(files, "file")} in ${(milliseconds / 1000).toFixed(1)} s.`,
    ...refused.map((complaint) => `  refused  ${complaintLine(complaint)}`),
    ...warnings.map((complaint) => `  warning  ${complaintLine(complaint)}`),
    ...ignored
      .filter((path) => /\.(?:md|markdown|txt)$/i.test(path))
      .map((path) => `  passed over  ${printable(path)}`),
    ...(articles + records === 0
      ? ["  There is nothing to quote yet: put articles in a folder of ARTICLES_DIR."]
      : []),
  ];
}

/** `path:line: reason. Remedy.`; `say` words both for the reader, as a log has them where it is left out. */
export function complaintLine(
  { path, line, reason, remedy }: FileComplaint,
  say: (sentence: string) => string = (sentence) => sentence,
): string {
  const what = say(remedy);
  return printable(
    `${path}${line === null ? "" : `:${line}`}: ${say(reason)}. ${what.charAt(0).toUpperCase()}${what.slice(1)}.`,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
