/** What must hold before the twin may be built: each of these would otherwise fail on the engine, or prove nothing. */
import { DesignErrors, contains, forwarderKinds, indexOf, parseAddress, parsePrefix, type Issue, type Model, type Prefix } from '../model';
import type { TwinContainer, TwinNetwork, TwinPlan } from './twin-plan';

/** Throws all issues at once. */
export function checkTwin(model: Model, plan: TwinPlan, earlier: readonly Issue[]): void {
  const issues = [...earlier, ...bridgeNames(plan.networks), ...addresses(model, plan), ...dualHomed(model), ...templates(model, plan)];
  if (issues.length > 0) throw new DesignErrors(issues);
}

function bridgeNames(networks: readonly TwinNetwork[]): Issue[] {
  const seen = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { bridge, id } of networks) {
    const other = seen.get(bridge);
    if (other !== undefined || bridge.length > 15) issues.push({ code: 'twin-bridge-name', path: id, values: { bridge, other: other ?? '' } });
    seen.set(bridge, id);
  }
  return issues;
}

/** Each address once in a network, inside its subnet, never the one Docker reserves, and no planned one where Docker may choose. */
function addresses(model: Model, plan: TwinPlan): Issue[] {
  const index = indexOf(model);
  const issues: Issue[] = [];
  const networks = new Map(plan.networks.map((network) => [network.id, { network, ranges: network.subnets.map(parsedSubnet), taken: new Map<string, string>() }]));
  for (const container of plan.containers) {
    const path = index.devices.get(container.id)?.path ?? container.id;
    const planned = new Set(index.devices.get(container.id)?.interfaces.flatMap((port) => port.addresses.map(({ address }) => address)));
    for (const { network: id, addresses: given } of container.attachments) {
      const there = networks.get(id)!;
      for (const address of given) {
        const value = parseAddress(address)!;
        const subnet = there.ranges.find(({ prefix }) => (prefix.family === 6) === address.includes(':'));
        const other = there.taken.get(address);
        const values = { address, network: there.network.of };
        if (other !== undefined) issues.push({ code: 'twin-address-twice', path, values: { ...values, other } });
        else if (!subnet || !contains(subnet.prefix, value) || address === subnet.gateway) issues.push({ code: 'twin-address-outside', path, values });
        else if (planned.has(address) && subnet.range && contains(subnet.range, value)) issues.push({ code: 'twin-address-reserved', path, values });
        there.taken.set(address, path);
      }
    }
  }
  return issues;
}

function parsedSubnet(subnet: TwinNetwork['subnets'][number]): { prefix: Prefix; gateway: string; range?: Prefix } {
  return { prefix: parsePrefix(subnet.subnet)!, gateway: subnet.gateway, range: subnet.range === undefined ? undefined : parsePrefix(subnet.range) };
}

/** Only forwarders stand in two zones: any other device there would be a way round the firewall. */
function dualHomed(model: Model): Issue[] {
  return model.devices.filter(({ kind }) => !forwarderKinds.has(kind)).flatMap((device): Issue[] => {
    const zones = [...new Set(device.interfaces.filter((port) => port.addresses.length > 0).map((port) => port.zone).filter((zone) => zone !== undefined))];
    return zones.length < 2 ? [] : [{ code: 'twin-two-zones', path: device.path, values: { name: device.name, zones: zones.join(', ') } }];
  });
}

/** Terraform reads `${` and `%{` in any string as a template. Uploads are base64 and cannot hold any. */
function templates(model: Model, plan: TwinPlan): Issue[] {
  const index = indexOf(model);
  const texts = (container: TwinContainer): string[] =>
    [container.name, ...Object.values(container.environment), ...Object.values(container.labels), index.devices.get(container.id)?.image ?? ''];
  return plan.containers.flatMap((container): Issue[] =>
    texts(container).filter((text) => /[$%]\{/.test(text)).map((text) => ({ code: 'twin-template-text', path: index.devices.get(container.id)?.path ?? container.id, values: { text } })));
}
