/** Where and by whom a story was filed, before its first words: "PARIS (Reuters) - ". */
export const agencyDateline =
  /^(?:[\p{Lu}][\p{L}\p{M}' -]{1,30}(?:,? \d{1,2} [\p{L}\p{M}.]{3,10}(?: \d{4})?)? ?)?\((?:AFP|Reuters|AP|dpa|ATS|Belga|Xinhua|EFE|ANSA|TASS)\) ?[-–—] ?/u;

/** A line that is only a date: "Lone, 3rd May 2019". */
export const dateline = /^(?:\p{L}+,? )?(?:\d{1,2}(?:er|st|nd|rd|th)? \p{L}+|\p{L}+ \d{1,2}),? \d{4}\.?$/u;

/** When an entry of a live report was written, at its beginning or on a line of its own: "14h32", "9.15am –", "11:30 GMT". */
export const timeStamp =
  /^(?=\d{1,2}[ \u00A0]?(?:[h:.]|[ap]\.?m))\d{1,2}(?:[ \u00A0]?h[ \u00A0]?\d{2}|:\d{2}|\.\d{2}(?=[ \u00A0]?(?:[ap]\.?m\b|uhr\b|[-–—|])))?(?:[ \u00A0]?[ap]\.?m\b\.?)?(?:[ \u00A0](?:GMT|UTC|CES?T|BST|E[SD]T|Uhr)\b)?(?:$|[ \u00A0]*[-–—:|·•][ \u00A0]+|[ \u00A0]+(?=[\p{Lu}«“„"]))/iu;

/** Who took a picture ends its caption and starts no paragraph: "It snowed.CreditAnna Brun/The Lone Times". */
export const pictureCredit = /^(?:Credits?|Crédits?|Photos?|Photograph|Source)(?=\p{Lu}| ?:)/u;
