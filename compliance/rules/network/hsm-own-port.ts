import { isDeviceEnd } from '../../../model';
import { judge, type Rule } from '../../rule';
import { deviceName, ofDevice, zoneName } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'hsm-own-port',
  title: { zh: '密码机经独立的物理端口与服务器直连', en: 'An HSM is cabled straight to its server on a separate port' },
  checks: {
    zh: '每台服务器密码机有一条直连服务器的电缆，两端都是专用口；它不接入任何网络区域，也不接交换机。',
    en: 'Every HSM has a cable straight to a server, on dedicated ports at both ends; it is in no zone and on no switch.',
  },
  why: { zh: '只有所属服务器能用到密钥。此项为关键项，一台不符即整个系统不合格。', en: 'Only its own server can use the keys. This is a key item: one HSM that fails it fails the system.' },
  mend: { zh: '用服务器的 attachHsm 连接密码机，去掉它的业务网口', en: 'connect it by attachHsm of its server and remove its data interface' },
  *check(facts) {
    for (const hsm of facts.devices('hsm')) {
      const zones = hsm.interfaces.map((port) => (port.zone === undefined ? undefined : facts.index.zones.get(port.zone))).filter((zone) => zone !== undefined);
      const far = facts.linksOf(hsm).flatMap((link) => link.ends.filter(isDeviceEnd)).filter((end) => end.device !== hsm.id);
      const direct = far.map((end) => ({ port: end.port, device: facts.index.devices.get(end.device) })).filter((end) => end.device !== undefined && end.device.kind !== 'switch');
      const shared = direct.filter((end) => end.device?.interfaces.find((port) => port.name === end.port)?.zone !== undefined);
      yield judge(ofDevice(facts, hsm),
        zones.length > 0 && fill({ zh: '接入了{zones}的网络', en: 'is on the network of {zones}' }, { zones: list(zones.map(zoneName)) }),
        direct.length === 0 && { zh: '没有与任何服务器直连', en: 'is cabled to no server' },
        shared.length > 0 && fill({ zh: '占用了{servers}的业务口', en: 'uses a data port of {servers}' }, { servers: list(shared.map((end) => deviceName(end.device!))) }));
    }
  },
};
export default rule;
