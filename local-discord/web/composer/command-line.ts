import type { WireCommand } from "../../page/wire.ts";
import { addSlot, type Draft, fill, startDraft } from "./draft.ts";

/** The commands that fit what stands after "/": those that begin so first, then those that hold it. */
export function matching(commands: readonly WireCommand[], line: string): readonly WireCommand[] {
  const typed = line.replace(/^\//, "").trimEnd().toLowerCase();
  const found = commands.map((command) => ({ command, at: places(command, typed) }));
  const begins = found.filter(({ at }) => at === 0);
  const holds = found.filter(({ at }) => at > 0);
  return [...begins, ...holds].map(({ command }) => command);
}

function places(command: WireCommand, typed: string): number {
  const at = command.shown.toLowerCase().indexOf(typed);
  return at !== 0 && baseName(command).toLowerCase().startsWith(typed) ? 0 : at;
}

/** What the command is called where nobody has translated it: Discord finds it by that, too. */
function baseName({ name, group, subcommand }: WireCommand): string {
  return [name, group, subcommand].filter((part) => part !== undefined).join(" ");
}

/** A typed or pasted line as a draft, as soon as a command's whole name and a space stand there: `/quote by:Camus`. */
export function readLine(commands: readonly WireCommand[], line: string): Draft | null {
  const named = commands
    .flatMap((command) => [command.shown, baseName(command)].map((name) => ({ command, name })))
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => line.toLowerCase().startsWith(`/${name.toLowerCase()} `));
  if (named === undefined) return null;
  const { command, name } = named;
  const rest = line.slice(name.length + 2);
  const marks = [...rest.matchAll(/(?:^|\s)([-\w\p{L}]+):/gu)]
    .map((found) => ({
      at: found.index,
      end: found.index + found[0].length,
      option: command.options.find(({ shown, name }) => shown === found[1] || name === found[1]),
    }))
    .filter(({ option }) => option !== undefined);
  let draft = startDraft(command);
  const loose = rest.slice(0, marks[0]?.at ?? rest.length).trim();
  const [first] = command.options;
  if (loose !== "" && first) draft = fill(addSlot(draft, first), first.name, loose);
  marks.forEach(({ end, option }, i) => {
    if (!option) return;
    const text = rest.slice(end, marks[i + 1]?.at).trim();
    draft = fill(addSlot(draft, option), option.name, text);
  });
  return draft;
}
