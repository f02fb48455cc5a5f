import { html, svg, type TemplateResult } from "lit-html";

type Size = "small" | "medium" | "large";

const quoteMarks = svg`<path d="M8 21v-5.200C8 12 10 9.6 14 9v2.800c-1.9.5-2.7 1.7-2.8 3.200H14v6zm10 0v-5.200c0-3.8 2-6.2 6-6.800v2.800c-1.9.5-2.7 1.7-2.8 3.200H24v6z" />`;

export function botAvatar(size: Size): TemplateResult {
  return html`<span class="avatar avatar-${size} avatar-bot" aria-hidden="true"
    ><svg viewBox="0 0 32 32">${quoteMarks}</svg></span
  >`;
}

/** A disc with the initial, in a colour that follows the name. */
export function personAvatar(name: string, size: Size): TemplateResult {
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5;
  const [initial = "?"] = name;
  return html`<span class="avatar avatar-${size} avatar-${hue}" aria-hidden="true">${initial.toUpperCase()}</span>`;
}
