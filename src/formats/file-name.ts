import { partialDate } from "../domain/date.ts";
import type { PartialDate } from "../domain/document.ts";

/** The day in a file's name or its folder's, as programs that make sites have it: `2024-05-02-a-title.md`, `2024/05/02/a.md`. */
export function dateInPath(path: string): PartialDate | null {
  const tail = path.split("/").slice(-4).join("/");
  const named =
    /(?:^|\/)(\d{4})-(\d{2})-(\d{2})(?=[-_. ])[^/]*$|\/?(\d{4})-(\d{2})-(\d{2})[^/]*\/[^/]*$|(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\/[^/]*$/.exec(
      tail,
    );
  if (!named) return null;
  const [year, month, day] = named.slice(1).filter((part) => part !== undefined);
  return partialDate(Number(year), Number(month), Number(day));
}

/** Names that say where a page stands, and nothing of it. */
const nameless = /^_?(?:index|readme|home|post|page|untitled|article|draft|notes?)$/i;
const shortest = 4;

/** The words of a file's name, without its day and its ending; `null` where they name nothing. */
export function titleInPath(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[a-z]{2,8}$/i, "");
  const words = name.replace(/^\d{4}-\d{2}-\d{2}[-_. ]+/, "");
  const spaced = /\s/.test(words) ? words : words.replace(/[-_]+/g, " ");
  const title = spaced.trim();
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  return letters < shortest || nameless.test(title) ? null : title;
}
