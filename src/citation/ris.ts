import type { DateParts, Item } from "./item.ts";

/**
 * One RIS record (the 2011 specification, as EndNote, Zotero and Mendeley read it). Each value is one line, since
 * the fields of an item are, so that no title can open a field or end the record.
 */
export function ris(item: Item): string {
  const lines: [tag: string, value: string | null][] = [
    ["TY", item.type === "article-newspaper" ? "NEWS" : "ELEC"],
    ["ID", item.key],
    ["TI", item.title],
    ...item.authors.map((name): [string, string] => [
      "AU",
      name.kind === "person" ? `${name.family}, ${name.given}` : name.name,
    ]),
    ["T2", item.outlet],
    ["PY", item.issued ? String(item.issued[0]).padStart(4, "0") : null],
    ["DA", item.issued && risDate(item.issued)],
    ["LA", item.language],
    ["UR", item.url],
    ["Y2", item.accessed && risDate(item.accessed)],
    ["N1", item.archived && `Archived copy: ${item.archived}`],
    ["ER", ""],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join("");
}

/** `YYYY/MM/DD/`: always three slashes, with nothing between those of an unknown part. */
function risDate([year, month, day]: DateParts): string {
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/`;
}
