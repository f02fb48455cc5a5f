import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { WireInspected } from "../page/wire.ts";
import type { Page } from "./page.ts";

type Of<K extends WireInspected["kind"]> = Extract<WireInspected, { kind: K }>;

const TYPES: Readonly<Record<number, string>> = {
  2: "command",
  3: "component",
  4: "autocomplete",
  5: "modal",
};
const ANSWERS: Readonly<Record<number, string>> = {
  ...{ 4: "reply", 5: "deferred reply", 6: "deferred update", 7: "update", 8: "choices", 9: "modal" },
};
/** Discord waits so long. */
const LIMIT_MS = 3000;
const SLOW_MS = 1500;

/** What passed between the bot and the local Discord, for the bot's author. */
export function inspectorView(page: Page): TemplateResult {
  const { inspected } = page.model;
  const groups = grouped(inspected);
  return html`<aside class="inspector" id="inspector" aria-label="Inspector">
    <header>
      <h2>Inspector</h2>
      <button type="button" class="toggle" @click=${() => page.model.setView({ inspector: false })}>Close</button>
    </header>
    <p class="inspector-note">Each interaction with its payload, how soon it was acknowledged (Discord waits ${LIMIT_MS / 1000} s), and what the bot sent; refusals in Discord's own words.</p>
    ${
      groups.length === 0
        ? html`<p class="inspector-note">Nothing yet: use a command.</p>`
        : html`<ol class="inspected">${repeat(
            groups,
            ([first]) => first,
            (events) =>
              html`<li class="inspected-group">${events.map((event) => eventView(event, inspected, page.around.locale))}</li>`,
          )}</ol>`
    }
  </aside>`;
}

/** The latest first; with each interaction, what came until the next. */
function grouped(inspected: readonly WireInspected[]): WireInspected[][] {
  const groups: WireInspected[][] = [];
  for (const event of inspected) {
    if (event.kind === "acknowledged" || event.kind === "unanswered") continue;
    const last = groups.at(-1);
    if (last && event.kind !== "interaction") last.push(event);
    else groups.push([event]);
  }
  return groups.reverse();
}

function eventView(event: WireInspected, all: readonly WireInspected[], locale: string): TemplateResult {
  switch (event.kind) {
    case "interaction":
      return interactionView(event, all, locale);
    case "rest":
      return restView(event, locale);
    case "gateway":
      return html`<div class="inspected-line"><span class="tag">gateway</span> <span class="inspected-what">${event.what}</span>${timeView(event.at, locale)}</div>`;
    default:
      return html``;
  }
}

function interactionView(
  event: Of<"interaction">,
  all: readonly WireInspected[],
  locale: string,
): TemplateResult {
  const answer = all.find(
    (other): other is Of<"acknowledged"> => other.kind === "acknowledged" && other.id === event.id,
  );
  const isLost = all.some((other) => other.kind === "unanswered" && other.id === event.id);
  const type = TYPES[typeOf(event.payload)] ?? "interaction";
  const badge = answer
    ? html`<span class="ack ${answer.ms > SLOW_MS ? "slow" : ""}">${ANSWERS[answer.type] ?? answer.type} in ${answer.ms} ms</span>`
    : isLost
      ? html`<span class="ack lost">no answer in ${LIMIT_MS / 1000} s</span>`
      : html`<span class="ack">waiting…</span>`;
  return html`<details class="inspected-interaction">
    <summary><span class="tag strong">${type}</span> <span class="inspected-what">${event.name}</span> ${badge}${timeView(event.at, locale)}</summary>
    ${jsonView(event.payload)}
  </details>`;
}

function restView(event: Of<"rest">, locale: string): TemplateResult {
  const isRefused = event.refused !== null;
  // discord.js sends two fields that Discord takes in silence with every message.
  const warnings = event.warnings.filter((warning) => !/[ .](?:tts|enforce_nonce)$/.test(warning));
  const path = decodeURIComponent(event.path)
    .replace(/\/api\/v\d+/, "")
    .replace(/\d{17,20}(?:\/:token)?/g, "…");
  return html`<details class="inspected-rest ${isRefused ? "refused" : ""}" ?open=${isRefused}>
    <summary><span class="tag">${event.method}</span> <span class="inspected-what">${path}</span> <span class="status">${event.status}</span>${timeView(event.at, locale)}</summary>
    ${isRefused ? html`<p class="why">Refused</p>${jsonView(event.refused)}` : nothing}
    ${warnings.map((warning) => html`<p class="why">${warning}</p>`)}
    ${event.request === undefined || event.request === null ? nothing : jsonView(event.request)}
  </details>`;
}

function jsonView(value: unknown): TemplateResult {
  return html`<pre tabindex="0">${JSON.stringify(value, null, 2)}</pre>`;
}

function timeView(at: number, locale: string): TemplateResult {
  return html`<time>${new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(at)}</time>`;
}

function typeOf(payload: unknown): number {
  return typeof payload === "object" && payload !== null && "type" in payload ? Number(payload.type) : 0;
}
