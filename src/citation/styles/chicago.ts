import { type Style, styleXml } from "./style.ts";

/**
 * The Chicago Manual of Style, notes and bibliography: the entry in the bibliography for news on the web (17th
 * edition, 14.191 and 14.206). Without an author the newspaper stands first (14.199); without a date, the day of
 * access is given (14.12); of more than six authors, the first three, as the 18th edition has it.
 */
export const chicago: Style = (words) =>
  styleXml({
    title: "Chicago Manual of Style, notes and bibliography: news",
    before: `<macro name="title"><text variable="title" quotes="true" text-case="title"/></macro>
<macro name="date"><choose>
<if variable="issued"><date variable="issued" form="text"/></if>
</choose></macro>
<macro name="accessed"><choose>
<if variable="issued" match="none"><group delimiter=" "><text value="${words.accessed}"/><date variable="accessed" form="text"/></group></if>
</choose></macro>`,
    options: 'et-al-min="7" et-al-use-first="3"',
    entry: `<group delimiter=". " suffix=".">
<choose>
<if variable="author"><group delimiter=". ">
<names variable="author"><name name-as-sort-order="first" and="text" delimiter-precedes-last="${words.commaBeforeAnd}" delimiter-precedes-et-al="always"/></names>
<choose>
<if variable="container-title"><group delimiter=". "><text macro="title"/><group delimiter=", "><text variable="container-title"/><text macro="date"/></group></group></if>
<else><group delimiter=", "><text macro="title"/><text macro="date"/></group></else>
</choose></group></if>
<else-if variable="container-title"><group delimiter=". "><text variable="container-title"/><text macro="title"/><text macro="date"/></group></else-if>
<else><group delimiter=", "><text macro="title"/><text macro="date"/></group></else>
</choose>
<text macro="accessed"/>
<text variable="URL"/>
</group>`,
  });
