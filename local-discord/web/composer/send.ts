import type { Model } from "../model.ts";
import type { Composer } from "./composer.ts";
import { finish } from "./draft.ts";

/** Sends what stands in the composer, or shows there what is missing. */
export async function send(composer: Composer, model: Model): Promise<void> {
  const { draft } = composer;
  if (draft === null) {
    const content = composer.line.trim();
    if (content === "") return;
    composer.clear();
    await model.simple({ do: "say", content });
    return;
  }
  const done = finish(draft);
  if ("mistake" in done) {
    composer.blame(done.mistake);
    return;
  }
  const { name: command, group, subcommand, shown } = draft.command;
  const { options } = done;
  composer.clear();
  composer.refocus = true;
  const answer = await model.command(`/${shown}`, { do: "command", command, group, subcommand, options });
  if (answer.kind !== "refused") return;
  // The draft comes back, unless something else has been begun meanwhile.
  if (composer.draft !== null || composer.line !== "") {
    model.setNotice(answer.message);
    return;
  }
  composer.draft = draft;
  composer.blame({ option: answer.field ?? "", message: answer.message });
}
