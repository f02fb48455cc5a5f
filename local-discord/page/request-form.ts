import * as z from "zod";
import type { WireRequest } from "./wire.ts";

const id = z.string().max(100);
const words = z.string().max(6000);
const path = { command: id, group: id.optional(), subcommand: id.optional() };
const options = z.record(id, z.union([words, z.number(), z.boolean()]));

const action = z.discriminatedUnion("do", [
  z.object({ do: z.literal("offer") }),
  z.object({ do: z.literal("command"), ...path, options }),
  z.object({ do: z.literal("autocomplete"), ...path, options, focused: id }),
  z.object({ do: z.literal("click"), message: id, customId: id }),
  z.object({ do: z.literal("select"), message: id, customId: id, values: z.array(id).max(25) }),
  z.object({
    do: z.literal("modal"),
    interactionId: id,
    fields: z.record(id, z.union([words, z.array(id).max(25)])),
  }),
  z.object({ do: z.literal("message-command"), name: id, message: id }),
  z.object({ do: z.literal("user-command"), name: id, user: id }),
  z.object({ do: z.literal("say"), content: z.string().min(1).max(2000) }),
  z.object({ do: z.literal("dismiss"), message: id }),
  z.object({ do: z.literal("delete"), message: id }),
]);

const form = z.object({
  as: id,
  where: z.enum(["guild", "dm", "private", "external"]),
  locale: z.string().regex(/^[a-z]{2}(-[A-Za-z\d]{2,3})?$/),
  action,
});

/** The request that a body holds; null where it is none. */
export function readRequest(body: string): WireRequest | null {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  const result = form.safeParse(json);
  return result.success ? result.data : null;
}
