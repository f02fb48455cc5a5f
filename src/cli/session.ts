import type { LocalDiscord } from "../../local-discord/local-discord.ts";
import type { LocalUser } from "../../local-discord/user/local-user.ts";
import { ClientRefusal, type Outcome, type SeenMessage } from "../../local-discord/user/outcome.ts";
import { type Command, optionsOf } from "../dispatch/command.ts";
import { calledAs, optionNamed, readCommandLine, shownOption } from "../dispatch/command-line.ts";
import { type LocaleCode, localeFor } from "../domain/locale.ts";
import type { OptionValues } from "../domain/request.ts";
import { locales } from "../locales/index.ts";
import { promptWordings } from "../locales/prompt/index.ts";
import type { PromptWording } from "../locales/prompt/wording.ts";
import { messageText, type Pick } from "./message-text.ts";

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
          return this.#instructions();
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
    const read = readCommandLine(`${line} `, this.#commands, this.#code);
    if (read.kind === "mistake") {
      const { commands } = locales[this.#code];
      return this.#commands
        .map(({ name }) => `/${commands[name].name} `)
        .filter((name) => name.startsWith(line));
    }
    const { command, subcommand } = read;
    const typed = /(?:^|\s)(\p{L}+):[^:]*$/u.exec(line)?.[1];
    const option = typed ? optionNamed(command, subcommand, typed) : optionsOf(command, subcommand)[0];
    if (!option) return [];
    const start = typed
      ? line.slice(0, line.lastIndexOf(`${typed}:`) + typed.length + 1)
      : `${calledAs(command, subcommand, this.#code)} ${shownOption(command, option.name, this.#code)}:`;
    const suggestions = await this.#user.autocomplete({
      command: command.name,
      ...(subcommand ? { subcommand } : {}),
      options: read.options,
      focused: option.name,
      locale: this.#locale,
    });
    return suggestions.kind === "choices" ? suggestions.choices.map(({ value }) => `${start}${value}`) : [];
  }

  /** The bot's locale for the language in which the person uses Discord. */
  get #code(): LocaleCode {
    return localeFor(this.#locale);
  }

  get #wording(): PromptWording {
    return promptWordings[this.#code];
  }

  #instructions(): string {
    const { type, pick, uses } = this.#wording;
    const widest = Math.max(...uses.map(([typed]) => typed.length));
    const lines = uses.map(([typed, does]) => `  ${typed.padEnd(widest + 5)}${does}`.trimEnd());
    return [type, pick, ...lines].join("\n");
  }

  async #command(line: string): Promise<string> {
    const read = readCommandLine(line, this.#commands, this.#code);
    if (read.kind === "mistake") return `${read.message}\n\n${this.#instructions()}`;
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
    if (!pick || !message) return this.#wording.noPick(number);
    if (pick.kind === "link") return this.#wording.opens(pick.url);
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
    return shown ? this.#display(shown) : this.#wording.gone;
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
    if (outcome.kind === "modal") return this.#wording.form;
    return outcome.message ? this.#display(outcome.message) : this.#wording.gone;
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
      this.#code,
    );
  }

  #setLocale(locale: string): string {
    if (!/^[a-z]{2}(-[A-Za-z\d]{2,3})?$/.test(locale)) return this.#wording.writeLocale;
    this.#locale = discordLocales[locale] ?? locale;
    return this.#wording.localeIs(this.#locale);
  }

  #become(name: string): string {
    const user = this.#discord.users.find((one) => one.name === name.toLowerCase());
    if (!user) return this.#wording.people(this.#discord.users.map((one) => one.name));
    this.#user = user;
    return `${this.#wording.youAre(user.displayName)}\n${this.#channel()}`;
  }

  #channel(): string {
    const messages = this.#user.messages();
    if (messages.length === 0) return this.#wording.emptyChannel;
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
