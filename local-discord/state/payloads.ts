import type { Json } from "../json.ts";
import { MEMBER } from "./permissions.ts";
import { type Guild, guildAt, type Person, type Place, placeOf, userObject, type World } from "./world.ts";

const JOINED = "2024-01-01T00:00:00.000Z";

/** A member object without its user, as GUILD_CREATE and interactions have it. */
export function memberObject(): Json {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    avatar_decoration_data: null,
    collectibles: null,
  };
}

export function channelObject(world: World, channelId: string): Json {
  const place = placeOf(world, channelId) ?? "guild";
  const guild = guildAt(world, place);
  if (guild !== null) return { ...textChannel(guild), guild_id: guild.id };
  if (place === "private") {
    const recipients = world.people.map((person) => userObject(world, person.id));
    return {
      id: channelId,
      type: 3,
      name: "Private chat",
      icon: null,
      owner_id: world.people[0]?.id,
      recipients,
      flags: 0,
      last_message_id: null,
    };
  }
  const person = world.people.find((other) => other.dmChannelId === channelId);
  const recipients = person === undefined ? [] : [userObject(world, person.id)];
  return { id: channelId, type: 1, recipients, flags: 0, last_message_id: null };
}

function textChannel(guild: Guild): Json {
  return {
    id: guild.channelId,
    type: 0,
    name: "general",
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    last_message_id: null,
    flags: 0,
  };
}

/** A guild as `GET /guilds/:id` gives it. */
export function guildObject(world: World, guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    home_header: null,
    description: null,
    owner_id: world.people[0]?.id ?? world.botId,
    region: "deprecated",
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyone(guild)],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    nsfw: false,
    nsfw_level: 0,
    incidents_data: null,
    inventory_settings: null,
  };
}

/** A guild as GUILD_CREATE gives it: with channels and members. */
export function guildCreate(world: World): Json {
  const { guild } = world;
  return {
    ...guildObject(world, guild),
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: world.people.length + 1,
    voice_states: [],
    members: [{ ...memberObject(), user: userObject(world, world.botId) }],
    channels: [textChannel(guild)],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function everyone(guild: Guild): Json {
  return {
    id: guild.id,
    name: "@everyone",
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: MEMBER.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
    description: null,
  };
}

/** The application, as the routes `…/@me` give it. Installable in servers and for users. */
export function applicationObject(world: World): Json {
  return {
    id: world.applicationId,
    name: world.botName,
    icon: null,
    description: "",
    type: null,
    bot: userObject(world, world.botId),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { "0": {}, "1": {} },
    verify_key: world.publicKey,
    flags: 0,
    flags_new: "0",
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    approximate_user_authorization_count: 0,
    hook: true,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: 1,
    approximate_user_install_count: world.people.length,
    owner: userObject(world, world.people[0]?.id ?? world.botId),
    team: null,
  };
}

/** Who used the bot, as an interaction says it: `member` in a server, `user` elsewhere. */
export function actor(world: World, place: Place, person: Person): Json {
  const user = userObject(world, person.id);
  if (guildAt(world, place) === null) return { user };
  return { member: { ...memberObject(), user, permissions: person.permissions.toString() } };
}
