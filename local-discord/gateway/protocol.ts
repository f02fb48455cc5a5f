/** Opcodes. Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Opcodes that a bot may send and that change nothing here: presence, voice state, members, soundboard, channel info. */
export const IGNORED_OPS: readonly number[] = [3, 4, 8, 31, 43];

/** Close codes with their reasons. Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const CLOSE = {
  unknownOpcode: [4001, "Unknown opcode."],
  decodeError: [4002, "Error while decoding payload."],
  notAuthenticated: [4003, "Not authenticated."],
  authenticationFailed: [4004, "Authentication failed."],
  alreadyAuthenticated: [4005, "Already authenticated."],
  invalidSequence: [4007, "Invalid seq specified."],
  rateLimited: [4008, "You are being rate limited."],
  timedOut: [4009, "Session timed out."],
  invalidShard: [4010, "Invalid shard."],
  invalidVersion: [4012, "Invalid API version."],
  invalidIntents: [4013, "Invalid intent(s)."],
  disallowedIntents: [4014, "Disallowed intent(s)."],
} as const;

export type CloseReason = keyof typeof CLOSE;

/** Bits of the intents. Source: https://docs.discord.com/developers/events/gateway#gateway-intents */
export const INTENTS = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Every intent there is. */
export const KNOWN_INTENTS = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21, 24, 25,
].reduce((all, bit) => all | (1 << bit), 0);

/** Intents that an app has to be granted. */
export const PRIVILEGED_INTENTS = INTENTS.guildMembers | INTENTS.guildPresences | INTENTS.messageContent;
