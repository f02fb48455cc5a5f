/** The package ships its Zod schemas as JavaScript only; these are the ones we hold requests against. */
declare module "discord-api-spec/zod" {
  import type { $ZodType } from "zod/v4/core";

  export const ApplicationCommandCreateRequestSchema: $ZodType;
  export const ApplicationCommandPatchRequestPartialSchema: $ZodType;
  export const ApplicationCommandUpdateRequestSchema: $ZodType;
  export const ApplicationCommandResponseSchema: $ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: $ZodType;
  export const GatewayResponseSchema: $ZodType;
  export const GatewayBotResponseSchema: $ZodType;
  export const UserPIIResponseSchema: $ZodType;
  export const PrivateApplicationResponseSchema: $ZodType;
  export const GuildWithCountsResponseSchema: $ZodType;
  export const GuildChannelResponseSchema: $ZodType;
  export const GuildMemberResponseSchema: $ZodType;
  export const IncomingWebhookRequestPartialSchema: $ZodType;
  export const IncomingWebhookUpdateRequestPartialSchema: $ZodType;
  export const InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema: $ZodType;
  export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: $ZodType;
  export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: $ZodType;
  export const InteractionCallbackResponseSchema: $ZodType;
  export const LaunchActivityInteractionCallbackRequestSchema: $ZodType;
  export const MessageCreateRequestSchema: $ZodType;
  export const MessageEditRequestPartialSchema: $ZodType;
  export const MessageResponseSchema: $ZodType;
  export const ModalInteractionCallbackRequestSchema: $ZodType;
  export const UpdateMessageInteractionCallbackRequestSchema: $ZodType;
}
