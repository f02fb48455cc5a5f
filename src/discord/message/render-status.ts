import type { StatusReply } from "../../domain/reply.ts";
import type { Wording } from "../../locales/wording.ts";
import { complaintWords } from "./complaint-words.ts";
import { escapeText } from "./escape.ts";
import { fitParts, fitWords } from "./fit.ts";
import { color, descriptionRoom, type MessageBody, message } from "./message-body.ts";

const refusedShown = 10;

/** What is loaded, for those who host; file names and reasons are untrusted text like any other. */
export function renderStatus({ status, outcome }: StatusReply, wording: Wording): MessageBody {
  const refused = status.refused.slice(0, refusedShown).map(({ path, line, ...complaint }) => {
    const where = `${path}${line === null ? "" : `:${line}`}`;
    return `- **${fitWords(where, 120, escapeText)}**: ${complaintWords(complaint, wording)}`;
  });
  const lines = [
    wording.reloadOutcome[outcome],
    // Discord words the moment in the reader's own language and time: "5 minutes ago".
    ...(status.reading ? [`**${wording.readSoFar(status.reading.done, status.reading.total)}**`] : []),
    wording.status({ ...status, loaded: `<t:${Math.floor(status.loadedAt.getTime() / 1000)}:R>` }),
    ...(status.refused.length > 0 ? [`**${wording.refusedFiles(status.refused.length)}**`] : []),
    ...refused,
    ...(status.refused.length > refused.length
      ? [wording.andMore(status.refused.length - refused.length)]
      : []),
  ];
  const description = fitParts(lines.filter(Boolean), descriptionRoom, "\n").join("\n");
  return message({ embeds: [{ color, title: wording.statusTitle, description }] });
}
