import type { ReadingProgress } from "../domain/library-status.ts";

const width = 30;

/** A bar on a terminal with what is done and the time that is left, removed when all is done. */
export function progressBar(
  stream: Pick<NodeJS.WriteStream, "write">,
  { what, now = () => performance.now() }: { readonly what: string; readonly now?: () => number },
): (progress: ReadingProgress | null) => void {
  let first: { readonly at: number; readonly done: number } | null = null;
  let isDrawn = false;
  return (progress) => {
    if (!progress) {
      if (isDrawn) stream.write("\r\u001b[K");
      isDrawn = false;
      return;
    }
    const { done, total } = progress;
    first ??= { at: now(), done };
    const full = Math.round((done / Math.max(1, total)) * width);
    const bar = `${"█".repeat(full)}${"░".repeat(width - full)}`;
    const perArticle = (now() - first.at) / Math.max(1, done - first.done);
    const left = done > first.done ? `, about ${timeText(perArticle * (total - done))} left` : "";
    stream.write(`\r${what} ${bar} ${done}/${total}${left}\u001b[K`);
    isDrawn = true;
  };
}

function timeText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
