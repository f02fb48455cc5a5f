/**
 * Writes dates as a language does, with no more than is known: "15 January 2022", "1er août 2022", "2022". `month` and
 * `day` count from 1. Formatters are slow to make, so each is made once, when it is first needed.
 */
export function dateWriter(tag: string): (year: number, month?: number, day?: number) => string {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (year, month, day) => {
    const at = new Date(0);
    at.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
    const known = `${month !== undefined}${day !== undefined}`;
    const format =
      made.get(known) ??
      new Intl.DateTimeFormat(tag, {
        timeZone: "UTC",
        year: "numeric",
        ...(month === undefined ? {} : { month: "long" }),
        ...(day === undefined ? {} : { day: "numeric" }),
      });
    made.set(known, format);
    // Intl leaves out what French writes of the first of a month, and of no other day.
    const isOrdinal = day === 1 && /^fr\b/.test(tag);
    return format
      .formatToParts(at)
      .map(({ type, value }) => (type === "day" && isOrdinal ? `${value}er` : value))
      .join("");
  };
}
