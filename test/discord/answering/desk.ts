import { libraryOf } from "../../../src/cli/library-of.ts";
import { Cooldown } from "../../../src/discord/answering/cooldown.ts";
import { createHandler, type Handler } from "../../../src/discord/answering/handler.ts";
import type { Command } from "../../../src/dispatch/command.ts";
import { createDispatch } from "../../../src/dispatch/dispatch.ts";
import type { Reply } from "../../../src/domain/reply.ts";
import { services } from "../../commands/people.ts";
import { ManualClock } from "./manual-clock.ts";

interface Line {
  readonly level: "info" | "warn" | "error";
  readonly fields: object;
  readonly message: string;
}

/** The rules of answering over commands of a test's own, on a clock that it turns. */
export async function deskWith(commands: readonly Command[]): Promise<{
  readonly handler: Handler;
  readonly clock: ManualClock;
  readonly logged: readonly Line[];
}> {
  const clock = new ManualClock();
  const logged: Line[] = [];
  const line = (level: Line["level"]) => (fields: object, message: string) =>
    void logged.push({ level, fields, message });
  const log = { info: line("info"), warn: line("warn"), error: line("error") };
  const library = await libraryOf([]);
  const dispatch = createDispatch({
    ...services,
    commands,
    library: () => library,
    onFault: (error) => log.error({ error }, "a fault"),
  });
  const messageCommands = new Map([["Check quotations", "verify"]]);
  const cooldown = new Cooldown(() => clock.now());
  return { handler: createHandler({ dispatch, messageCommands, log, cooldown, clock }), clock, logged };
}

/** A reply for the person alone, and one that is worth a channel's time. */
export const nothing: Reply = { kind: "error", code: "query-empty" };
export const fine: Reply = { kind: "verified", checked: [], controls: [] };

/** A command whose answer comes when the test says so. */
export function waiting(more: Partial<Command> = {}) {
  const { promise, resolve } = withResolvers();
  let begun = 0;
  const run = () => {
    begun++;
    return promise;
  };
  const command: Command = { name: "quote", options: [], run, acts: { next: run, show: run }, ...more };
  return { command, reply: resolve, begun: () => begun };
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers() {
  let resolve: (reply: Reply) => void = () => {};
  const promise = new Promise<Reply>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
