import { type Examination, problemsIn } from "../doctor/examination.ts";
import type { Finding, FindingKind } from "../domain/library-finding.ts";
import type { FileComplaint } from "../intake/complaints.ts";
import type { DoctorWording } from "../locales/doctor/wording.ts";
import { complaintLine } from "./load-report.ts";
import { printable } from "./printable.ts";

/** Of one kind: whoever wants all asks for JSON. */
const mostShown = 20;

/** What was found, for a person at a terminal. */
export function doctorLines(found: Examination, wording: DoctorWording): string[] {
  const { settings, settingNotes, refused, warnings, findings, articles, records, files } = found;
  const listed = (lines: readonly string[]) => [
    ...lines.slice(0, mostShown).map((line) => `    ${line}`),
    ...(lines.length > mostShown ? [`    ${wording.more(lines.length - mostShown)}`] : []),
  ];
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`  ${title}`, ...listed(lines)] : [];
  const complaint = (one: FileComplaint) => complaintLine(one, wording.complaint);
  const problems = problemsIn(found);
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return [
    wording.settings,
    ...(settings.length > 0 ? settings : [wording.settingsFine(found.envFile)]).map((line) => `  ${line}`),
    ...settingNotes.map((line) => `  ${line}`),
    wording.articles,
    `  ${articles + records > 0 ? wording.read(articles, records, files) : wording.noArticles}`,
    ...section(wording.refused(refused.length), refused.map(complaint)),
    ...section(wording.warnings(warnings.length), warnings.map(complaint)),
    ...kinds.flatMap((kind) => {
      const all = findings.filter((finding) => finding.kind === kind);
      const [reason, remedy] = wording.findings[kind];
      return section(`${reason} (${all.length}). ${upperFirst(remedy)}.`, all.map(findingLine));
    }),
    problems + findings.length === 0 ? wording.fine : wording.sum(problems, findings.length),
  ].map(printable);
}

/** The same for programs, with nothing left out. */
export function doctorJson(found: Examination, wording: DoctorWording): object {
  const { settings, settingNotes, refused, warnings, findings, folders, files, articles, records } = found;
  return {
    ok: problemsIn(found) === 0,
    settings: { problems: settings, notes: settingNotes },
    library: { folders, files, articles, records },
    refused: refused.map(ordered),
    warnings: warnings.map(ordered),
    notes: findings.map(({ kind, path, detail }) => ({
      ...{ path, line: null, kind: kind satisfies FindingKind },
      ...{ detail, reason: wording.findings[kind][0], remedy: wording.findings[kind][1] },
    })),
  };
}

function ordered({ path, line, reason, remedy }: Examination["refused"][number]) {
  return { path, line, reason, remedy };
}

function findingLine({ path, detail }: Finding): string {
  return detail === null ? path : `${path}: ${detail}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
