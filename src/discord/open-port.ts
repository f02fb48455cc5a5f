import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { ConnectError } from "./connection.ts";

/** Where a server of ours listens. */
export interface Address {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/**
 * Has a server listen. @returns where it does, with the port that was taken
 * @throws ConnectError where the port cannot be had, naming the setting that asks for it
 */
export async function openPort(server: Server, setting: string, { host, port }: Address): Promise<Address> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new ConnectError(
      `${setting}: ${host}:${port} cannot be listened on (${code}). Choose another port, or end what has it.`,
    );
  }
  return { host, port: (server.address() as AddressInfo).port };
}
