/** What a container in the network of the host reads there, and how its answer is understood: any engine can be asked so, a distant one too. */
import { formatPrefix, parsePrefix, type Prefix } from '../../model';

/** A network the host itself has a route to. */
export interface HostRoute {
  readonly prefix: Prefix;
  readonly device: string;
}

export interface HostFacts {
  readonly kernel: string;
  /** Whether frames between containers pass the host's iptables; undefined without the module. */
  readonly bridgeNetfilter?: boolean;
  readonly routes: readonly HostRoute[];
  /** MB. */
  readonly memory: number;
  /** MB free where the engine keeps images. */
  readonly disk: number;
}

/** For `sh` of any Debian, with nothing installed. */
export const hostScript = `
echo "kernel $(uname -r)"
echo "bridge-nf $(cat /proc/sys/net/bridge/bridge-nf-call-iptables 2>/dev/null || echo -)"
echo "memory $(sed -n 's/^MemAvailable: *\\([0-9]*\\) kB/\\1/p' /proc/meminfo)"
echo "disk $(df -Pk / | awk 'NR==2 {print $4}' 2>/dev/null || echo 0)"
sed -n '2,$s/^/route4 /p' /proc/net/route
sed 's/^/route6 /' /proc/net/ipv6_route 2>/dev/null || true
`;

export function readHost(text: string): HostFacts {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const value = (name: string): string => lines.find(([first]) => first === name)?.[1] ?? '';
  const nf = value('bridge-nf');
  return {
    kernel: value('kernel'),
    bridgeNetfilter: nf === '0' || nf === '1' ? nf === '1' : undefined,
    routes: lines.flatMap(([kind, ...words]) => kind === 'route4' ? route4(words) : kind === 'route6' ? route6(words) : []),
    memory: Math.floor(Number(value('memory')) / 1024),
    disk: Math.floor(Number(value('disk')) / 1024),
  };
}

/** `/proc/net/route`: interface, destination and (eighth) mask as hexadecimal of the machine's byte order. */
function route4([device = '', destination = '', , , , , , mask = '']: readonly string[]): HostRoute[] {
  const bytes = (word: string): number[] => [6, 4, 2, 0].map((at) => Number.parseInt(word.slice(at, at + 2), 16));
  const length = bytes(mask).reduce((bits, byte) => bits + byte.toString(2).replaceAll('0', '').length, 0);
  return named(`${bytes(destination).join('.')}/${length}`, length, device);
}

/** `/proc/net/ipv6_route`: destination, its length as hexadecimal, …, interface. Loopback and link-local routes are everywhere. */
function route6(words: readonly string[]): HostRoute[] {
  const [destination = '', length = '0'] = words;
  const device = words.at(-1) ?? '';
  if (device === 'lo' || /^(fe80|ff)/.test(destination)) return [];
  const bits = Number.parseInt(length, 16);
  return named(`${destination.replace(/(.{4})(?=.)/g, '$1:')}/${bits}`, bits, device);
}

/** The default route clashes with nothing. */
function named(text: string, length: number, device: string): HostRoute[] {
  const prefix = length === 0 ? undefined : parsePrefix(text);
  return prefix ? [{ prefix, device }] : [];
}

export const shownRoute = ({ prefix, device }: HostRoute): string => `${formatPrefix(prefix)} (${device})`;
