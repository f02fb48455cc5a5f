import { DiscordAPIError } from "discord.js";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../../src/discord/answering/exchange.ts";
import { exchangeOverHttp, type FirstAnswer } from "../../../src/discord/http/exchange-over-http.ts";
import type { Received } from "../../../src/discord/http/interaction-payload.ts";
import { note } from "../../../src/discord/message/message-body.ts";
import { ManualClock } from "../answering/manual-clock.ts";

const received: Received = {
  id: "11",
  applicationId: "22",
  token: "secret",
  asker: { id: "33", roles: [], locale: "en", isManager: false, moderates: false },
  asked: { kind: "command", command: "article", subcommand: null, options: {} },
};
const body = note("Here it is.");

/** An exchange whose requests go nowhere; each fails as often as it is told to, with that code. */
function exchange({ failures = 0, code = 10_015, flags = 0 } = {}) {
  const responses: FirstAnswer[] = [];
  const requests: string[] = [];
  let left = failures;
  const take = (method: string) => async (route: string) => {
    requests.push(`${method} ${route}`);
    if (left-- > 0)
      throw new DiscordAPIError({ code, message: "what was sent" }, code, 404, method, route, {
        files: [],
        body: {},
      });
    return { flags };
  };
  const rest = { get: take("GET"), post: take("POST"), patch: take("PATCH"), delete: take("DELETE") };
  const clock = new ManualClock();
  const respond = async (answer: FirstAnswer) => void responses.push(answer);
  return { over: exchangeOverHttp(received, { rest, clock, respond }), clock, responses, requests };
}

describe("answering over HTTP", () => {
  test("for the person alone takes the response and nothing more", async () => {
    const { over, responses, requests } = exchange();
    expect(over.isAcknowledged).toBe(false);
    expect(await over.answer(body, "person")).toEqual({ isPrivate: true });
    expect(over.isAcknowledged).toBe(true);
    expect(responses).toEqual([{ type: 4, data: { ...body, flags: 64 } }]);
    expect(requests).toEqual([]);
  });

  test.each([
    [0, false],
    [64, true],
  ])("for all asks Discord whether all can see it (flags %i)", async (flags, isPrivate) => {
    const { over, responses, requests } = exchange({ flags });
    expect(await over.answer(body, "all")).toEqual({ isPrivate });
    expect(responses).toEqual([{ type: 4, data: body }]);
    expect(requests).toEqual(["GET /webhooks/22/secret/messages/%40original"]);
  });

  test("after it was put off fills the place that was kept", async () => {
    const { over, responses, requests } = exchange();
    await over.acknowledge("person");
    await over.answer(body, "person");
    expect(responses).toEqual([{ type: 5, data: { flags: 64 } }]);
    expect(requests).toEqual(["PATCH /webhooks/22/secret/messages/%40original"]);
  });

  test("waits while Discord is still busy with the response", async () => {
    const { over, clock, requests } = exchange({ failures: 3 });
    await over.acknowledge("all");
    const answered = over.answer(body, "all");
    await clock.turn(99);
    expect(requests).toHaveLength(1);
    await clock.turn(1 + 200 + 400);
    expect(await answered).toEqual({ isPrivate: false });
    expect(requests).toHaveLength(4);
  });

  test("gives up on a webhook that never comes to be, with nothing of Discord's words", async () => {
    const { over, clock } = exchange({ failures: Number.POSITIVE_INFINITY });
    const failed = over.followUp(body, "person").catch((error: unknown) => error);
    await clock.turn(60_000);
    const error = await failed;
    expect(error).toBeInstanceOf(Refusal);
    expect(String(error)).not.toContain("what was sent");
  });

  test("does not wait where Discord refuses for another reason", async () => {
    const { over, requests } = exchange({ failures: 1, code: 50_013 });
    await expect(over.followUp(body, "all")).rejects.toMatchObject({ name: "Refusal", code: 50_013 });
    expect(requests).toHaveLength(1);
  });

  test("refuses a second first answer", async () => {
    const { over, responses } = exchange();
    await over.answer(body, "person");
    await expect(over.answer(body, "person")).rejects.toThrow(TypeError);
    await expect(over.suggest([])).rejects.toThrow(TypeError);
    expect(responses).toHaveLength(1);
  });
});
