import { deviceKinds, areas } from '../../../model';
import { serves } from '../../facts';
import { judge, type Rule } from '../../rule';
import { ofDevice, ofSystem } from '../../subject';
import { fill, inside } from '../../words';

const rule: Rule = {
  id: 'dev-core-db',
  title: { zh: '数据库服务器置于核心区', en: 'The database server stands in the core area' },
  checks: {
    zh: '证书认证系统有数据库服务器，每台的物理区域是核心区；只存注册数据的（subsystems 只有 ra）除外，它随注册服务器。',
    en: 'A CA has a database server, and the physical area of each is the core area; one that keeps registration data only (subsystems: ra) is exempt and stands with the registration server.',
  },
  why: { zh: '证书库和日志库置于屏蔽的核心区。', en: 'The stores of certificates and logs are in the shielded core area.' },
  mend: { zh: '没有的，补上数据库服务器；位置不对的，把设备的 area 改为核心区；若图纸与实际一致，则应搬移设备', en: 'add a database server where there is none; otherwise set `area` of the device to the core area; where the drawing is true, move the device' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      const issuing = facts.devicesOf(system, 'database-server')
        .filter((device) => !(device.subsystems.length > 0 && device.subsystems.every((name) => name === 'ra') && serves(device, 'ra')));
      if (issuing.length === 0) yield judge(ofSystem(system), { zh: '系统中没有签发用的数据库服务器', en: 'the system has no database server for issuing' });
      for (const device of issuing) {
        yield judge(ofDevice(facts, device), device.area !== 'core'
          && fill({ zh: '{what}位于{found}，应位于核心区', en: 'the {what} stands in the {found}, not in the core area' }, { what: inside(deviceKinds['database-server']), found: inside(areas[device.area]) }));
      }
    }
  },
};
export default rule;
