/** Characters that deny, at the start of a word of Chinese or Japanese. */
export const hanNegations: ReadonlySet<string> = new Set("不没沒無无非未否勿莫");

/** Characters that number, likewise. */
export const hanNumerals: ReadonlySet<string> = new Set("一二三四五六七八九十百千万億亿");
