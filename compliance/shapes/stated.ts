import { deviceKinds, type Bilingual, type DeviceKind, type Settings } from '../../model';
import { judge, type Rule } from '../rule';
import { ofDevice } from '../subject';
import { fill, inside } from '../words';

interface Stated {
  readonly id: string;
  readonly kind: DeviceKind;
  /** The setting in which the applicant writes it down. */
  readonly setting: 'eventResponse' | 'updatePolicy';
  readonly what: Bilingual;
  readonly why: Bilingual;
}

/** A rule that the design says in words how something is done: an unwritten plan is no plan. */
export function stated({ id, kind, setting, what, why }: Stated): Rule {
  const words = { kind: deviceKinds[kind], device: inside(deviceKinds[kind]), what, setting };
  const isStated = (settings: Settings) => (settings[setting] ?? '').trim() !== '';
  return {
    id,
    title: fill({ zh: '{kind}写明{what}', en: '{kind}: {what} stated' }, words),
    checks: fill({ zh: '每台{device}的 settings.{setting} 写明{what}。内容是否得当由人判断。', en: 'Every {device} states its {what} in settings.{setting}. Whether the content is adequate is for people to judge.' }, words),
    why,
    mend: fill({ zh: '在设备的 settings.{setting} 中写明{what}', en: 'write the {what} into settings.{setting} of the device' }, words),
    *check(facts) {
      for (const device of facts.devices(kind)) {
        yield judge(ofDevice(facts, device), !isStated(device.settings) && fill({ zh: '没有写明{what}', en: 'states no {what}' }, words));
      }
    },
  };
}
