/** The shortest part of a compound: a shorter ending stands in words that are none. */
const shortestHead = 4;
const shortestModifier = 3;

/** Nouns that stand for every compound that ends in them: a "Verkehrsminister" is a minister. */
export class CompoundMap<Value> extends Map<string, Value> {
  override get(word: string): Value | undefined {
    return super.get(word) ?? this.#ofHead(word);
  }

  override has(word: string): boolean {
    return super.has(word) || this.#ofHead(word) !== undefined;
  }

  #ofHead(word: string): Value | undefined {
    for (let at = shortestModifier; at <= word.length - shortestHead; at++) {
      const value = super.get(word.slice(at));
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
