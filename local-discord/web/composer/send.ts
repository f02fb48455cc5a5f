import type { Model } from "../model.ts";
import { type Draft, finish, type Mistake } from "./draft.ts";

/** What is sent from: the composer, as far as sending has to do with it. */
export interface Sendable {
  readonly line: string;
  draft: Draft | null;
  /** Set where the focus must come back at the next drawing. */
  refocus: boolean;
  clear(): void;
  /** Shows what is missing or wrong. */
  blame(mistake: Mistake): void;
}

/** Sends what stands there, or shows there what is missing. */
export async function send(from: Sendable, model: Model): Promise<void> {
  const { draft } = from;
  if (draft === null) await say(from, model);
  else await use(draft, from, model);
}

async function say(from: Sendable, model: Model): Promise<void> {
  const content = from.line.trim();
  if (content === "") return;
  from.clear();
  await model.simple({ do: "say", content });
  // Discord says nothing; who tries a bot out would wait for it to answer.
  const name = /^\/\p{L}\S*/u.exec(content)?.[0];
  if (name !== undefined && model.notice === null)
    model.setNotice(`No command is called ${name}, so Discord sends it as a message.`);
}

async function use(draft: Draft, from: Sendable, model: Model): Promise<void> {
  const done = finish(draft);
  if ("mistake" in done) {
    from.blame(done.mistake);
    return;
  }
  const { name: command, group, subcommand, shown } = draft.command;
  const { options } = done;
  from.clear();
  from.refocus = true;
  const answer = await model.command(`/${shown}`, { do: "command", command, group, subcommand, options });
  if (answer.kind !== "refused") return;
  // The draft comes back, unless something else has been begun meanwhile.
  if (from.draft !== null || from.line !== "") {
    model.setNotice(answer.message);
    return;
  }
  from.draft = draft;
  from.blame({ option: answer.field ?? "", message: answer.message });
}
