/** So near to the end counts as at the end. */
const AT_END_PX = 80;

/** Keeps a log at its end while it or its window grows, unless the person has scrolled up to read. */
export class LogScroll {
  #log: Element | null = null;
  #isAtEnd = true;
  readonly #sizes = new ResizeObserver(() => this.#follow());

  /** To be called after each drawing; a log that is new is watched from then on. */
  watch(log: Element | null): void {
    if (log === this.#log || log === null) return;
    this.#sizes.disconnect();
    this.#log = log;
    let before = 0;
    log.addEventListener("scroll", () => {
      // Away from the end it is the person's doing only if it went up: the log may have grown since.
      if (log.scrollHeight - log.scrollTop - log.clientHeight < AT_END_PX) this.#isAtEnd = true;
      else if (log.scrollTop < before) this.#isAtEnd = false;
      before = log.scrollTop;
    });
    this.#sizes.observe(log);
    if (log.firstElementChild) this.#sizes.observe(log.firstElementChild);
  }

  /** Whoever sends something wants to see what comes of it. */
  toEnd(): void {
    this.#isAtEnd = true;
    this.#follow();
  }

  #follow(): void {
    if (this.#log && this.#isAtEnd) this.#log.scrollTop = this.#log.scrollHeight;
  }
}
