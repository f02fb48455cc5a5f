/** What is counted of the bot's work; nothing of who asked, or what. Names are ours and few: no label grows without end. */
export interface Meter {
  /** Something was asked and came to an end, well or not. */
  answered(what: Answered, seconds: number): void;
  /** Discord refused a request of ours, or broke on it, with this status. */
  refused(status: number): void;
  /** The gateway was lost, and is being connected to again. */
  reconnecting(): void;
}

export interface Answered {
  /** The command, with its part: `quote`, `quote.next`; `unknown` for what no command has. */
  readonly command: string;
  /** The kind of the reply; `suggestions`; `failed` where there was none. */
  readonly outcome: string;
}

export const noMeter: Meter = { answered: () => {}, refused: () => {}, reconnecting: () => {} };
