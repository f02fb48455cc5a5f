/** Sooner than the 10 s after which process managers kill. */
const leaveWithinMs = 4800;

/**
 * Aborts when the process is told to leave: by a process manager, by Ctrl-C, or by its terminal, which closes. It is
 * gone soon after, whatever is still under way.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(name, () => {
      // npm passes on what the terminal has sent to both.
      if (stopping.signal.aborted) return;
      stopping.abort(new Error(`stopped by ${name}`));
      setTimeout(() => process.exit(0), leaveWithinMs).unref();
    });
  }
  return stopping.signal;
}
