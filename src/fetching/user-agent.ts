/** Our name in robots.txt. */
export const agentName = "verbatim";

/** How sites see us. `project`: the page by which the host explains the bot (PROJECT_URL), where there is one. */
export function userAgentOf(project: string | null): string {
  return `Verbatim/0.1 (${project === null ? "self-hosted; quotes articles" : `+${project}`})`;
}
