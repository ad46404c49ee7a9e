/** Everything a twin could leave behind on the machine of its engine, to be compared before and after. */
import { dockerLines, dockerText } from '../../../twin/engine';

/** Lists of lines, by what they are of. */
export type HostState = Readonly<Record<string, readonly string[]>>;

/** @param image one with ip and nft that lies on the engine: it looks at the machine from the machine's own network */
export async function hostState(image: string): Promise<HostState> {
  const look = (command: string) => dockerText(['run', '--rm', '--network', 'host', '--cap-add', 'NET_ADMIN', '--entrypoint', 'sh', image, '-c', command]);
  const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').sort();
  // Interfaces are numbered on; what they are called and do is what counts.
  const [interfaces, routes, policies, ruleset] = (await look("ip -o link | sed 's/^[0-9]*: //; s/@.*//; s/:.*//'; echo ---; ip route show table all; ip -6 route show table all; echo ---; ip rule; echo ---; nft -s list ruleset")).split('---\n');
  return {
    containers: (await dockerLines(['ps', '-a', '--format', '{{.Names}}'])).sort(),
    networks: (await dockerLines(['network', 'ls', '--format', '{{.Name}}'])).sort(),
    volumes: (await dockerLines(['volume', 'ls', '-q'])).sort(),
    interfaces: lines(interfaces!), routes: lines(routes!), policies: lines(policies!), ruleset: lines(ruleset!),
  };
}
