/** Where and by whom a story was filed, before its first words: "PARIS (Reuters) - ". */
export const agencyDateline =
  /^(?:[\p{Lu}][\p{L}\p{M}' -]{1,30}(?:,? \d{1,2} [\p{L}\p{M}.]{3,10}(?: \d{4})?)? ?)?\((?:AFP|Reuters|AP|dpa|ATS|Belga|Xinhua|EFE|ANSA|TASS)\) ?[-–—] ?/u;

/** A line that is only a date: "Lone, 3rd May 2019". */
export const dateline = /^(?:\p{L}+,? )?(?:\d{1,2}(?:er|st|nd|rd|th)? \p{L}+|\p{L}+ \d{1,2}),? \d{4}\.?$/u;

/** Who took a picture ends its caption and starts no paragraph: "It snowed.CreditAnna Brun/The Lone Times". */
export const pictureCredit = /^(?:Credits?|Crédits?|Photos?|Photograph|Source)(?=\p{Lu}| ?:)/u;
