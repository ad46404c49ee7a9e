import { keyServerKinds, type Service } from '../../../model';
import { isRemote } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

/** NTP: the same server tells the time. */
const isTime = ({ protocol, ports }: Service): boolean => protocol === 'udp' && ports.length > 0 && ports.every(({ from, to }) => from === 123 && to === 123);

const rule: Rule = {
  id: 'net-djcp-audit',
  title: { zh: '边界设备与关键服务器的审计记录集中收集', en: 'Audit records of boundaries and key servers are collected' },
  checks: { zh: '每台防火墙和关键服务器（远程注册点的除外）有到日志与时间服务器的业务流（校时除外）；其所在网络区域整体到该服务器的业务流亦可。', en: 'Every firewall and key server, those of remote RA sites aside, has a flow to a log and time server (time itself does not count); one from its whole zone will do.' },
  why: { zh: '审计记录须集中保存，设备上的记录会被覆盖或删除。', en: 'Records kept on a device alone get overwritten or deleted.' },
  mend: { zh: '用 facility.allow 放行到日志与时间服务器的业务流', en: 'permit a flow to the log and time server by facility.allow' },
  *check(facts) {
    const devices = new Set<string>();
    const zones = new Set<string>();
    for (const flow of facts.model.flows) {
      if (!facts.endsOf(flow).to.has('log-server') || flow.services.every(isTime)) continue;
      for (const end of flow.from) {
        if ('zone' in end) zones.add(end.zone);
        else if ('device' in end) devices.add(end.device);
        else for (const member of facts.index.pairs.get(end.pair)?.members ?? []) devices.add(member);
      }
    }
    const remote = new Set(facts.zones('remote-ra').flatMap((zone) => facts.policiesAt(zone)).flatMap((policy) => policy.devices));
    for (const device of facts.devices('firewall', ...keyServerKinds)) {
      if (remote.has(device.id) || isRemote(facts, device)) continue;
      yield judge(ofDevice(facts, device), !devices.has(device.id) && !zones.has(device.zone ?? '') && { zh: '没有到日志与时间服务器的业务流', en: 'no flow leads to a log and time server' });
    }
  },
};
export default rule;
