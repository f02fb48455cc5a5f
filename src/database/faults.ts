import { UserError } from "../domain/errors.ts";

/** The database is not there just now, or too busy to answer in time: it passes. */
export class DatabaseAway extends UserError {
  constructor(cause: unknown) {
    super("library-away");
    this.cause = cause;
  }
}

/** What no patience mends. The message says what is wrong and what to do, and never the password. */
export class DatabaseRefusal extends Error {
  override name = "DatabaseRefusal";
}

/** Of system calls that reach nobody, or lose who was reached. */
const awayCodes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"],
  ...["EHOSTDOWN", "ENETDOWN", "ENOENT", "ENOTFOUND", "EAI_AGAIN"],
]);

/** SQLSTATE: connections (class 08), a server that stops or starts (57P), too many of them, time that is over. */
const awayStates = /^(?:08...|57P..|57014|53300|55P03|25P03)$/;

/** What the driver says of a connection that is none any more, without a code. */
const awayMessages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/** A standby that has to go on undoes what reads too long; asked again, it answers. */
const standbyConflict = "40001";

/** Whether the database could not be asked, or did not answer in time: nothing is wrong with the question. */
export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  const code = codeOf(error);
  if (code !== null) return awayCodes.has(code) || awayStates.test(code) || code === standbyConflict;
  return error instanceof Error && awayMessages.test(error.message);
}

/** Whether the connection was lost, so that another one may do: the question may be put again. */
export function isLostConnection(error: unknown): boolean {
  const code = codeOf(error);
  return isAway(error) && code !== "57014" && code !== "55P03" && code !== "53300";
}

/**
 * What a host has to put right, by what PostgreSQL said; `null` for what passes, or is a fault of ours.
 * @param shown the database, without its password
 */
export function refusalOf(error: unknown, shown: string): DatabaseRefusal | null {
  if (error instanceof DatabaseRefusal) return error;
  const told = wordsFor(codeOf(error), error);
  return told === null ? null : new DatabaseRefusal(`LIBRARY_URL: ${shown} ${told}`);
}

function wordsFor(code: string | null, error: unknown): string | null {
  switch (code) {
    case "28P01":
      return "does not take this user with this password. Correct them in LIBRARY_URL or in the file of LIBRARY_URL_FILE.";
    case "28000":
      return "does not let this user in from here. Check the user's name, pg_hba.conf, and whether the server wants TLS (?sslmode=verify-full).";
    case "3D000":
      return "does not exist on that server. Make it: createdb, or CREATE DATABASE.";
    case "42501":
      return "does not give this user the right to do that. The one who keeps the library needs CREATE on the database; one who only reads it, USAGE and SELECT on the schema verbatim.";
    case "53100":
      return "has no room left on its disk. Make room there.";
    default:
      break;
  }
  const message = error instanceof Error ? error.message : "";
  if (/self.signed certificate|unable to verify|certificate/i.test(message))
    return "shows a certificate that cannot be checked. Give its authority by ?sslrootcert=FILE.";
  if (/does not support SSL/i.test(message))
    return "speaks no TLS. Leave sslmode out of LIBRARY_URL, or turn TLS on there.";
  if (/password must be a string/i.test(message))
    return "wants a password, and LIBRARY_URL has none. Write postgres://user:password@host/name.";
  return null;
}

/** SQLSTATE, or the code of a system call. */
export function codeOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}
