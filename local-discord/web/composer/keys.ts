import type { Composer } from "./composer.ts";

/** What a key does in the composer, as in Discord's; other keys do what they do everywhere. */
export function onKey(composer: Composer, event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (takes(composer, event)) event.preventDefault();
}

function takes(composer: Composer, event: KeyboardEvent): boolean {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return false;
  const { popup, lit } = composer;
  const hasItems = popup.kind !== "none" && popup.items.length > 0;
  // What was suggested for an earlier text is not what is meant now.
  const isReady = popup.kind !== "choices" || popup.state === "ready";
  const canPick = hasItems && isReady && lit >= 0;
  const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
  const atEnd = input.selectionStart === input.value.length;
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      if (!hasItems) return false;
      composer.light(event.key === "ArrowDown" ? 1 : -1);
      return true;
    case "ArrowLeft":
      return atStart && composer.move(-1);
    case "ArrowRight":
      return atEnd && composer.draft !== null && composer.move(1);
    case "Enter":
      if (event.shiftKey) return false;
      if (canPick) composer.pick(lit);
      else void composer.send();
      return true;
    case "Tab":
      if (event.shiftKey) return composer.move(-1);
      if (canPick) {
        composer.pick(lit, true);
        return true;
      }
      return composer.move(1);
    case "Backspace":
      return input.value === "" && composer.eraseBefore();
    case "Escape":
      return composer.escape();
    default:
      return false;
  }
}
