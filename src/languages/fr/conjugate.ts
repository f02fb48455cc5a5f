/**
 * Third-person, participle and gerund forms of a French verb, enough to find it in the news: not a
 * conjugation table. `-er` verbs with stem changes and `-ir` verbs like "finir"; others are listed by hand.
 */
export function conjugateFrench(infinitive: string): readonly string[] {
  if (infinitive.endsWith("er")) return first(infinitive);
  if (infinitive.endsWith("ir")) {
    const stem = infinitive.slice(0, -1);
    return [
      infinitive,
      `${stem}t`,
      `${stem}ssent`,
      `${stem}ssait`,
      `${stem}ssaient`,
      `${stem}rent`,
      `${stem}ra`,
      `${stem}ront`,
      `${stem}ssant`,
      stem,
      `${stem}e`,
      `${stem}s`,
      `${stem}rait`,
      `${stem}sse`,
    ];
  }
  return [infinitive];
}

function first(infinitive: string): readonly string[] {
  const stem = infinitive.slice(0, -2);
  const open = opened(stem);
  const soft = stem.endsWith("c") ? `${stem.slice(0, -1)}ç` : stem.endsWith("g") ? `${stem}e` : stem;
  return [
    infinitive,
    `${open}e`,
    `${open}ent`,
    `${open}es`,
    `${soft}ait`,
    `${soft}aient`,
    `${soft}a`,
    `${stem}èrent`,
    `${open}era`,
    `${open}eront`,
    `${open}erait`,
    `${open}eraient`,
    `${soft}ant`,
    `${stem}é`,
    `${stem}ée`,
    `${stem}és`,
    `${stem}ées`,
  ];
}

/** The stem before a mute e: "répéter" → "répèt", "rappeler" → "rappell", "lever" → "lèv". */
function opened(stem: string): string {
  const last = stem.slice(-1);
  const vowel = stem.slice(-2, -1);
  if (vowel === "é" && last !== "é") return `${stem.slice(0, -2)}è${last}`;
  if (vowel === "e" && last === "l" && !stem.endsWith("rével")) return `${stem}l`;
  if (vowel === "e" && "nvmtc".includes(last)) return `${stem.slice(0, -2)}è${last}`;
  if (stem.endsWith("uy") || stem.endsWith("oy")) return `${stem.slice(0, -1)}i`;
  return stem;
}
