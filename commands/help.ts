import type { Command } from "../src/command.ts";

export const help: Command = {
  name: "help",
  options: [],
  run: async (_options, { library, project }) => {
    const { articles, quotes } = await library.overview();
    if (articles === 0) return { kind: "empty-library" };
    const [topics, speakers] = await Promise.all([
      library.suggest("topic", "", 1),
      library.suggest("speaker", "", 1),
    ]);
    const topic = topics[0]?.label ?? (await library.suggest("article", "", 1))[0]?.label ?? "";
    return {
      kind: "help",
      articles,
      quotes,
      examples: { topic, speaker: speakers[0]?.label ?? null },
      project,
    };
  },
};
