import type { Attributed } from "../domain/quoted.ts";
import type { Wording } from "../locales/wording.ts";
import { printable } from "./printable.ts";

/** Who said it, with as much reserve as there is, for a terminal. */
export function speakerText(attributed: Attributed, { speaker }: Wording): string {
  switch (attributed.tier) {
    case "named":
    case "likely":
      return printable(speaker[attributed.tier](attributed.name, attributed.role));
    case "mention":
      return printable(speaker.mention(attributed.words));
    case "unknown":
      return speaker.unknown;
  }
}
