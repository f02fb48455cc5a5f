/**
 * Nobody may read what the process writes any more: a full disk, a closed terminal, a pipe whose reader has gone. What
 * is written is lost then; the bot lives.
 */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
