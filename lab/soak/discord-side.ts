import type { LocalDiscord } from "../../local-discord/local-discord.ts";

/** Discord's codes for an answer that comes too late, and for a second one. */
const unknownInteraction = 10062;
const alreadyAcknowledged = 40060;

/** What Discord had to refuse of the bot, and how often its commands were written. */
export class DiscordSide {
  tooLate = 0;
  /** First answers where there was one: those who stand by offer one each time, and nobody sees a second. */
  secondOffers = 0;
  commandsWritten = 0;
  readonly otherRefusals: string[] = [];

  watch({ inspector }: LocalDiscord): void {
    inspector.subscribe((event) => {
      if (event.kind !== "rest") return;
      if (event.method === "PUT") this.commandsWritten++;
      if (event.refused === null) return;
      const refused = JSON.stringify(event.refused);
      if (refused.includes(`"code":${unknownInteraction}`)) this.tooLate++;
      else if (refused.includes(`"code":${alreadyAcknowledged}`)) this.secondOffers++;
      else this.otherRefusals.push(refused.slice(0, 200));
    });
  }
}
