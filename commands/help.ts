import type { Command } from "../src/dispatch/command.ts";

export const help: Command = {
  name: "help",
  options: [],
  run: async (_options, { library, project }) => {
    const { articles, quotes } = await library.overview();
    if (articles === 0) return { kind: "empty-library" };
    const [topics, speakers] = await Promise.all([
      library.suggest("topic", "", 1),
      library.suggest("speaker", "", 25),
    ]);
    const topic = topics[0]?.label ?? (await library.suggest("article", "", 1))[0]?.label ?? "";
    return {
      kind: "help",
      articles,
      quotes,
      examples: { topic, speaker: aPerson(speakers.map(({ label }) => label)) },
      project,
    };
  },
};

/** Two words are mostly a person's name, and one is mostly an outlet's: a person makes the better example. */
function aPerson(names: readonly string[]): string | null {
  return names.find((name) => name.includes(" ")) ?? names[0] ?? null;
}
