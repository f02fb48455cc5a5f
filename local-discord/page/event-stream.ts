import type { ServerResponse } from "node:http";
import type { LocalDiscord } from "../local-discord.ts";
import type { InspectorEvent } from "../state/inspector.ts";
import type { LocalUser } from "../user/local-user.ts";
import type { SeenMessage } from "../user/outcome.ts";
import type { Names } from "./names.ts";
import { localesOf } from "./offer.ts";
import type { WireEvent, WireMessage, WirePlace } from "./wire.ts";

/** So many of the past events come with `hello`. */
const PAST_EVENTS = 150;
const KEEP_ALIVE_MS = 20_000;

/** Sends a person's view of a place as server-sent events, until the page goes away. */
export function streamEvents(
  discord: LocalDiscord,
  names: Names,
  person: LocalUser,
  where: WirePlace,
  response: ServerResponse,
): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const send = (event: WireEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  const wire = (message: SeenMessage) => toWire(message, person);
  const locales = () => localesOf([...discord.commands(), ...discord.commands(discord.guildId)]);
  let connected = discord.botConnected;
  const lookAtBot = () => {
    if (discord.botConnected === connected) return;
    connected = discord.botConnected;
    send({ kind: "bot", connected });
  };

  send({
    kind: "hello",
    bot: { id: discord.applicationId, name: names.bot, displayName: names.bot },
    botConnected: connected,
    guild: names.guild,
    people: discord.users.map(({ id, name, displayName }) => ({ id, name, displayName })),
    locales: locales(),
    messages: person.messages(where).map(wire),
    inspected: discord.inspector.events.slice(-PAST_EVENTS),
  });
  const endings = [
    discord.onChange(({ message }) => {
      if (message.place !== where) return;
      const seen = see(person, where, message.id);
      send(seen === undefined ? { kind: "gone", id: message.id } : { kind: "message", message: wire(seen) });
    }),
    discord.inspector.subscribe((event) => {
      send({ kind: "inspected", event });
      if (registersCommands(event)) send({ kind: "commands", locales: locales() });
      // Sockets are counted after the event that tells of them.
      if (event.kind === "gateway") setImmediate(lookAtBot);
    }),
  ];
  const alive = setInterval(() => {
    response.write(": still here\n\n");
    lookAtBot();
  }, KEEP_ALIVE_MS);
  alive.unref();
  response.on("close", () => {
    clearInterval(alive);
    for (const end of endings) end();
  });
}

/** Each person has a direct-message channel of their own, so there the person's own list decides. */
function see(person: LocalUser, where: WirePlace, id: string): SeenMessage | undefined {
  return where === "dm"
    ? person.messages("dm").find((message) => message.id === id)
    : (person.see(id) ?? undefined);
}

function registersCommands(event: InspectorEvent): boolean {
  return (
    event.kind === "rest" && event.method !== "GET" && event.status < 400 && /\/commands\b/.test(event.path)
  );
}

function toWire(message: SeenMessage, person: LocalUser): WireMessage {
  const { notifies, notifiesEveryone, attachments, ...rest } = message;
  const { id, author, content, embeds, components, ephemeral, thinking, createdAt, editedAt, used, replyTo } =
    rest;
  return {
    ...{ id, author, content, embeds, components, ephemeral, thinking, createdAt, editedAt, used, replyTo },
    attachments: attachments.map(({ filename, size }) => ({ filename, size })),
    notifies: notifiesEveryone || notifies.includes(person.displayName),
  };
}
