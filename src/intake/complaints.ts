import { type Complaint, FormatError } from "../domain/errors.ts";
import { AccessError } from "./access.ts";

export type FileComplaint = Complaint & { readonly path: string };

/** Why a file or folder could not be read, and what the host can do. */
export function complaintOf(error: unknown): Complaint {
  if (error instanceof FormatError) return error.complaint;
  if (error instanceof AccessError) return ofAccess(error.code);
  return ofSystem(error instanceof Error && "code" in error ? String(error.code) : null, error);
}

function ofAccess(code: AccessError["code"]): Complaint {
  switch (code) {
    case "outside":
      return {
        line: null,
        reason: "it is a link that leaves the folders of ARTICLES_DIR",
        remedy: "put what it leads to into one of them, or set FOLLOW_LINKS=yes",
      };
    case "not-a-file":
      return { line: null, reason: "it is no regular file", remedy: "put a file in its place, or remove it" };
    case "replaced":
      return {
        line: null,
        reason: "it was replaced while it was read",
        remedy: "have the articles read again",
      };
  }
}

function ofSystem(code: string | null, error: unknown): Complaint {
  switch (code) {
    case "ENOENT":
      return { line: null, reason: "it is a link to nothing", remedy: "correct the link, or remove it" };
    case "ELOOP":
      return { line: null, reason: "it is a link that leads back to itself", remedy: "remove it" };
    case "EILSEQ":
      return { line: null, reason: "its name is not valid UTF-8", remedy: "rename it" };
    case "ENAMETOOLONG":
      return {
        line: null,
        reason: "its path is longer than the system takes (ENAMETOOLONG)",
        remedy: "move it up, into fewer folders",
      };
    case null:
      return faultOf(error);
    default:
      return { line: null, reason: `it cannot be read (${code})`, remedy: "let the bot's user read it" };
  }
}

/** Why a folder of ARTICLES_DIR itself could not be read. */
export function folderComplaint(error: unknown): Complaint {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT")
    return { line: null, reason: "there is no such folder", remedy: "check ARTICLES_DIR, or create it" };
  if (code === "ENOTDIR")
    return { line: null, reason: "it is a file", remedy: "name the folder that holds it in ARTICLES_DIR" };
  return complaintOf(error);
}

/** A fault of ours on one text must not cost the host the others. */
export function faultOf(error: unknown): Complaint {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : "unknown fault";
  return {
    line: null,
    reason: `this program failed to read it (${what})`,
    remedy: "report it to the project, with the file",
  };
}
