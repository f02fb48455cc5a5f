import type { Link } from "./found.ts";

export interface PageTask extends Link {
  /** How many lists led to it. */
  readonly depth: number;
}

/** Pages that wait, by host: each host's one after the other, several hosts at once. */
export interface PageQueue {
  add(page: PageTask): void;
  /** Takes page after page, and those that come meanwhile, until there are none. */
  work(hostsAtOnce: number, take: (page: PageTask) => Promise<void>): Promise<void>;
}

export function byHost(): PageQueue {
  const waiting = new Map<string, PageTask[]>();
  const busy = new Set<string>();
  /** Wakes whoever found nothing to do. */
  let wake = () => {};
  let woken = new Promise<void>(() => {});
  const sleepAnew = () => {
    wake();
    woken = new Promise((resolve) => {
      wake = resolve;
    });
  };

  async function workOne(take: (page: PageTask) => Promise<void>): Promise<void> {
    for (;;) {
      const host = [...waiting.keys()].find((name) => !busy.has(name));
      if (host === undefined) {
        if (busy.size === 0) return sleepAnew();
        await woken;
        continue;
      }
      const pages = waiting.get(host) ?? [];
      const page = pages.shift();
      if (pages.length === 0) waiting.delete(host);
      if (!page) continue;
      busy.add(host);
      try {
        await take(page);
      } finally {
        busy.delete(host);
        sleepAnew();
      }
    }
  }

  return {
    add(page) {
      const host = URL.canParse(page.url) ? new URL(page.url).host : "";
      const pages = waiting.get(host);
      if (pages) pages.push(page);
      else waiting.set(host, [page]);
      sleepAnew();
    },
    async work(hostsAtOnce, take) {
      sleepAnew();
      await Promise.all(Array.from({ length: hostsAtOnce }, () => workOne(take)));
    },
  };
}
