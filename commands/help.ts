import { type Command, mostSuggestions } from "../src/dispatch/command.ts";
import type { Suggestion } from "../src/domain/library.ts";

export const help: Command = {
  name: "help",
  options: [],
  run: async (_options, { library, project }) => {
    const { articles, quotes } = await library.holdings();
    if (articles === 0) return { kind: "empty-library" };
    const [topics, speakers] = await Promise.all([
      library.complete("topic", "", 1),
      library.complete("speaker", "", mostSuggestions),
    ]);
    const topic = topics[0]?.label ?? (await library.complete("article", "", 1))[0]?.label ?? "";
    return {
      kind: "help",
      articles,
      quotes,
      examples: { topic, speaker: aPerson(speakers) },
      project,
    };
  },
};

/** A person makes the better example than an outlet, though the host may have let one speak. */
function aPerson(speakers: readonly Suggestion[]): string | null {
  return (speakers.find(({ note }) => note?.kind === "person") ?? speakers[0])?.label ?? null;
}
