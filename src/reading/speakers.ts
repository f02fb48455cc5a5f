import type { Speaker } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { Scene } from "./cues/scene.ts";
import type { Resolution } from "./discourse/resolution.ts";
import type { Voice } from "./discourse/voice.ts";
import type { Cast } from "./people/cast.ts";
import type { Figure } from "./people/figure.ts";
import { shownRole } from "./people/shown-role.ts";

/** The figures that speak, in order of their first quotation, with what the text calls them. */
export function listSpeakers(
  text: string,
  scene: Scene,
  cast: Cast,
  resolutions: readonly (Resolution | null)[],
  voices: readonly (Pick<Voice, "figure"> | null)[],
): { speakers: readonly Speaker[]; indexOf: (figure: number) => number | null } {
  const indices = new Map<number, number>();
  for (const voice of voices)
    if (voice !== null && !indices.has(voice.figure) && cast.figures[voice.figure] !== undefined)
      indices.set(voice.figure, indices.size);
  const mentions = new Map<number, Span[]>();
  const descriptions = new Map<number, Span[]>();
  for (const [i, resolution] of resolutions.entries()) {
    const mention = scene.mentions[i];
    if (
      resolution === null ||
      mention === undefined ||
      mention.kind === "pronoun" ||
      !indices.has(resolution.figure)
    )
      continue;
    put(mentions, resolution.figure, { start: mention.start, end: mention.end });
    if (mention.role !== null && (mention.name.length > 0 || resolution.margin > 0.6))
      put(descriptions, resolution.figure, mention.role);
  }
  const speakers = [...indices.keys()].map((index) => {
    const figure = cast.figures[index];
    return figure === undefined
      ? nobody
      : speakerOf(text, scene, cast, figure, mentions.get(index) ?? [], descriptions.get(index) ?? []);
  });
  return { speakers, indexOf: (figure) => indices.get(figure) ?? null };
}

const nobody: Speaker = { kind: "description", name: "", role: null, aliases: [], mentions: [] };

function put(map: Map<number, Span[]>, key: number, span: Span): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [span]);
  else list.push(span);
}

function speakerOf(
  text: string,
  scene: Scene,
  cast: Cast,
  figure: Figure,
  mentions: readonly Span[],
  descriptions: readonly Span[],
): Speaker {
  const say = (span: Span): string => text.slice(span.start, span.end).replace(/\s+/g, " ");
  const names = figure.mentions.flatMap((index) => {
    const span = scene.mentions[index]?.nameSpan;
    return span == null ? [] : [say(span)];
  });
  const name = withoutCapitals(say(figure.label), names);
  const roles = [...figure.roles.map((role) => say(role.span)), ...descriptions.map(say)];
  const aliases = [...new Set([...names, ...roles])].filter((alias) => alias !== name);
  const shown =
    figure.kind === "person" ? shownRole(scene.items, scene.mentions, cast, figure, scene.language) : null;
  const role = shown === null ? null : say(shown);
  const kind =
    figure.kind === "person" ? "person" : figure.kind === "description" ? "description" : "organisation";
  return { kind, name, role, aliases, mentions };
}

/** "FERRAND" of a heading as the text writes it elsewhere: "Ferrand". */
function withoutCapitals(name: string, names: readonly string[]): string {
  if (name !== name.toUpperCase()) return name;
  return names.find((each) => each !== name && each.toUpperCase() === name) ?? name;
}
