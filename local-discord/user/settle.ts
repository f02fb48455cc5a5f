import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { Hub } from "../hub.ts";
import { failureText, type Interaction } from "../state/interactions.ts";
import type { Outcome } from "./outcome.ts";
import { seen } from "./seen.ts";

/** How long to wait: until acknowledged, or (unless told) until a promised answer has come: the edit of a deferred
 * reply, or the first edit or follow-up after a deferred update (if one comes within a second). */
export type Wait = "acknowledged" | "answered";

/** Waits for what comes of an interaction, and tells it as the person sees it. */
export async function settle(hub: Hub, interaction: Interaction, wait: Wait): Promise<Outcome> {
  const interactionId = interaction.id;
  const botConnected = hub.gateway.connected > 0;
  const inTime = await interaction.acknowledged.promise;
  const { acknowledgement } = interaction;
  if (!inTime || acknowledgement === null) {
    return { kind: "failed", interactionId, shown: failureText(interaction.type), botConnected };
  }
  if (wait === "answered") await interaction.answered.promise;
  if (acknowledgement.type === 9) {
    // The rules have held it against Discord's description of modals.
    const modal = structuredClone(interaction.data) as unknown as APIModalInteractionResponseCallbackData;
    return { kind: "modal", interactionId, modal, acknowledgement };
  }
  const stored = hub.messages.get(interaction.originalId ?? "");
  const message = stored === undefined ? null : seen(stored, hub.world);
  const isUpdate = acknowledgement.type === 6 || acknowledgement.type === 7;
  const followUps = hub.messages
    .in(interaction.channelId, interaction.person.id)
    .filter((other) => other.interaction === interaction && other.id !== interaction.originalId)
    .map((other) => seen(other, hub.world));
  return { kind: isUpdate ? "update" : "message", interactionId, message, followUps, acknowledgement };
}
