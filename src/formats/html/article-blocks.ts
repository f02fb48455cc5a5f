import type { PartialDate } from "../../domain/document.ts";
import { fold } from "../../domain/folding.ts";
import { leadsOn, ownsPage } from "../../languages/world/page-furniture.ts";
import type { LinkedBlock } from "../html-words.ts";

/** A block of more of these than this leads elsewhere, unless it is a sentence. */
const mostLinked = 0.8;
/** Even a sentence does, if it is short and nothing but a link. */
const allLinked = 0.95;
const shortLink = 200;
/** A longer block says something. */
const longestLead = 160;
/** A line of more characters is no line of a date. */
const longestDateline = 100;

/** Of the blocks of an article those that are its paragraphs: without its title, its date and what leads to other pages. */
export function articleBlocks(
  blocks: readonly LinkedBlock[],
  title: string | null,
  date: PartialDate | null,
): readonly LinkedBlock[] {
  const folded = fold(title ?? "");
  const isFurniture = (block: LinkedBlock) =>
    leadsElsewhere(block) ||
    asks(block) ||
    (typeof block.kind === "number" && fold(block.text) === folded) ||
    (!block.quoted && isDateline(block.text, date));
  return withoutEmptyHeads(blocks.map((block) => ({ block, drop: isFurniture(block) })));
}

function leadsElsewhere({ text, linked, kind }: LinkedBlock): boolean {
  if (linked === 0 || typeof kind === "number") return false;
  const share = linked / text.length;
  return (share > mostLinked && !endsSentence(text)) || (share > allLinked && text.length < shortLink);
}

function asks({ text, quoted }: LinkedBlock): boolean {
  if (quoted || text.length > longestLead) return false;
  const folded = fold(text);
  return leadsOn.test(folded) || ownsPage.test(folded);
}

/** Whether a line says when the page was published, and nothing that is a sentence. */
function isDateline(text: string, date: PartialDate | null): boolean {
  if (date?.length !== 10 || text.length > longestDateline || endsSentence(text)) return false;
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const [year, , day] = date.split("-").map(Number);
  return numbers.includes(year ?? 0) && numbers.includes(day ?? 0);
}

/** A head below which all was left out goes too, and so does one with nothing below it. */
function withoutEmptyHeads(
  blocks: readonly { readonly block: LinkedBlock; readonly drop: boolean }[],
): LinkedBlock[] {
  const kept: LinkedBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const here = blocks[at];
    if (here === undefined || here.drop) continue;
    const next = blocks[at + 1];
    if (typeof here.block.kind === "number" && (next === undefined || next.drop)) {
      let end = at + 1;
      while (blocks[end]?.drop) end++;
      const after = blocks[end]?.block.kind;
      if (after === undefined || (typeof after === "number" && after <= here.block.kind)) continue;
    }
    kept.push(here.block);
  }
  return kept;
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？؟][\s"'”“»’)\]]*$/.test(text);
}
