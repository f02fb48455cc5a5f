import type { Unit } from "./units.ts";

/** How much may be shown, in UTF-16 units with one for each separator. */
export interface Room {
  /** No further unit is shown once so much is; what is shown may be a little longer. */
  readonly about: number;
  /** Several units together are never longer. */
  readonly most: number;
  /** One alone is never longer. */
  readonly mostAlone: number;
  /** How many are chosen, those not counted that they lean on. */
  readonly choices: number;
}

/** What one more unit costs that is shown only because the one that was chosen leans on it. */
const company = 0.05;
/** What it costs to be longer alone than what was asked for. */
const overlong = 0.2;
/** A sentence that leans on the one before is shown with it; what that leans on itself is left to the reader. */
const mostLeads = 1;

/**
 * The units that are worth most, in the order of the text: one by one, each with those that it leans on, as long as they
 * fit. `worth` is asked anew for what is chosen already.
 */
export function pick(
  units: readonly Unit[],
  candidates: readonly Unit[],
  worth: (unit: Unit, chosen: readonly Unit[]) => number,
  room: Room,
): readonly Unit[] {
  const allowed = new Set(candidates);
  const chosen = new Set<Unit>();
  for (let choices = 0; choices < room.choices; choices++) {
    const used = lengthOf([...chosen]);
    if (used >= room.about) break;
    const next = best({ units, allowed, chosen, used, room }, worth);
    if (next === null) break;
    for (const unit of next) chosen.add(unit);
  }
  return [...chosen].sort((a, b) => a.index - b.index);
}

interface Round {
  readonly units: readonly Unit[];
  readonly allowed: ReadonlySet<Unit>;
  readonly chosen: ReadonlySet<Unit>;
  readonly used: number;
  readonly room: Room;
}

function best(round: Round, worth: (unit: Unit, chosen: readonly Unit[]) => number): readonly Unit[] | null {
  const kept = [...round.chosen];
  let found: readonly Unit[] | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const unit of round.allowed) {
    if (round.chosen.has(unit)) continue;
    const group = groupThatFits(unit, round);
    if (group === null) continue;
    const score =
      worth(unit, kept) - company * (group.length - 1) - (lengthOf(group) > round.room.about ? overlong : 0);
    if (score <= top) continue;
    top = score;
    found = group;
  }
  return found;
}

/** The unit with what it leans on; the first one alone where they do not fit together. */
function groupThatFits(unit: Unit, { units, allowed, chosen, used, room }: Round): readonly Unit[] | null {
  const group = [unit];
  for (let first = unit; first.leans && group.length <= mostLeads; ) {
    const lead = units[first.index - 1];
    if (lead === undefined || chosen.has(lead) || !allowed.has(lead)) break;
    group.unshift(lead);
    first = lead;
  }
  if (fits(group, chosen.size, used, room)) return group;
  return chosen.size === 0 && fits([unit], 0, 0, room) ? [unit] : null;
}

function fits(group: readonly Unit[], count: number, used: number, room: Room): boolean {
  const length = lengthOf(group);
  if (count === 0 && group.length === 1) return length <= room.mostAlone;
  return used + (count > 0 ? 1 : 0) + length <= room.most;
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, { span }) => sum + span.end - span.start + 1, units.length > 0 ? -1 : 0);
}
