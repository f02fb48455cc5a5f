import { randomBytes } from "node:crypto";
import type { Command, Context } from "../command.ts";
import { UserError } from "../domain/errors.ts";
import type { Library, Suggestion } from "../domain/library.ts";
import type { Reply } from "../domain/reply.ts";
import type { Request } from "../domain/request.ts";

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly random?: () => number;
  /** Gets each fault of ours once, in full, with the reference that the person was shown. */
  readonly onFault: (error: unknown, reference: string, request: Request) => void;
}

export interface Dispatch {
  /** Always a reply: what goes wrong becomes one. */
  reply(request: Exclude<Request, { kind: "suggest" }>): Promise<Reply>;
  /** Never throws: a person who types gets no suggestions rather than an error. */
  suggest(request: Extract<Request, { kind: "suggest" }>): Promise<readonly Suggestion[]>;
}

/** Takes a request to its command. Knows nothing of Discord, so that a terminal or HTTP can ask as well. */
export function createDispatch({
  commands,
  library,
  random = Math.random,
  onFault,
}: DispatchOptions): Dispatch {
  const byName = new Map<string, Command>(commands.map((command) => [command.name, command]));
  const contextOf = (request: Request): Context => ({ library, locale: request.locale, random });

  return {
    async reply(request) {
      try {
        const name = request.kind === "command" ? request.command : request.action.command;
        const command = byName.get(name);
        if (!command) throw new UserError("unknown-command");
        if (request.kind === "command") return await command.run(request.options, contextOf(request));
        const acts = command.acts ?? {};
        const act = Object.hasOwn(acts, request.action.act) ? acts[request.action.act] : undefined;
        if (!act) throw new UserError("stale-control");
        return await act(request.action.args, contextOf(request));
      } catch (error) {
        if (error instanceof UserError) return { kind: "error", code: error.code };
        const reference = newReference();
        onFault(error, reference, request);
        return { kind: "fault", reference };
      }
    },

    async suggest(request) {
      try {
        const option = byName.get(request.command)?.options.find(({ name }) => name === request.focused);
        const typed = request.options[request.focused] ?? "";
        return (await option?.suggest?.(typed, contextOf(request))) ?? [];
      } catch (error) {
        onFault(error, newReference(), request);
        return [];
      }
    },
  };
}

/** Short enough to be read out, and rare enough to be found in a log. */
export function newReference(): string {
  return randomBytes(2).toString("hex");
}
