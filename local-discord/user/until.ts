import type { Hub } from "../hub.ts";

/** Resolves as soon as the condition holds; rejects after `timeoutMs` of real time. */
export function until(hub: Hub, condition: () => boolean, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let poll: NodeJS.Timeout | undefined;
    const stop = () => {
      clearTimeout(timer);
      clearInterval(poll);
      endMessages();
      endEvents();
    };
    const look = () => {
      if (!condition()) return;
      stop();
      resolve();
    };
    const endMessages = hub.messages.onChange(look);
    const endEvents = hub.inspector.subscribe(look);
    timer = setTimeout(() => {
      stop();
      reject(new Error(`The condition did not hold within ${timeoutMs} ms.`));
    }, timeoutMs);
    // For conditions on the bot's side, of which nothing here tells.
    poll = setInterval(look, 10);
    look();
  });
}
