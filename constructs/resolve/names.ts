import type { IConstruct } from 'constructs';
import type { Problem } from '../../analysis/problem';
import { deviceKinds, type SystemKind } from '../../model';
import type { Device } from '../device';
import type { Element } from '../element';
import type { Facility } from '../facility';
import type { Flow } from '../flow';
import { machineName, pathBelow } from '../naming';
import { FirewallPair } from '../network';
import { LicensedSystem } from '../system';

/** Ids and names of everything in the tree, and the way back from them to the construct. */
export class Names {
  private readonly ids = new Map<Element, string>();
  private readonly elements = new Map<string, Element>();
  private readonly flowById = new Map<string, Flow>();

  constructor(private readonly facility: Facility) {}

  idOf(element: Element): string {
    return this.ids.get(element) ?? machineName(this.facility, element);
  }

  /** The construct behind a path or id of the model. */
  elementAt(path: string, flows = false): Element | undefined {
    if (flows && this.flowById.has(path)) return this.flowById.get(path);
    return this.elements.get(path) ?? (path === '' ? this.facility : undefined);
  }

  keepFlow(id: string, flow: Flow): void {
    this.flowById.set(id, flow);
  }

  /** Gives a construct its id. */
  name(element: Element, id: string): void {
    this.ids.set(element, id);
    this.elements.set(id, element);
    this.elements.set(pathBelow(this.facility, element), element);
  }

  /** Gives a thing of the site its id; problems find it by its path alone. */
  nameThing(element: Element, id: string): void {
    this.ids.set(element, id);
    this.elements.set(pathBelow(this.facility, element), element);
  }

  /** Gives devices their machine names; each once in a facility. */
  nameDevices(devices: readonly Device[], problems: Problem[]): void {
    const taken = new Map<string, Device>();
    for (const device of devices) {
      const id = machineName(this.facility, device);
      const other = taken.get(id);
      if (other) {
        problems.push({ code: 'machine-name-duplicate', path: pathBelow(this.facility, device), values: { name: id, other: pathBelow(this.facility, other) } });
        this.name(device, `${id}~${taken.size}`);
      } else {
        taken.set(id, device);
        this.name(device, id);
      }
    }
  }

  /** Prefix of Chinese names: the label of the system, then that of the remote site. */
  labelOf(element: IConstruct): string {
    const labels: string[] = [];
    for (let at = element.node.scope; at && at !== this.facility; at = at.node.scope) {
      if (at instanceof LicensedSystem) {
        const usual = at.node.id === at.kind;
        labels.unshift(at.props.label ?? (usual ? (at.kind === 'km' ? 'KM' : '') : at.node.id.toUpperCase()));
      } else if ('label' in at && typeof at.label === 'string') labels.unshift(at.label);
    }
    return labels.join('');
  }

  /** 标识名称 of a device, stated or made of its kind and number. */
  deviceName(device: Device): string {
    if (device.props.name !== undefined) return device.props.name;
    const letter = device.node.scope instanceof FirewallPair ? { a: '（主）', b: '（备）' }[device.node.id] ?? '' : '';
    const named = letter ? (device.node.scope as IConstruct).node.id : device.node.id;
    const number = /-(\d+)$/.exec(named)?.[1];
    const label = this.labelOf(device);
    const kind = deviceKinds[device.kind].zh;
    return `${kind.startsWith('密钥管理') && label === 'KM' ? '' : label}${kind}${number ? `-${number}` : ''}${letter}`;
  }

  /** Id of the licensed system a construct belongs to. */
  systemOf(element: IConstruct): string | undefined {
    for (let at: IConstruct | undefined = element; at; at = at.node.scope) if (at instanceof LicensedSystem) return this.idOf(at);
    return undefined;
  }

  systemKindOf(device: Device): SystemKind | undefined {
    for (let at: IConstruct | undefined = device; at; at = at.node.scope) if (at instanceof LicensedSystem) return at.kind;
    return undefined;
  }
}
