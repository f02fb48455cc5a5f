import type { Logger } from "pino";
import { commands } from "../../commands/index.ts";
import { formatCitation } from "../citation/format-citation.ts";
import { Cooldown } from "../discord/answering/cooldown.ts";
import { createHandler } from "../discord/answering/handler.ts";
import { type Meter, noMeter } from "../discord/answering/meter.ts";
import { standIn } from "../discord/answering/stand-in.ts";
import type { ConnectError, Connection } from "../discord/connection.ts";
import { definitionsOf, messageCommandName } from "../discord/definitions.ts";
import { connect, type Shards } from "../discord/gateway/connect.ts";
import { type Endpoint, listen } from "../discord/http/listen.ts";
import type { Address } from "../discord/open-port.ts";
import { createDispatch, type Dispatch } from "../dispatch/dispatch.ts";
import type { Library } from "../domain/library.ts";
import type { LibraryEditor } from "../domain/library-editor.ts";
import type { LibraryAdmin, ReadingProgress } from "../domain/library-status.ts";

/** What the bot answers from. */
export interface Shelf {
  /** The one that answers now. */
  readonly library: () => Library;
  /** Ends when there is one to ask; whoever asks before waits for it. There is one at once without. */
  readonly opened?: Promise<unknown>;
  /** `null`: /library is not answered. */
  readonly admin?: LibraryAdmin | null;
  /** `null`: nobody changes the library from Discord. */
  readonly editor?: LibraryEditor | null;
  /** How far the reading of articles has come; `null`, as without, once all are read. */
  readonly reading?: () => ReadingProgress | null;
  /** Whether whole articles may be shown. */
  readonly fullText?: boolean;
  /** Where the project is explained. */
  readonly project?: string | null;
  readonly log: Logger;
}

export interface BotOptions extends Shelf {
  readonly token: string;
  /** Ids of the users and roles who may. */
  readonly editors?: ReadonlySet<string>;
  readonly apiUrl: string;
  readonly guildId: string | null;
  readonly meter?: Meter;
  readonly shards?: Shards | null;
  /** Whether it answers only what another process with the same shards leaves without an answer; no by itself. */
  readonly standsBy?: boolean;
  /** Where Discord posts interactions to; `null`: they come over the gateway. */
  readonly interactions?: Endpoint | null;
  /** Has the processes of this bot do the same one after the other; at once where there is no other. */
  readonly inTurn?: (act: () => Promise<void>) => Promise<void>;
  /** How fast a person may ask; the usual manners without. */
  readonly cooldown?: Cooldown;
  readonly signal: AbortSignal;
  readonly onFatal: (error: ConnectError) => void;
}

export interface Bot extends Pick<Connection, "applicationId" | "inviteUrl" | "post" | "isOpen"> {
  /** Where it listens, if interactions are posted to it. */
  readonly address: Address | null;
  /** Takes no more, finishes what is under way (at most 4 s), and leaves Discord. */
  stop(): Promise<void>;
}

const finishWithinMs = 4000;

/** The whole bot on one connection: the same for Discord, the local Discord and the tests. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, cooldown = new Cooldown(), meter = noMeter } = options;
  const messageCommands = new Map(
    commands.flatMap((command) => {
      const name = messageCommandName(command);
      return name === null ? [] : [[name, command.name] as const];
    }),
  );
  const handler = createHandler({
    dispatch: dispatchFor(options),
    ...{ messageCommands, log, cooldown, meter },
    ...(options.editors ? { editors: options.editors } : {}),
  });
  const taking = options.standsBy ? standIn(handler, { log }) : handler;
  const wiring = { ...options, handler: taking, definitions: definitionsOf(commands) };
  const connection: Connection & { readonly address?: Address } = options.interactions
    ? await listen({ ...wiring, ...options.interactions })
    : await connect(wiring);
  const { applicationId, inviteUrl, post } = connection;
  return {
    applicationId,
    inviteUrl,
    post,
    get isOpen() {
      return connection.isOpen;
    },
    address: connection.address ?? null,
    async stop() {
      await taking.drain(finishWithinMs);
      await connection.close();
    },
  };
}

/** The commands over a library; a fault is logged once, with its reference and nothing that a person typed. */
export function dispatchFor({
  library,
  opened = Promise.resolve(),
  admin = null,
  editor = null,
  reading = () => null,
  fullText = false,
  project = null,
  log,
}: Shelf): Dispatch {
  const dispatch = createDispatch({
    commands,
    library,
    admin,
    editor,
    reading,
    fullText,
    project,
    formatCitation,
    onFault: (error, reference, { kind }) => log.error({ err: error, reference, kind }, "something broke"),
  });
  const isOpen = opened.catch(() => {});
  return {
    ...dispatch,
    reply: async (request) => {
      await isOpen;
      return dispatch.reply(request);
    },
    suggest: async (request) => {
      await isOpen;
      return dispatch.suggest(request);
    },
  };
}
