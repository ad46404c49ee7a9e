/**
 * Names and texts as nft takes them. Every name begins with a word of ours, so that none is a keyword of nft
 * (`log`, `fwd`, `dnat` and many others are), whatever zones and flows are called.
 */

/** nft takes letters, digits, `_`, `-`, `.` and `/` in names; every other character becomes its code between slashes, so that no two names collide. */
function encoded(id: string): string {
  return [...id].map((character) => (/[A-Za-z0-9._-]/.test(character) ? character : `/${character.codePointAt(0)!.toString(16)}/`)).join('');
}

/** A point-to-point link is called by the port it is plugged into: `link.ha0`. No zone can be called so. */
export const linkName = (port: string): string => `link.${encoded(port)}`;
/** A zone as part of other names. */
export const zoneName = (zone: string): string => encoded(zone).replaceAll('.', '/2e/');
/** Variable with the interface name of a place: `$if_ca-service`, `$if_link.ha0`. */
export const interfaceVariable = (place: string): string => `if_${place}`;
/** Counter of a flow. One per flow and file: `nft -j list counters` ties measurements to the plan. */
export const flowCounter = (flow: string): string => `c_${encoded(flow)}`;
/** Set that opens the time window of a flow. */
export const windowSet = (flow: string): string => `open_${encoded(flow)}`;
/** Set of source or destination addresses, or ports, of a flow. */
export const memberSet = (what: 'from4' | 'from6' | 'to4' | 'to6' | 'ports', flow: string): string => `${what}_${encoded(flow)}`;
/** Chain of the rules from one place to another; absent: the firewall itself. */
export const laneChain = (from: string | undefined, to: string | undefined): string =>
  (from === undefined ? `self_to_${to}` : to === undefined ? `from_${from}_to_self` : `from_${from}_to_${to}`);

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** The longest beginning of a text that takes at most so many bytes, cut between characters. */
export function cutToBytes(text: string, limit: number): string {
  if (bytes(text) <= limit) return text;
  let kept = '';
  let size = bytes('…');
  for (const character of text) {
    size += bytes(character);
    if (size > limit) break;
    kept += character;
  }
  return `${kept}…`;
}

/** nft allows 128 bytes in a comment. */
const commentLimit = 128;
/** The kernel allows 127 bytes in a log prefix. */
const prefixLimit = 127;

/** Inside quotes nft knows no escapes: quotes and control characters are replaced. */
const quotable = (text: string): string => [...text].map((character) => (character === '"' ? '\u2019' : character < ' ' || character === '\u007f' ? ' ' : character)).join('');

/** The quoted comment of a rule. */
export const comment = (text: string): string => `"${cutToBytes(quotable(text), commentLimit)}"`;
/** True when a comment holds the whole text. */
export const fitsComment = (text: string): boolean => bytes(quotable(text)) <= commentLimit;
/** The quoted prefix of a log line: `"accept ca-ocsp "`. ASCII, since collectors differ on other bytes. */
export const logPrefix = (what: 'accept' | 'drop', subject: string): string => {
  const text = `${what} ${encoded(subject)}`;
  return `"${text.slice(0, prefixLimit - 1)} "`;
};

/** Linux takes 15 bytes in an interface name; quotes and wildcards would change what nft reads. */
export function interfaceName(planned: string, ordinal: number): string {
  return /^[A-Za-z0-9._@:/-]{1,15}$/.test(planned) ? planned : `port${ordinal}`;
}
