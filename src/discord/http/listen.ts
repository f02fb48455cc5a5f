import { REST, Routes } from "discord.js";
import { isRecord } from "../../domain/is-record.ts";
import {
  ConnectError,
  type Connection,
  type ConnectOptions,
  countRefusals,
  ownWork,
  persist,
  register,
} from "../connection.ts";
import { type Address, openPort } from "../open-port.ts";
import { interactionServer } from "./interaction-server.ts";
import { publicKeyOf } from "./signature.ts";

/** Where Discord posts interactions to, and the key by which it is known. */
export interface Endpoint {
  readonly address: Address;
  /** The application's, from the Developer Portal: 64 hexadecimal digits. */
  readonly publicKey: string;
}

export interface ListenOptions extends ConnectOptions, Endpoint {}

export interface ListeningConnection extends Connection {
  /** Where it listens, with the port that was taken. */
  readonly address: Address;
}

/**
 * The second wire beside the gateway: registers the commands, and answers the interactions that Discord posts until
 * closed. No connection is held, so any number of processes can stand behind one address.
 * @throws ConnectError when trying again cannot help: a wrong token or key, a port that is taken.
 */
export async function listen(options: ListenOptions): Promise<ListeningConnection> {
  const { apiUrl, token, handler, log, address } = options;
  const publicKey = publicKeyOf(options.publicKey);
  if (publicKey === null) throw wrongKey();
  const rest = new REST({ api: apiUrl }).setToken(token);
  countRefusals(rest, options.meter);
  const application = await persist(() => rest.get(Routes.currentApplication()), options);
  const { id, verify_key: key } = isRecord(application) ? application : {};
  const applicationId = typeof id === "string" ? id : "";
  if (typeof key === "string" && key.toLowerCase() !== options.publicKey.toLowerCase()) throw wrongKey();
  const server = interactionServer({ publicKey, handler, rest, log });
  const at = await openPort(server, "INTERACTIONS_PORT", address);
  await register(rest, applicationId, options);
  return {
    ...ownWork(rest, applicationId),
    address: at,
    get isOpen() {
      return server.listening;
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
    },
  };
}

function wrongKey(): ConnectError {
  return new ConnectError(
    "INTERACTIONS_PUBLIC_KEY is not this application's. Copy “Public Key” from General Information in the Developer Portal.",
  );
}
