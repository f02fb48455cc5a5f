import type { Command, Context } from "../src/dispatch/command.ts";
import { UserError } from "../src/domain/errors.ts";
import type { Reply } from "../src/domain/reply.ts";
import { longestChecked } from "../src/domain/verification.ts";

export const verify: Command = {
  name: "verify",
  slow: true,
  options: [
    { type: "text", name: "text", required: true },
    { type: "flag", name: "share", required: false },
  ],
  run: ({ text = "" }, context) => check(text, context),
  onMessage: check,
};

async function check(text: string, { library }: Context): Promise<Reply> {
  if (text.trim() === "") throw new UserError("no-text");
  if (text.length > longestChecked) throw new UserError("text-too-long");
  if ((await library.holdings()).articles === 0) return { kind: "empty-library" };
  const checked = await library.verify(text);
  if (checked.length === 0) throw new UserError("no-text");
  return { kind: "verified", checked, controls: [] };
}
