import { type Style, styleXml } from "./style.ts";

/** MLA 9, appendix 1: months of more than four letters are shortened, in English. */
const englishMonths = `<locale xml:lang="en"><date form="text" delimiter=" "><date-part name="day"/><date-part name="month" form="short"/><date-part name="year"/></date><terms>${[
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
]
  .map(
    (month, index) => `<term name="month-${String(index + 1).padStart(2, "0")}" form="short">${month}</term>`,
  )
  .join("")}</terms></locale>`;

/**
 * MLA Handbook, 9th edition, chapter 5: author, "title", container, date, location. English titles get the capitals of
 * headlines (2.90); of three authors or more, the first (5.8). Without a date, the day of access (5.111); a page
 * that stands in no container has no quotation marks (it would be in italics, which text has not).
 */
export const mla: Style = (words) =>
  styleXml({
    title: "Modern Language Association, 9th edition: news",
    before: `${words.tag === "en-US" ? englishMonths : ""}
<macro name="accessed"><choose>
<if variable="issued" match="none"><group delimiter=" "><text value="${words.accessed}"/><date variable="accessed" form="text"/></group></if>
</choose></macro>`,
    options: 'et-al-min="3" et-al-use-first="1"',
    entry: `<group delimiter=". " suffix=".">
<names variable="author"><name name-as-sort-order="first" and="text" delimiter-precedes-last="${words.commaBeforeAnd}" delimiter-precedes-et-al="always"/></names>
<choose>
<if variable="container-title"><text variable="title" quotes="true" text-case="title"/></if>
<else><text variable="title" text-case="title"/></else>
</choose>
<group delimiter=", ">
<text variable="container-title"/>
<date variable="issued" form="text"/>
<text variable="URL"/>
</group>
<text macro="accessed"/>
</group>`,
  });
