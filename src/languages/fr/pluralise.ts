export function pluralise(noun: string): string {
  if (/[sxz]$/.test(noun)) return noun;
  if (/(?:au|eu)$/.test(noun)) return `${noun}x`;
  return noun.endsWith("al") ? `${noun.slice(0, -2)}aux` : `${noun}s`;
}
