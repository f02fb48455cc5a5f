/** A name in two parts, where it is certain which is which; else whole, as it was printed. */
export type Name =
  | { readonly kind: "person"; readonly given: string; readonly family: string }
  | { readonly kind: "whole"; readonly name: string };

/** Family name first, or two family names: from three words on (or at all) only the person knows where to split. */
const familyFirst = /^(?:zh|ja|ko|vi|hu)\b/;
const twoFamilyNames = /^(?:es|pt|ca|gl)\b/;

const particles = new Set(
  "al bin da de del della der di do dos du el ibn la las le los ten ter van von y zu".split(" "),
);
const notPeople = new Set(
  (
    "actu actualités afp agence agences agency ap bbc board bureau channel chronicle club committee correspondent " +
    "daily desk editor editorial editors equipe équipe france gazette group guardian herald infos international " +
    "journal magazine media ministry monde nations network news newsroom post presse press radio reaktion redacción " +
    "redaction rédaction redaktion reporter reporters reuters service sputnik staff team television times tribune tv " +
    "union university zeitung"
  ).split(" "),
);
const capitalised = /^(?:[dDlLO][’'])?\p{Lu}[\p{L}\p{M}’'-]*\.?$/u;

/** `language` is that of the article: it decides how far the order of a name may be trusted. */
export function splitName(name: string, language: string | null): Name {
  const whole: Name = { kind: "whole", name };
  const comma = /^([^,]+), ([^,]+)$/.exec(name);
  if (comma?.[1] && comma[2] && isPerson(`${comma[2]} ${comma[1]}`)) {
    return { kind: "person", given: comma[2], family: comma[1] };
  }
  if (!isPerson(name)) return whole;
  const words = name.split(" ");
  const tag = language?.toLowerCase() ?? "";
  if (familyFirst.test(tag)) return whole;
  const firstParticle = words.findIndex((word) => particles.has(word));
  if (firstParticle === -1 && twoFamilyNames.test(tag) && words.length > 2) return whole;
  const cut = firstParticle === -1 ? words.length - 1 : firstParticle;
  if (cut < 1) return whole;
  return { kind: "person", given: words.slice(0, cut).join(" "), family: words.slice(cut).join(" ") };
}

/** Two to five words that all look like parts of a name, none of which names a newsroom. */
function isPerson(name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  if (words.length < 2 || words.length > 5 || particles.has(last) || last.endsWith(".")) return false;
  if (words.some((word) => notPeople.has(word.toLowerCase()))) return false;
  if (name === name.toUpperCase() && /^\p{Lu}{2,}(?: \p{Lu}{2,})*$/u.test(name)) return false;
  return words.every((word) => particles.has(word) || capitalised.test(word));
}
