import { places } from "../../languages/world/places.ts";
import type { Scene } from "../cues/scene.ts";
import { opensName } from "./clean-name.ts";
import type { Figure } from "./figure.ts";

/**
 * Whether more than capitals tells that a figure is a person: a given name, a form of address, or a description of a
 * person that stands beside the name.
 */
export function isSurelyPerson({ names, mentions }: Figure, scene: Scene): boolean {
  const given = names[0]?.[0] ?? "";
  if (opensName(given) && !places.has(names[0]?.at(-1) ?? "")) return true;
  return mentions.some((index) => {
    const mention = scene.mentions[index];
    if (mention === undefined) return false;
    const beside = scene.mentions[index + 1];
    const described = mention.head !== null && mention.looks === "person";
    const apposed =
      beside?.kind === "role" &&
      beside.name.length === 0 &&
      beside.from === mention.to + 2 &&
      beside.block === mention.block;
    // A single word that a description follows may be anything: "Science, the official journal".
    return mention.honorific || described || (apposed && mention.name.length > 1);
  });
}
