import type { CitationWords } from "./words.ts";

/** A CSL date: its parts and what stands between them, in the order of the language. */
const textDate: Readonly<Record<string, string>> = {
  "en-US":
    '<date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>',
  "fr-FR":
    '<date form="text" delimiter=" "><date-part name="day" form="ordinal"/><date-part name="month"/><date-part name="year"/></date>',
  "de-DE":
    '<date form="text" delimiter=" "><date-part name="day" suffix="."/><date-part name="month"/><date-part name="year"/></date>',
  "es-ES":
    '<date form="text" delimiter=" de "><date-part name="day"/><date-part name="month"/><date-part name="year"/></date>',
};

/**
 * A CSL 1.0.2 locale with the terms that our styles use, and no other: names of months from `Intl`, the rest from
 * {@link CitationWords}. The published locale files have some 400 terms and would have to be shipped under CC BY-SA.
 */
export function cslLocale(words: CitationWords): string {
  const months = Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1).padStart(2, "0");
    const name = new Intl.DateTimeFormat(words.tag, { month: "long", timeZone: "UTC" }).format(
      Date.UTC(2000, index, 15),
    );
    return `${term(`month-${number}`, name)}${term(`month-${number}`, name, "short")}`;
  });
  const american = words.tag === "en-US";
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${words.tag}">
<style-options punctuation-in-quote="${american}" limit-day-ordinals-to-day-1="true"/>
${textDate[words.tag] ?? ""}
<date form="numeric"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/></date>
<terms>${months.join("")}
${term("open-quote", words.quotes[0])}${term("close-quote", words.quotes[1])}
${term("open-inner-quote", words.innerQuotes[0])}${term("close-inner-quote", words.innerQuotes[1])}
${term("and", words.and)}${term("et-al", words.etAl)}${term("no date", words.noDate, "short")}${term("no date", words.noDate)}
${term("ordinal", american ? "th" : "")}${words.tag === "fr-FR" ? term("ordinal-01", "er") : ""}
${term("page-range-delimiter", "–")}</terms>
</locale>`;
}

function term(name: string, text: string, form?: "short"): string {
  return `<term name="${name}"${form ? ` form="${form}"` : ""}>${text}</term>`;
}
