import type { LocalDiscord } from "../../local-discord/local-discord.ts";
import type { Random } from "../random.ts";

/** What became of a request, in words for the report; the first two are as it should be. */
export type Became =
  | "answered"
  | "suggestions"
  | "suggestions not given in time"
  | "not answered"
  | "promised and not answered"
  | "told that the library is away"
  | "told to slow down"
  | "broken"
  | "refused by the client";

/** A request that went one way: over a wire, in a server or a direct message. */
export interface Request {
  readonly way: string;
  readonly became: Became;
}

export interface Wire {
  readonly name: string;
  readonly discord: LocalDiscord;
}

const asked = ["camus", "kennedy", "thunberg", "liberté", "freedom", "war and peace", "climat", "rights"];

export const isWell = (became: Became) => became === "answered" || became === "suggestions";

/** Names of so many people, for a local Discord. */
export const peopleNamed = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `person${at}`, displayName: `Person ${at}` }));

/** One of them asks something, over one of the wires. */
export async function oneAsks(wires: readonly Wire[], people: number, random: Random): Promise<Request> {
  const wire = random.pick(wires);
  if (!wire) throw new RangeError("there is no wire");
  const user = wire.discord.user(`person${random.integer(people)}`);
  const where = random.integer(2) === 0 ? ("dm" as const) : ("guild" as const);
  const way = `${wire.name}, ${where}`;
  const query = random.pick(asked) ?? "";
  const kind = random.integer(4);
  try {
    if (kind === 0) {
      const typed = { command: "article", options: { query: query.slice(0, 3) }, focused: "query", where };
      const { kind: came } = await user.autocomplete(typed);
      return { way, became: came === "choices" ? "suggestions" : "suggestions not given in time" };
    }
    const outcome = await user.command(
      kind === 1
        ? { command: "quote", options: { about: query }, where }
        : { command: "article", options: { query }, where },
    );
    if (outcome.kind !== "message") return { way, became: "not answered" };
    if (outcome.message?.thinking) return { way, became: "promised and not answered" };
    return { way, became: becameOf(JSON.stringify(outcome.message)) };
  } catch {
    return { way, became: "refused by the client" };
  }
}

function becameOf(shown: string): Became {
  if (shown.includes("cannot be reached")) return "told that the library is away";
  if (shown.includes("Something broke")) return "broken";
  return shown.includes("That was very fast") ? "told to slow down" : "answered";
}
