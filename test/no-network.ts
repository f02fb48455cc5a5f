import { Server, Socket } from "node:net";

/** Loaded before each test of the project `unit`: one that opens a socket belongs into `e2e` (vitest.config.ts). */
function refuse(): never {
  throw new Error("A unit test opens no socket. List this file under e2e in vitest.config.ts.");
}

Server.prototype.listen = refuse;
Socket.prototype.connect = refuse;
