/** What a site's robots.txt lets a program of our name read. Source: RFC 9309. */
export interface Robots {
  allows(path: string): boolean;
  /** Seconds between two requests that the site asks for; 0 where it does not. */
  readonly delay: number;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number;
}

export const allowAll: Robots = { allows: () => true, delay: 0 };

/** More than any site has; what comes after is not looked at, and a longer pattern is cut at its end, which widens it. */
const mostRules = 2000;
const longestPattern = 500;

/** @param agent our name, in lower case: groups of that name count, else those for `*` */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsIn(text);
  const named = groups.filter(({ agents }) => agents.includes(agent));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const rules = ours.flatMap((group) => group.rules).slice(0, mostRules);
  return {
    allows(path) {
      const asked = normal(path);
      let longest: Rule | null = null;
      for (const rule of rules) {
        const longer = longest === null || rule.pattern.length > longest.pattern.length;
        const kinder = longest?.pattern.length === rule.pattern.length && rule.allow;
        if ((longer || kinder) && matches(rule.pattern, asked)) longest = rule;
      }
      return longest?.allow ?? true;
    },
    delay: Math.max(0, ...ours.map(({ delay }) => delay)),
  };
}

function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = "", value = ""] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const given = value.trim();
    const last = groups.at(-1);
    switch (field.toLowerCase()) {
      case "user-agent": {
        const name = /^\*|^[a-z_-]+/i.exec(given)?.[0].toLowerCase() ?? "";
        if (isNaming && last) last.agents.push(name);
        else groups.push({ agents: [name], rules: [], delay: 0 });
        isNaming = true;
        break;
      }
      case "allow":
      case "disallow":
        isNaming = false;
        // An empty value rules nothing out.
        if (given !== "") last?.rules.push({ allow: field.length === 5, pattern: patternOf(given) });
        break;
      case "crawl-delay":
        isNaming = false;
        if (last) last.delay = Math.max(last.delay, Number(given) || 0);
    }
  }
  return groups;
}

function patternOf(given: string): string {
  return normal(given.slice(0, longestPattern)).replace(/\*{2,}/g, "*");
}

/** Both sides in one spelling: what an address encodes, in capitals. */
function normal(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "")
    .replace(/[^\x20-\x7e]+/g, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/** `*` stands for anything, a final `$` for the end; each piece is looked for once, from where the last one ended. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith("$");
  const [first = "", ...pieces] = (toEnd ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = toEnd ? pieces.pop() : undefined;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!toEnd) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
