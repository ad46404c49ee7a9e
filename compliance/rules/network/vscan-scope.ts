import { keyServerKinds, type Device, type DeviceKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { deviceName, ofSystem } from '../../subject';
import { fill, list } from '../../words';

/** Probes are scanned where they have an address to scan. */
const scanned: readonly DeviceKind[] = [...keyServerKinds, 'switch', 'firewall', 'network-crypto', 'intrusion-detector'];

const rule: Rule = {
  id: 'vscan-scope',
  title: { zh: '漏洞扫描覆盖关键服务器、网络设备和安全设备', en: 'Scans cover key servers, network devices and security devices' },
  checks: {
    zh: '每个系统有漏洞扫描设备；设施内各漏洞扫描设备的 settings.targets 合起来包括该系统的全部关键服务器、交换机、防火墙、网络密码机以及有地址的入侵检测设备（远程注册点除外）。',
    en: 'Every system has a scanner, and settings.targets of the scanners together cover all its key servers, switches, firewalls, network encryption machines and intrusion detectors with an address (remote RA sites aside).',
  },
  why: { zh: '没有列入目标的设备不会被扫描。', en: 'What is not a target is not scanned.' },
  mend: { zh: '把缺少的设备加入 settings.targets', en: 'add the missing devices to settings.targets' },
  *check(facts) {
    // Any scanner of the facility will do: the KM's scans the far ends of its tunnels.
    const targets = new Set(facts.devices('vulnerability-scanner').flatMap((scanner) => scanner.settings.targets ?? []));
    for (const system of facts.model.systems) {
      const scanners = facts.devicesOf(system, 'vulnerability-scanner');
      const inZones = (device: Device) => device.interfaces.some((port) => port.addresses.length > 0 && facts.kindOfZone(port.zone) !== undefined);
      const remote = (device: Device) => device.interfaces.some((port) => facts.kindOfZone(port.zone) === 'remote-ra');
      const missed = facts.devicesOf(system, ...scanned).filter((device) => !targets.has(device.id) && inZones(device) && !remote(device));
      yield judge(ofSystem(system),
        scanners.length === 0 && { zh: '没有漏洞扫描设备', en: 'has no vulnerability scanner' },
        scanners.length > 0 && missed.length > 0 && fill({ zh: '扫描目标缺少{devices}', en: 'scan targets lack {devices}' }, { devices: list(missed.map(deviceName)) }));
    }
  },
};
export default rule;
