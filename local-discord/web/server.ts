import type { WireAction, WireAnswer, WireEvent } from "../page/wire.ts";
import type { View } from "./view.ts";

type Viewer = Pick<View, "as" | "where" | "locale">;

/** Does something as the person of a view. Never rejects: an unreachable server is an answer, too. */
export async function act({ as, where, locale }: Viewer, action: WireAction): Promise<WireAnswer> {
  try {
    const response = await fetch("/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as, where, locale, action }),
    });
    if (!response.ok) return { kind: "refused", message: (await response.text()).trim(), field: null };
    return (await response.json()) as WireAnswer;
  } catch {
    return { kind: "refused", message: "The playground does not answer. Is it still running?", field: null };
  }
}

/** Has the playground keep a file until the command is sent. @returns its id, or why it is not kept */
export async function attach(
  { as }: Pick<Viewer, "as">,
  file: File,
): Promise<{ readonly id: string } | { readonly refused: string }> {
  try {
    const query = new URLSearchParams({ as, name: file.name, type: file.type });
    const response = await fetch(`/attach?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    if (!response.ok) return { refused: (await response.text()).trim() };
    return (await response.json()) as { readonly id: string };
  } catch {
    return { refused: "The playground does not answer. Is it still running?" };
  }
}

/** Listens to what happens where the person of a view is; after a break it goes on by itself. @returns a function that ends it */
export function listen(
  { as, where }: Viewer,
  on: { readonly event: (event: WireEvent) => void; readonly lost: () => void },
): () => void {
  const source = new EventSource(`/events?${new URLSearchParams({ as, where })}`);
  source.onmessage = ({ data }) => on.event(JSON.parse(data) as WireEvent);
  // A browser gives up after some errors; the model opens a new stream then.
  source.onerror = () => on.lost();
  return () => source.close();
}
