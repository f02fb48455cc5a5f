const milliseconds = 86_400_000;

/** 1 for the newest, half of it after each half-life. */
export function freshness(day: number, newest: number, halfLife: number): number {
  return 2 ** ((day - newest) / halfLife);
}

/** Days since 1970, of dates of which many articles have the same; `null` where one is none. */
export function daysOf(): (date: string | null) => number | null {
  const known = new Map<string, number | null>();
  return (date) => {
    if (date === null) return null;
    const there = known.get(date);
    if (there !== undefined) return there;
    const at = Date.parse(date);
    const day = Number.isNaN(at) ? null : at / milliseconds;
    known.set(date, day);
    return day;
  };
}
