/** One rule in Suricata's words. */
import { createHash } from 'node:crypto';

export interface SuricataRule {
  readonly action: 'pass' | 'alert';
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'ip' | 'http';
  /** Lists of prefixes; `any`, or one entry that begins with `!`, stand alone. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Destination ports such as `443` or `8000:8080`. @default - any */
  readonly ports?: readonly string[];
  /** Also the way back. */
  readonly bothWays?: boolean;
  readonly message: string;
  /** What must hold beside the header, in Suricata's words, each without its semicolon. */
  readonly options: readonly string[];
  /** Printed with the alert: keys and values are ids. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly class?: string;
}

/** Suricata refuses a rule of more than 8192 bytes; a list of so many prefixes takes at most half of it, in both families. */
const longestList = 90;

const list = (items: readonly string[]): string => (items.length === 1 ? items[0]! : `[${items.join(',')}]`);
/** Inside quotes three characters must be escaped. */
const quoted = (text: string): string => `"${text.replaceAll(/[\\";]/g, (character) => `\\${character}`)}"`;
const word = (text: string): string => text.replaceAll(/[^A-Za-z0-9._:-]/g, '_');

function chunks(items: readonly string[]): (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let i = 0; i < items.length; i += longestList) parts.push(items.slice(i, i + longestList));
  return parts;
}

/** Rules as lines. Each has a number made of what it says, so that a new one changes no other's. */
export function ruleLines(rules: readonly SuricataRule[]): string[] {
  const taken = new Set<number>();
  return rules.flatMap((rule) => chunks(rule.from).flatMap((from) => chunks(rule.to).map((to) => {
    const { action, protocol, ports, bothWays, message, metadata, class: kind } = rule;
    const header = `${action} ${protocol} ${list(from)} any ${bothWays ? '<>' : '->'} ${list(to)} ${ports === undefined ? 'any' : list(ports)}`;
    const options = [
      `msg:${quoted(message)}`, ...rule.options,
      ...(kind === undefined ? [] : [`classtype:${kind}`]),
      ...(metadata === undefined ? [] : [`metadata:${Object.entries(metadata).map(([key, value]) => `${key} ${word(value)}`).join(', ')}`]),
    ].join('; ');
    return `${header} (${options}; sid:${number(`${header} ${options}`, taken)}; rev:1;)`;
  })));
}

/** 1000000 to 1999999 are for local rules. */
function number(text: string, taken: Set<number>): number {
  let value = 1_000_000 + Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % 1_000_000;
  while (taken.has(value)) value = value === 1_999_999 ? 1_000_000 : value + 1;
  taken.add(value);
  return value;
}
