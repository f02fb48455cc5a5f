import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Why a request is turned away, or null. A page of another site that a browser shows could otherwise use
 * this server: by its name (DNS rebinding: a foreign Host) or from its own address (a foreign Origin).
 */
export function foreign(request: IncomingMessage): string | null {
  const { host, origin } = request.headers;
  if (host === undefined || !LOCAL_HOST.test(host)) {
    return `The local Discord answers on 127.0.0.1 and localhost only, not as "${host ?? ""}".`;
  }
  if (origin === undefined) return null;
  const from = /^https?:\/\/(.+)$/i.exec(origin)?.[1];
  if (from === undefined || !LOCAL_HOST.test(from) || portOf(from) !== portOf(host)) {
    return `The local Discord does not answer pages of another origin (${origin}).`;
  }
  return null;
}

function portOf(host: string): string {
  return /:(\d+)$/.exec(host)?.[1] ?? "80";
}

/** An HTTP server on 127.0.0.1 that can go away and come back on the same port. */
export class HttpServer {
  readonly #server: Server;
  #port = 0;

  constructor(server: Server = createServer()) {
    this.#server = server;
    server.keepAliveTimeout = 30_000;
  }

  get raw(): Server {
    return this.#server;
  }

  get port(): number {
    return this.#port;
  }

  /** @param port 0 for any that is free. Rejects where the port is taken. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", () => {
        this.#server.removeListener("error", reject);
        resolve();
      });
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening and cuts every connection. Port and address stay, for {@link listen}. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}
