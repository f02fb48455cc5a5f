import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import type { Resolution } from "./resolution.ts";
import type { Reported, Voice } from "./voice.ts";

/** How many mentions back a rival is looked for. */
const reach = 30;

/** Whether no mention of the figure up to the voice's own stands in the entry of that. */
export function isOfAnotherEntry(
  { structure: { entries }, scene }: Reported,
  figure: Figure,
  voice: Voice,
): boolean {
  const entry = entries[scene.mentions[voice.mention]?.sentence ?? -1];
  if (entry === undefined || entries.at(-1) === 0) return false;
  return !figure.mentions.some(
    (index) => index <= voice.mention && entries[scene.mentions[index]?.sentence ?? -1] === entry,
  );
}

/** Whether two figures may be the same for all that a pronoun or a description tells. */
function isAlike(figure: Figure, other: Figure | undefined): boolean {
  if (other === undefined || other.number === "p") return false;
  if (other.kind !== "person" && other.kind !== "description") return false;
  return figure.gender === null || other.gender === null || figure.gender === other.gender;
}

/** How many borders of blocks a name outlives beside others who may be meant. */
const borders = 2;

/** Somebody else who may be meant was the subject since the last name, which stands some blocks before. */
export function hasRival(
  { items, mentions, language }: Scene,
  { figures }: Cast,
  resolutions: readonly (Resolution | null)[],
  { figure: index, mention }: Voice,
  silent: boolean,
): boolean {
  const figure = figures[index];
  let rivals = 0;
  for (let k = mention - 1; k >= 0 && k >= mention - reach && figure !== undefined; k--) {
    const resolution = resolutions[k] ?? null;
    const other = mentions[k];
    if (resolution === null || other === undefined) continue;
    if (resolution.figure === index) {
      if (other.name.length === 0) continue;
      // "le concours annoncé par Anna Brun. … a-t-il poursuivi": who has not spoken, and was no subject either.
      const agent = other.preposition !== null && language.agentPrepositions.has(other.preposition);
      // "si Anna Brun cède, « … », ajoute-t-il"
      const supposed = language.supposing.has(items[other.from - 1]?.word ?? "");
      if (silent && (agent || supposed)) continue;
      return rivals > 0 && (mentions[mention]?.block ?? 0) - other.block >= borders;
    }
    if (other.preposition === null && isAlike(figure, figures[resolution.figure])) rivals++;
  }
  return rivals > 0;
}

/** Below this probability a description is not sure of itself. */
const sure = 0.9;

/**
 * "le conseiller", where no name has such a description beside it, and more than one person is about; "cet homme", which
 * tells nothing, for somebody whom no name gives any words to, and of whom the words may speak.
 */
export function isUnvouched(
  { scene: { mentions, language }, cast, cues, resolutions }: Reported,
  { figure: index, mention: at, margin }: Voice,
  figure: Figure,
  { kind, name, head, determiner }: Mention,
): boolean {
  if (kind !== "role" || name.length > 0) return false;
  const vague = determiner === "demonstrative" || language.genericPeople.has(head ?? "");
  if (margin >= sure && !vague) return false;
  const vouched = figure.mentions.some(
    (k) => mentions[k]?.head === head || (cast.of[k + 1] === index && mentions[k + 1]?.head === head),
  );
  if (vouched) return false;
  if (vague) {
    const own = new Set(figure.mentions);
    const speaks = cues.some((cue) => cue !== null && cue.kind !== "clause" && own.has(cue.mention));
    if (!speaks || margin >= sure) return !speaks;
  }
  for (let k = at - 1; k >= 0 && k >= at - reach; k--) {
    const other = resolutions[k]?.figure ?? index;
    if (other !== index && cast.figures[other]?.kind === "person" && isAlike(figure, cast.figures[other]))
      return true;
  }
  return false;
}

/** How many quotations back whoever goes on is looked for. */
const most = 3;

/**
 * "« … », a-t-il ajouté": who goes on is who spoke right before in the block. `others`: of each quotation so far whether
 * it was found to be somebody else's than whom it seems to be of.
 */
export function takesUpAnother(
  { scene: { items, language }, places, quotations }: Reported,
  { cue }: Voice,
  { kind }: Mention,
  i: number,
  others: readonly boolean[],
): boolean {
  if (kind !== "pronoun" || cue === null || cue.kind === "precedes") return false;
  if (!language.resuming.has(items[cue.verb]?.word ?? "")) return false;
  const block = items[places[i] ?? -1]?.block;
  for (let k = i - 1; k >= 0 && k >= i - most && items[places[k] ?? -1]?.block === block; k--)
    if (quotations[k]?.within === null && others[k] === true) return true;
  return false;
}
