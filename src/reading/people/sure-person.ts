import { fold } from "../../domain/folding.ts";
import { opensName } from "../../languages/world/given-names.ts";
import { places } from "../../languages/world/places.ts";
import type { Scene } from "../cues/scene.ts";
import type { Figure } from "./figure.ts";
import type { Mention } from "./mention.ts";
import { roleAfter } from "./role-after.ts";

/**
 * Whether more than capitals tells that a figure is a person: a given name, a form of address, a description of a person
 * that stands beside the name, or a surname that stands for the whole name elsewhere.
 */
export function isSurelyPerson({ names, mentions }: Figure, scene: Scene): boolean {
  const [fullest = []] = names;
  if (opensName(fullest[0] ?? "") && !places.has(fullest.at(-1) ?? "")) return true;
  return mentions.some((index) => {
    const mention = scene.mentions[index];
    if (mention === undefined) return false;
    return (
      mention.honorific ||
      isDescribed(scene, mention) ||
      isSurname(mention, fullest) ||
      isApposed(scene, mention, scene.mentions[index + 1])
    );
  });
}

/** "Paul Mercier, a spokesman for the port,"; a single word may be anything: "Science, the official journal". */
function isApposed({ items, language }: Scene, mention: Mention, beside: Mention | undefined): boolean {
  if (mention.name.length < 2) return false;
  const described =
    beside?.kind === "role" &&
    beside.name.length === 0 &&
    beside.from === mention.to + 2 &&
    beside.block === mention.block;
  return described || roleAfter(items, mention.to + 1, language) !== null;
}

/** "Mercier" for "Paul Mercier": a body is called by its first word, if by one. */
function isSurname({ name, looks }: Mention, fullest: readonly string[]): boolean {
  return name.length === 1 && fullest.length > 1 && name[0] === fullest.at(-1) && looks !== "body";
}

/** Whether a description of a person stands before the name, of which it is no part and which is nobody else's. */
function isDescribed({ items, language }: Scene, { head, looks, name, from, role, to }: Mention): boolean {
  if (head === null || looks !== "person" || role === null) return false;
  if (name.length === 1 && places.has(name[0] ?? "")) return false;
  const titles = language.grammar.capitalTitles || language.grammar.capitalNouns;
  for (let i = from; i <= to; i++) {
    const item = items[i];
    if (item === undefined) break;
    // "la Star Factory": where titles have no capitals, a noun with one belongs to the name.
    if (item.start === role.start && !titles && item.shape === "capital" && !item.opens) return false;
    // "le patron du géant minier Acme Nickel": the name is the firm's.
    const noun = item.end <= role.end && i > from && item.shape === "lower";
    if (noun && item.end + 30 > role.end && language.genericBodies.has(fold(item.word))) return false;
  }
  return true;
}
