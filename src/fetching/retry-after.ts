const longest = 24 * 60 * 60;

/** The header Retry-After, seconds or a date, as seconds from `now`; a day at most, `null` where it says nothing. */
export function retryAfterOf(header: string | null, now: () => number = Date.now): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d{1,9}\s*$/.test(header)
    ? Number(header)
    : Math.ceil((Date.parse(header) - now()) / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, longest) : null;
}
