import { deviceKinds, type DeviceKind, type SystemKind } from '../../model';
import { judge, type Rule } from '../rule';
import { ofSystem } from '../subject';
import { fill, inside, list } from '../words';

interface Complete {
  readonly id: string;
  readonly system: SystemKind;
  /** Any of the kinds in a row is enough. HSMs are counted by `dev-hsm-count`. */
  readonly parts: readonly (readonly [DeviceKind, ...DeviceKind[]])[];
}

/** A rule that a system has its basic parts. */
export function complete({ id, system: kind, parts }: Complete): Rule {
  const words = { system: kind.toUpperCase(), parts: list(parts.map(([name]) => inside(deviceKinds[name]))) };
  return {
    id,
    title: fill({ zh: '{system} 的基本组成齐全', en: 'The {system} has all its basic parts' }, words),
    checks: fill({ zh: '{system} 至少有{parts}（密码机另有规则）。', en: 'A {system} has at least {parts} (HSMs have a rule of their own).' }, words),
    why: { zh: '缺一种设备，对应的功能就无法检测。', en: 'Without one of them its functions cannot be tested.' },
    mend: { zh: '补上缺少的设备', en: 'add the missing device' },
    *check(facts) {
      for (const system of facts.systems(kind)) {
        const lacking = parts.filter((kinds) => facts.devicesOf(system, ...kinds).length === 0);
        yield judge(ofSystem(system), lacking.length > 0 && fill({ zh: '缺少{parts}', en: 'lacks {parts}' }, { parts: list(lacking.map(([name]) => inside(deviceKinds[name]))) }));
      }
    },
  };
}
