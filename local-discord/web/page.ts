import type { Composer } from "./composer/composer.ts";
import type { Surroundings } from "./markdown/render.ts";
import type { Model } from "./model.ts";

/** What every part of the page is drawn from. */
export interface Page {
  readonly model: Model;
  readonly composer: Composer;
  readonly ui: Ui;
  readonly around: Surroundings;
  readonly redraw: () => void;
}

export interface MenuItem {
  readonly label: string;
  readonly danger?: boolean;
  readonly run: () => void;
}

export interface OpenMenu {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly groups: readonly { readonly heading: string; readonly items: readonly MenuItem[] }[];
  /** What gets the focus back. */
  readonly opener: HTMLElement | null;
}

export interface OpenSelect {
  /** Message (or modal) and custom_id. */
  readonly key: string;
  readonly chosen: readonly string[];
  readonly lit: number;
  /** Whether it unfolds downwards, where above there is no room. */
  readonly down: boolean;
}

/** What is folded out on the page; it is not kept. */
export interface Ui {
  menu: OpenMenu | null;
  select: OpenSelect | null;
  /** On a narrow page the channels are behind a button. */
  drawer: boolean;
}
