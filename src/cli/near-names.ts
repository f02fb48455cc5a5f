import { isWithin } from "../domain/edit-distance.ts";
import { settingsList } from "./settings-list.ts";

const names: readonly string[] = settingsList.map(({ name }) => name);
/** How our names begin: in the environment, what begins otherwise is other programs'. */
const prefixes = new Set(names.map((name) => name.slice(0, 5)));

/** A line for each name that seems to be one of ours with a slip of the hand in it. */
export function misspelt(file: readonly string[], environment: readonly string[]): string[] {
  const suspects = new Set([
    ...file,
    ...environment.filter((name) => prefixes.has(name.toUpperCase().slice(0, 5))),
  ]);
  return [...suspects].flatMap((name) => {
    if (names.includes(name) || name.length > 40) return [];
    const near = names.find((ours) => isWithin(name.toUpperCase(), ours, 2));
    return near === undefined ? [] : [`${name} is no setting and does nothing. Do you mean ${near}?`];
  });
}
