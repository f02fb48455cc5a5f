import { type Style, styleXml } from "./style.ts";

/** Day and month after the year; the other languages follow their own order inside that. */
const dayAndMonth: Readonly<Record<string, string>> = {
  "en-US": '<date variable="issued" delimiter=" "><date-part name="month"/><date-part name="day"/></date>',
  "fr-FR":
    '<date variable="issued" delimiter=" "><date-part name="day" form="ordinal"/><date-part name="month"/></date>',
  "de-DE":
    '<date variable="issued" delimiter=" "><date-part name="day" suffix="."/><date-part name="month"/></date>',
  "es-ES": '<date variable="issued" delimiter=" de "><date-part name="day"/><date-part name="month"/></date>',
};

/**
 * APA, 7th edition, 10.1 example 16 (newspaper article) and 10.16 example 110 (news website). Without an author the
 * title comes first (9.12); "n.d." without a date (9.17), and then the day of access (9.16). Up to 20 authors (9.8).
 * The title keeps its capitals: which of its words are names, no program knows.
 */
export const apa: Style = (words) =>
  styleXml({
    title: "American Psychological Association, 7th edition: news",
    before: `<macro name="date"><choose>
<if variable="issued"><group prefix="(" suffix=")." delimiter=", ">
<date variable="issued"><date-part name="year"/></date>${dayAndMonth[words.tag] ?? ""}</group></if>
<else><text term="no date" form="short" prefix="(" suffix=")."/></else>
</choose></macro>
<macro name="title"><text variable="title" suffix="."/></macro>
<macro name="link"><choose>
<if variable="URL" match="none"></if>
<else-if variable="accessed issued" match="all"><text variable="URL"/></else-if>
<else-if variable="accessed"><group delimiter=" ">
<text value="${words.retrieved[0]}"/>
<date variable="accessed" form="text" suffix=","/>
<text value="${words.retrieved[1]}"/><text variable="URL"/></group></else-if>
<else><text variable="URL"/></else>
</choose></macro>`,
    options: 'et-al-min="21" et-al-use-first="19" et-al-use-last="true"',
    entry: `<group delimiter=" ">
<choose>
<if variable="author"><group delimiter=" ">
<names variable="author" suffix="."><name name-as-sort-order="all" and="symbol" sort-separator=", " initialize-with=". " delimiter=", " delimiter-precedes-last="${words.commaBeforeAnd}"/></names>
<text macro="date"/><text macro="title"/></group></if>
<else><group delimiter=" "><text macro="title"/><text macro="date"/></group></else>
</choose>
<text variable="container-title" suffix="."/>
<text macro="link"/>
</group>`,
  });
