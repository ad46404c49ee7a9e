import type { DeviceKind, ProductClass } from '../../model';

/** Classes of hardware that fit a kind of device. */
export function fitting(kind: DeviceKind): ReadonlySet<ProductClass> {
  switch (kind) {
    case 'firewall': return new Set<ProductClass>(['firewall']);
    case 'network-crypto': return new Set<ProductClass>(['network-crypto']);
    case 'switch': return new Set<ProductClass>(['switch']);
    case 'intrusion-detector': return new Set<ProductClass>(['ids', 'ips']);
    case 'vulnerability-scanner': return new Set<ProductClass>(['vulnerability-scanner']);
    case 'hsm': return new Set<ProductClass>(['hsm']);
    case 'management-terminal': case 'audit-terminal': case 'card-terminal': case 'forensic-terminal': case 'ids-console':
      return new Set<ProductClass>(['terminal']);
    default: return new Set<ProductClass>(['server', 'appliance']);
  }
}
