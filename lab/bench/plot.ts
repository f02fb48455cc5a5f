import type { Results, SizeResult } from "./sizes.ts";

interface Curve {
  readonly name: string;
  readonly color: string;
  readonly value: (size: SizeResult) => number;
}

const curves: readonly Curve[] = [
  { name: "restart (CPU ms)", color: "#2f6fde", value: ({ restart }) => restart.cpuMs.own },
  { name: "MiniSearch loadJSON (CPU ms)", color: "#8a8f98", value: ({ restart }) => restart.cpuMs.mini },
  { name: "live memory (MB)", color: "#1a8a5a", value: ({ restart }) => restart.liveMegabytes },
  { name: "/article p99 (ms)", color: "#c2570c", value: worstOf("/article") },
  { name: "autocomplete p99 (ms)", color: "#8b3fc4", value: worstOf("autocomplete") },
];

const [width, height] = [760, 420];
const room = { left: 60, right: 230, top: 24, bottom: 44 };

/** What grows how with the number of articles, both axes logarithmic: an SVG that needs no script and no font. */
export function plotOf({ sizes }: Results): string {
  const values = curves.flatMap(({ value }) => sizes.map(value)).filter((value) => value > 0);
  const decades = (all: readonly number[]) =>
    [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))] as const;
  const [low, high] = decades(values);
  const counts = sizes.map(({ articles }) => articles);
  const [least, most] = [Math.log10(Math.min(...counts)), Math.log10(Math.max(...counts))];
  const x = (count: number) =>
    room.left +
    ((Math.log10(count) - least) / Math.max(1e-9, most - least)) * (width - room.left - room.right);
  const y = (value: number) =>
    height - room.bottom - ((Math.log10(value) - low) / (high - low)) * (height - room.top - room.bottom);
  const at = (value: number) => value.toFixed(1);
  const powers = Array.from({ length: high - low + 1 }, (_, power) => 10 ** (low + power));
  const grid = [
    ...powers.map(
      (value) =>
        `<path d="M${room.left} ${at(y(value))}H${width - room.right}" stroke="#8a8f9855"/>` +
        `<text x="${room.left - 8}" y="${at(y(value) + 4)}" text-anchor="end">${value}</text>`,
    ),
    ...counts.map(
      (count) =>
        `<text x="${at(x(count))}" y="${height - room.bottom + 20}" text-anchor="middle">${count.toLocaleString("en")}</text>`,
    ),
  ];
  const lines = curves.map(({ name, color, value }) => {
    const points = sizes.filter((size) => value(size) > 0);
    const path = points.map((size) => `${at(x(size.articles))},${at(y(value(size)))}`).join(" ");
    const last = points.at(-1);
    const end = last ? y(value(last)) + 4 : 0;
    return (
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>` +
      `<text x="${width - room.right + 10}" y="${at(end)}" fill="${color}">${name}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#8a8f98">`,
    "<title>How start, memory and answers grow with the number of articles</title>",
    ...grid,
    ...lines,
    `<text x="${(room.left + width - room.right) / 2}" y="${height - 6}" text-anchor="middle">articles</text>`,
    "</svg>",
    "",
  ].join("\n");
}

function worstOf(beginning: string): (size: SizeResult) => number {
  return ({ served }) =>
    Math.max(0, ...served.filter(({ name }) => name.startsWith(beginning)).map(({ p99 }) => p99));
}
