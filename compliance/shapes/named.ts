import type { SystemKind } from '../../model';
import { judge, type Rule } from '../rule';
import { ofSystem } from '../subject';
import { fill } from '../words';

/** V1.1, V1.2, V2.0, V2.1 …: V1.0 is the first system, which has no version number. */
const version = /^V(?!1\.0$)[1-9]\d*\.\d+$/;

/** The naming rule of the application for one kind of system. */
export function named({ id, system: kind, name }: { id: string; system: SystemKind; name: string }): Rule {
  return {
    id,
    title: fill({ zh: '{name}按规则命名', en: '{kind} systems are named by the rule' }, { name, kind: kind.toUpperCase() }),
    checks: fill({
      zh: '系统名称为「{name}」。第一套没有版本号；后续新建的为 V2.0、V3.0…；技术改造的为 V1.1、V1.2、V2.1…',
      en: 'The name is {name}. The first system has no version; later ones are V2.0, V3.0 …; technical upgrades V1.1, V1.2, V2.1 …',
    }, { name }),
    why: { zh: '申请材料统一规定了系统名称的写法。', en: 'The application prescribes how systems are named.' },
    mend: fill({ zh: 'name 用「{name}」（或不写），version 按规则写', en: 'leave `name` out (it is {name}) and state `version` by the rule' }, { name }),
    *check(facts) {
      for (const system of facts.systems(kind)) {
        yield judge(ofSystem(system),
          system.name !== name && fill({ zh: '名称为「{found}」，应为「{name}」', en: 'the name is {found}, not {name}' }, { found: system.name, name }),
          system.version !== undefined && !version.test(system.version) && fill({ zh: '版本号为「{found}」，不合规则', en: 'the version {found} is not by the rule' }, { found: system.version }));
      }
    },
  };
}
