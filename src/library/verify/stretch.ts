import type { Window } from "./windows.ts";

/** Word `checked` of the quotation is word `there` of the window. */
export interface Match {
  readonly checked: number;
  readonly there: number;
}

/** A part of the quotation that stands, near enough, in one place. Both bounds of `from`–`to` are word numbers. */
export interface Stretch {
  readonly window: Window;
  readonly from: number;
  readonly to: number;
  /** In order in both; at least two neighbours each. */
  readonly matches: readonly Match[];
}

/** Words left out or put in between two runs that still are one place. */
export const widestGap = 4;

/** The same stretch as seen in a wider window of its article. */
export function seenIn(window: Window, stretch: Stretch): Stretch {
  const places = new Map(window.words.map((word, i) => [word.start, i]));
  const matches = stretch.matches.flatMap(({ checked, there }) => {
    const place = places.get(stretch.window.words[there]?.start ?? -1);
    return place === undefined ? [] : [{ checked, there: place }];
  });
  return { ...stretch, window, matches };
}
