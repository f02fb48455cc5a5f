/** A bar on a terminal that is drawn at most 20 times a second, and removed when all is done. */
export function progressBar(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  let drawn = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - drawn < 50) return;
    drawn = now;
    const width = 30;
    const full = Math.round((done / Math.max(1, total)) * width);
    const bar = `${"█".repeat(full)}${"░".repeat(width - full)}`;
    stream.write(done < total ? `\rReading articles ${bar} ${done}/${total}` : "\r\u001b[K");
  };
}
