import type { Logger } from "pino";
import { commands } from "../../commands/index.ts";
import { type ConnectError, type Connection, connect } from "../discord/connect.ts";
import { definitionsOf } from "../discord/definitions.ts";
import { createDispatch, type Dispatch } from "../discord/dispatch.ts";
import { createHandler } from "../discord/handler.ts";
import type { Library } from "../domain/library.ts";

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId: string | null;
  readonly library: Library;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly onFatal: (error: ConnectError) => void;
}

export interface Bot extends Pick<Connection, "applicationId" | "inviteUrl"> {
  /** Takes no more, finishes what is under way (at most 4 s), and leaves Discord. */
  stop(): Promise<void>;
}

const finishWithinMs = 4000;

/** The whole bot on one connection: the same for Discord, the local Discord and the tests. */
export async function startBot({ library, log, ...options }: BotOptions): Promise<Bot> {
  const handler = createHandler(dispatchFor(library, log), log);
  const connection = await connect({ ...options, log, handler, definitions: definitionsOf(commands) });
  const { applicationId, inviteUrl } = connection;
  return {
    applicationId,
    inviteUrl,
    async stop() {
      await handler.drain(finishWithinMs);
      await connection.close();
    },
  };
}

/** The commands over a library; a fault is logged once, with its reference and nothing that a person typed. */
export function dispatchFor(library: Library, log: Logger): Dispatch {
  return createDispatch({
    commands,
    library,
    onFault: (error, reference, { kind }) => log.error({ err: error, reference, kind }, "something broke"),
  });
}
