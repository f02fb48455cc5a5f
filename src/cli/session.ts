import type { LocalDiscord } from "../../local-discord/local-discord.ts";
import type { LocalUser } from "../../local-discord/user/local-user.ts";
import { ClientRefusal, type Outcome, type SeenMessage } from "../../local-discord/user/outcome.ts";
import { type Command, optionsOf } from "../dispatch/command.ts";
import { readCommandLine } from "../dispatch/command-line.ts";
import { localeFor } from "../domain/locale.ts";
import type { OptionValues } from "../domain/request.ts";
import { messageText, type Pick } from "./message-text.ts";

const instructions = `Type a command as in Discord:   /article climat    /quote by:Camus    /quote    /help
Then a number to press a button or to choose from a menu.
  locale fr (en, de, es)     the language in which you use Discord
  as bob | as alice          who you are: Bob does not see Alice's private answers
  channel                    what you see in the channel
  quit`;

/** Discord's names for languages that it splits by region. */
const discordLocales: Readonly<Record<string, string>> = { en: "en-GB", es: "es-ES" };

/** Discord's type of an answer that says "wait, I shall change this message". */
const deferredUpdate = 6;

/** One person's time at the terminal on a local Discord: each line is taken as what they do there. */
export class Session {
  readonly #discord: LocalDiscord;
  readonly #commands: readonly Command[];
  #user: LocalUser;
  #locale = "en-GB";
  #message: SeenMessage | null = null;
  #picks: readonly Pick[] = [];

  constructor(discord: LocalDiscord, commands: readonly Command[]) {
    this.#discord = discord;
    this.#commands = commands;
    this.#user = discord.user("alice");
  }

  /** What to show for a line; `null` to end. */
  async take(line: string): Promise<string | null> {
    const [word = "", argument = ""] = line.trim().split(/\s+/, 2);
    try {
      if (/^\d+$/.test(word)) return await this.#pick(Number(word));
      switch (word.toLowerCase()) {
        case "":
        case "?":
          return instructions;
        case "quit":
        case "exit":
          return null;
        case "locale":
          return this.#setLocale(argument);
        case "as":
          return this.#become(argument);
        case "channel":
          return this.#channel();
        default:
          return await this.#command(line);
      }
    } catch (error) {
      if (error instanceof ClientRefusal) return error.message;
      throw error;
    }
  }

  /** Values that the bot suggests for the option being typed, as whole lines. */
  async complete(line: string): Promise<string[]> {
    const read = readCommandLine(`${line} `, this.#commands);
    if (read.kind === "mistake") {
      return this.#commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(line));
    }
    const focused =
      /(?:^|\s)([a-z]+):[^:]*$/.exec(line)?.[1] ?? optionsOf(read.command, read.subcommand)[0]?.name;
    if (!focused) return [];
    const called = [read.command.name, read.subcommand].filter((part) => part !== null).join(" ");
    const start = line.includes(`${focused}:`)
      ? line.slice(0, line.lastIndexOf(`${focused}:`))
      : `/${called} `;
    const suggestions = await this.#user.autocomplete({
      command: read.command.name,
      ...(read.subcommand ? { subcommand: read.subcommand } : {}),
      options: read.options,
      focused,
      locale: this.#locale,
    });
    return suggestions.kind === "choices"
      ? suggestions.choices.map(({ value }) => `${start}${focused}:${value}`)
      : [];
  }

  async #command(line: string): Promise<string> {
    const read = readCommandLine(line, this.#commands);
    if (read.kind === "mistake") return `${read.message}\n\n${instructions}`;
    const { command, subcommand, options } = read;
    return this.#show(
      await this.#user.command({
        command: command.name,
        ...(subcommand ? { subcommand } : {}),
        options: typedValues(command, options),
        locale: this.#locale,
      }),
    );
  }

  async #pick(number: number): Promise<string> {
    const pick = this.#picks[number - 1];
    const message = this.#message;
    if (!pick || !message) return `There is no ${number} to pick.`;
    if (pick.kind === "link") return `In Discord this opens ${pick.url}`;
    const use = { locale: this.#locale };
    // What it promises may come before its promise is heard of.
    const before = { latest: this.#latest(message)?.id, pressed: this.#shownAs(message) };
    const outcome =
      pick.kind === "button"
        ? await this.#user.click(message, pick.customId, use)
        : await this.#user.select(message, pick.customId, [pick.value], use);
    return outcome.kind === "update" && outcome.acknowledgement.type === deferredUpdate
      ? this.#follow(message, before)
      : this.#show(outcome);
  }

  /** After a promise to change something: a new message comes, as after Share; this one goes, or becomes another. */
  async #follow(
    pressed: SeenMessage,
    before: { readonly latest: string | undefined; readonly pressed: string },
  ): Promise<string> {
    const isNew = () => this.#latest(pressed)?.id !== before.latest;
    await this.#discord.until(() => isNew() || this.#shownAs(pressed) !== before.pressed).catch(() => {});
    const still = this.#user.see(pressed);
    const shown = still && isNew() ? this.#latest(pressed) : still;
    return shown ? this.#display(shown) : "The message is gone.";
  }

  /** How a message looks now, to tell whether it has changed; "null" where it has gone. */
  #shownAs(message: SeenMessage): string {
    return JSON.stringify(this.#user.see(message));
  }

  /** The last message where this one stands. */
  #latest({ place }: SeenMessage): SeenMessage | undefined {
    return this.#user.messages(place).at(-1);
  }

  #show(outcome: Outcome): string {
    if (outcome.kind === "failed") return outcome.shown;
    if (outcome.kind === "modal") return "The bot opened a form, which this prompt cannot show.";
    return outcome.message ? this.#display(outcome.message) : "The message is gone.";
  }

  #display(message: SeenMessage): string {
    const { text, picks } = this.#text(message);
    this.#message = message;
    this.#picks = picks;
    return text;
  }

  #text(message: SeenMessage) {
    return messageText(
      message,
      (id) => this.#discord.users.find((user) => user.id === id)?.displayName ?? id,
      localeFor(this.#locale),
    );
  }

  #setLocale(locale: string): string {
    if (!/^[a-z]{2}(-[A-Za-z\d]{2,3})?$/.test(locale)) return "Write: locale fr";
    this.#locale = discordLocales[locale] ?? locale;
    return `You use Discord in ${this.#locale} now.`;
  }

  #become(name: string): string {
    const user = this.#discord.users.find((one) => one.name === name.toLowerCase());
    if (!user) return `There is ${this.#discord.users.map((one) => one.name).join(" and ")}.`;
    this.#user = user;
    return `You are ${user.displayName} now.\n${this.#channel()}`;
  }

  #channel(): string {
    const messages = this.#user.messages();
    if (messages.length === 0) return "The channel is empty.";
    const last = messages.at(-1);
    const shown = messages.map((message) => this.#text(message).text).join("\n\n");
    if (last) this.#display(last);
    return shown;
  }
}

/** Flags as the client sends them. */
function typedValues(command: Command, options: OptionValues): Record<string, string | boolean> {
  const isFlag = (name: string) =>
    command.options.some((option) => option.name === name && option.type === "flag");
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      isFlag(name) ? /^(?:true|yes|oui|1)$/i.test(value) : value,
    ]),
  );
}
