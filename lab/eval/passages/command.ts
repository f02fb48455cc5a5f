import { parseArgs } from "node:util";
import { summaryLength } from "../../../commands/article.ts";
import { libraryOf } from "../../../src/cli/library-of.ts";
import { isInSentence } from "../../../src/domain/in-sentence.ts";
import type { Span } from "../../../src/domain/span.ts";
import { type Asked, judgedTasks, type PassageTask, shownSpans, squadTasks } from "./tasks.ts";

const usage = `npm run eval -- passages [--data DIR] [--squad FILE]… [--every N] [--max-chars N] [--errors N]

Right article given: how often what is shown of it holds the answer to a question. DIR (default ../shared/eval) with
search-piaf.json, and files in SQuAD's form. Beside the bot: LEAD, whole sentences of the article's beginning, as long as what the
bot shows and up to 700 characters. --errors shows questions whose answers are not shown.`;
const marks = "test/fixtures/passages/search-piaf.json";

/** Prints one line for each task. */
export async function evaluatePassages(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string", default: "../shared/eval" },
      squad: { type: "string", multiple: true, default: [] },
      every: { type: "string", default: "1" },
      "max-chars": { type: "string", default: String(summaryLength) },
      errors: { type: "string", default: "0" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const tasks = [...judgedTasks(values.data, marks), ...values.squad.flatMap(squadTasks)];
  if (tasks.length === 0) console.error(`No questions in ${values.data}. Give a folder with --data.`);
  const [every, maxChars] = [Math.max(1, Number(values.every) || 1), Number(values["max-chars"])];
  for (const task of tasks) {
    const { line, errors } = await measure(task, every, maxChars);
    console.log(line);
    for (const error of errors.slice(0, Number(values.errors))) console.log(`  ${error}`);
  }
}

async function measure({ name, asked }: PassageTask, every: number, maxChars: number) {
  const library = await libraryOf(asked.map(({ article }) => article));
  const tally = { questions: 0, held: 0, lead: 0, lead700: 0, characters: 0 };
  const errors: string[] = [];
  const all = asked.flatMap(({ article, questions }) => questions.map((question) => ({ article, question })));
  for (const { article, question } of all.filter((_, index) => index % every === 0)) {
    const card = await library.card(article.id, question.query, maxChars);
    if (card === null) continue;
    const shown = shownSpans(card, card.quote !== null && isInSentence(card.quote));
    const length = shown.reduce((sum, { start, end }) => sum + end - start, 0);
    const held = question.holds(shown, article.text);
    tally.questions++;
    tally.held += Number(held);
    tally.lead += Number(question.holds(lead(article, length), article.text));
    tally.lead700 += Number(question.holds(lead(article, 700), article.text));
    tally.characters += length;
    if (!held)
      errors.push(
        `${question.id} ${question.query}\n    ${shown.map(({ start, end }) => article.text.slice(start, end)).join(" | ")}`,
      );
  }
  const share = (count: number) => ((100 * count) / Math.max(1, tally.questions)).toFixed(1);
  const mean = Math.round(tally.characters / Math.max(1, tally.questions));
  const line = `${name}: ${share(tally.held)} % of ${tally.questions} (${mean} characters shown; LEAD of that length ${share(tally.lead)}, of 700 ${share(tally.lead700)})`;
  return { line, errors };
}

/** Whole sentences from the beginning of the body, the last one cut, so that it is a baseline and no handicap. */
function lead({ body, text }: Asked["article"], length: number): Span[] {
  const start = body?.start ?? 0;
  return [{ start, end: Math.min(text.length, start + length) }];
}
