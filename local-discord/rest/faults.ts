/** A REST answer to give in place of the real one. */
export interface RestFault {
  readonly status: number;
  /** How many requests it befalls; 1 unless told. */
  readonly times?: number;
  /** Only requests whose `METHOD /path` matches. */
  readonly match?: RegExp;
  /** Seconds, for 429. */
  readonly retryAfter?: number;
  /** For 429: the whole application is limited, not the route. */
  readonly global?: boolean;
}

/** What shall go wrong: read by the REST and gateway servers, set by tests through {@link Faults}. */
export class FaultState {
  readonly #rest: { fault: RestFault; left: number }[] = [];
  /** The gateway accepts connections and says nothing. */
  gatewaySilent = false;
  /** The gateway refuses connections (503). */
  gatewayRefuses = false;
  heartbeatAcks = true;

  add(fault: RestFault): void {
    this.#rest.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault due for a request, used up by asking. */
  take(method: string, path: string): RestFault | undefined {
    const due = this.#rest.find(
      ({ fault, left }) => left > 0 && (fault.match === undefined || fault.match.test(`${method} ${path}`)),
    );
    if (due !== undefined) due.left -= 1;
    return due?.fault;
  }

  clear(): void {
    this.#rest.length = 0;
    this.gatewaySilent = false;
    this.gatewayRefuses = false;
    this.heartbeatAcks = true;
  }
}
