import { DiscordError } from "../forms/discord-error.ts";
import type { Hub } from "../hub.ts";
import type { Json } from "../json.ts";
import { acknowledge } from "../rest/callback.ts";
import type { Interaction } from "../state/interactions.ts";
import type { Posted } from "./interactions-endpoint.ts";

/** Posts an interaction to the application's own address, and takes the response for its first answer. Never rejects. */
export async function deliver(hub: Hub, interaction: Interaction, payload: Json): Promise<void> {
  const warnings: string[] = [];
  const record = (status: number, request: unknown, refused: Json | null) =>
    hub.inspector.record({
      kind: "rest",
      method: "POST",
      path: "response",
      status,
      request,
      refused,
      warnings,
    });
  let response: Posted;
  try {
    response = await hub.endpoint.post(payload);
  } catch {
    record(0, undefined, { message: "the application's address cannot be reached" });
    return;
  }
  // The application may answer by the callback's route instead, and says so with an empty 202.
  if (response.status === 202) return;
  if (response.status !== 200) {
    record(response.status, response.body, { message: `the application answered ${response.status}` });
    return;
  }
  try {
    hub.interactions.forCallback(interaction.id, interaction.token);
    const warn = (warning: string) => warnings.push(warning);
    const query = new URLSearchParams();
    acknowledge(
      { hub, params: {}, query, body: response.body, files: [], locale: undefined, warn },
      interaction,
    );
    record(200, response.body, null);
  } catch (error) {
    const known = error instanceof DiscordError ? error : null;
    if (known === null)
      warnings.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    record(
      known?.status ?? 500,
      response.body,
      known?.toBody() ?? { message: "500: Internal Server Error", code: 0 },
    );
  }
}
