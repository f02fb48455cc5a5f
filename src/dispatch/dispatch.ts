import type { CitationFormat, CitedSource } from "../domain/cited-source.ts";
import { UserError } from "../domain/errors.ts";
import type { Library, Suggestion } from "../domain/library.ts";
import type { LibraryEditor } from "../domain/library-editor.ts";
import type { LibraryAdmin, ReadingProgress } from "../domain/library-status.ts";
import type { LocaleCode } from "../domain/locale.ts";
import type { Reply } from "../domain/reply.ts";
import type { Request } from "../domain/request.ts";
import { dateLanguageOf } from "../locales/dates.ts";
import { locales } from "../locales/index.ts";
import { type Command, type Context, optionsOf } from "./command.ts";
import { newReference } from "./fault-reference.ts";

/** What the commands draw on, the same for every request. */
export interface Services {
  /** The one that answers now; each request asks once and keeps what it got to its end. */
  readonly library: () => Library;
  readonly admin: LibraryAdmin | null;
  readonly editor?: LibraryEditor | null;
  /** How far the reading of articles has come; `null` once all are read. */
  readonly reading?: () => ReadingProgress | null;
  readonly fullText: boolean;
  readonly project: string | null;
  readonly formatCitation: (
    source: CitedSource,
    format: CitationFormat,
    locale: LocaleCode,
  ) => Promise<string>;
}

export interface DispatchOptions extends Services {
  readonly commands: readonly Command[];
  readonly random?: () => number;
  readonly now?: () => Date;
  /** Gets each fault of ours once, in full, with the reference that the person was shown. */
  readonly onFault: (error: unknown, reference: string, request: Request) => void;
}

export interface Dispatch {
  /** Always a reply: what goes wrong becomes one. */
  reply(request: Exclude<Request, { kind: "suggest" }>): Promise<Reply>;
  /** Never throws: a person who types gets no suggestions rather than an error. */
  suggest(request: Extract<Request, { kind: "suggest" }>): Promise<readonly Suggestion[]>;
  /** Whether an option's values are suggested. */
  isSuggested(request: Extract<Request, { kind: "command" }>, option: string): boolean;
  /** What is asked for, for a log: `quote`, `library.reload`, `quote.next`; "unknown" for what no command has. */
  nameOf(request: Request): string;
  /** Whether the command says that this may take long. */
  isSlow(request: Request): boolean;
}

/** Takes a request to its command. Knows nothing of Discord, so that a terminal or HTTP can ask as well. */
export function createDispatch({
  commands,
  random = Math.random,
  now = () => new Date(),
  onFault,
  ...services
}: DispatchOptions): Dispatch {
  const byName = new Map<string, Command>(commands.map((command) => [command.name, command]));
  const commandOf = (request: Request) =>
    byName.get(request.kind === "action" ? request.action.command : request.command);
  const contextOf = ({ locale, isManager = false, isEditor = false }: Request): Context => ({
    ...services,
    editor: services.editor ?? null,
    isEditor,
    library: services.library(),
    locale,
    isManager,
    random,
    now: now(),
    dates: dateLanguageOf(locale),
    languageName: locales[locale].language,
    formatCitation: (source, format) => services.formatCitation(source, format, locale),
  });

  async function answer(request: Exclude<Request, { kind: "suggest" }>): Promise<Reply> {
    const command = commandOf(request);
    if (!command) throw new UserError("unknown-command");
    const context = contextOf(request);
    switch (request.kind) {
      case "command": {
        const run = command.run ?? own(command.subcommands, request.subcommand ?? "");
        if (!run) throw new UserError("unknown-command");
        return run(request.options, context);
      }
      case "message":
        if (!command.onMessage) throw new UserError("unknown-command");
        return command.onMessage(request.text, context);
      case "action": {
        const act = own(command.acts, request.action.act);
        if (!act) throw new UserError("stale-control");
        return act(request.action.args, context);
      }
    }
  }

  return {
    nameOf(request) {
      const command = commandOf(request);
      const part = partOf(request);
      if (!command || (part !== null && !hasPart(command, part))) return "unknown";
      return part === null ? command.name : `${command.name}.${part}`;
    },

    isSuggested({ command: name, subcommand }, option) {
      const command = byName.get(name);
      const options = command ? optionsOf(command, subcommand) : [];
      return options.some((one) => one.name === option && one.type === "text" && one.suggest !== undefined);
    },

    isSlow(request) {
      const slow = commandOf(request)?.slow ?? [];
      return slow === true || slow.some((part) => part === partOf(request));
    },

    async reply(request) {
      try {
        const reply = await answer(request);
        const reading = services.reading?.() ?? null;
        return reading && fromArticles(reply) ? { ...reply, reading } : reply;
      } catch (error) {
        if (error instanceof UserError) return { kind: "error", code: error.code };
        const reference = newReference();
        onFault(error, reference, request);
        return { kind: "fault", reference };
      }
    },

    async suggest(request) {
      try {
        const command = byName.get(request.command);
        const options = command ? optionsOf(command, request.subcommand) : [];
        const option = options.find(({ name }) => name === request.focused);
        if (option?.type !== "text") return [];
        const typed = request.options[request.focused] ?? "";
        return (await option.suggest?.(typed, contextOf(request), request.options)) ?? [];
      } catch (error) {
        onFault(error, newReference(), request);
        return [];
      }
    },
  };
}

/** Whether more articles could make it another answer. */
function fromArticles({ kind }: Reply): boolean {
  return !["context", "page", "cited", "status", "edit", "error", "fault"].includes(kind);
}

/** The subcommand or the act that is asked for. */
function partOf(request: Request): string | null {
  switch (request.kind) {
    case "command":
      return request.subcommand ?? null;
    case "action":
      return request.action.act;
    case "message":
    case "suggest":
      return null;
  }
}

function hasPart({ subcommands, acts }: Command, part: string): boolean {
  return own<unknown>(subcommands, part) !== undefined || own(acts, part) !== undefined;
}

/** A record's own entry: names from outside could be those of Object's. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
