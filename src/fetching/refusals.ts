import type { FetchRefused, RefusalCode } from "./fetched.ts";

/** Statuses that say "not now". */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export function refused(
  code: RefusalCode,
  reason: string,
  remedy: string,
  more: Partial<Pick<FetchRefused, "status" | "retry" | "retryAfter">> = {},
): FetchRefused {
  return { kind: "refused", code, status: null, retry: false, retryAfter: null, reason, remedy, ...more };
}

export function notPublic(): FetchRefused {
  return refused(
    "address",
    "the address does not lead to the public internet",
    "give the public http or https address of the page",
  );
}

export function badStatus(status: number, retryAfter: number | null): FetchRefused {
  const retry = passing.has(status) || retryAfter !== null;
  return refused("status", ...wordsFor(status), { status, retry, retryAfter });
}

function wordsFor(status: number): readonly [reason: string, remedy: string] {
  if (status === 404 || status === 410)
    return [`there is no such page (HTTP ${status})`, "check the address, or take an archived copy's"];
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return [
      `the site does not give out the page (HTTP ${status})`,
      "save the page in your browser and import the file",
    ];
  if (status === 429) return ["the site asks for fewer requests (HTTP 429)", "import it again later"];
  if (passing.has(status)) return [`the site has trouble (HTTP ${status})`, "import it again later"];
  return [
    `the site answered with HTTP ${status}`,
    "open the address in a browser, and import the saved page",
  ];
}

/** Why a request failed on its way, by the codes of Node and undici. */
export function fromError(error: unknown): FetchRefused {
  const codes = new Set(
    causes(error).flatMap((cause) => [cause.name, "code" in cause ? String(cause.code) : ""]),
  );
  const has = (...any: readonly string[]) => any.some((code) => codes.has(code));
  if (has("NotPublic")) return notPublic();
  if (has("TimeoutError", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT"))
    return refused("time", "the site took too long", "import it again later", { retry: true });
  if (has("ENOTFOUND")) return refused("network", "there is no site of this name", "check the address");
  if ([...codes].some((code) => /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)))
    return refused(
      "network",
      "the site's certificate is not valid",
      "save the page in your browser and import the file",
    );
  if (has("UND_ERR_HEADERS_OVERFLOW"))
    return refused(
      "size",
      "the site's headers are too large",
      "save the page in your browser and import the file",
    );
  return refused("network", "the site could not be reached, or broke off", "import it again later", {
    retry: true,
  });
}

/** An error with what caused it, and what caused that. */
function causes(error: unknown): readonly Error[] {
  const found: Error[] = [];
  for (let at = error; at instanceof Error && found.length < 8; at = at.cause) {
    found.push(at);
    if (at instanceof AggregateError) found.push(...at.errors.filter((one) => one instanceof Error));
  }
  return found;
}
