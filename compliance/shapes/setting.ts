import type { Bilingual, DeviceKind, Settings } from '../../model';
import { judge, unknown, type Rule } from '../rule';
import { ofDevice } from '../subject';

interface OneSetting<K extends keyof Settings> extends Omit<Rule, 'check' | 'of'> {
  readonly kind: DeviceKind;
  readonly setting: K;
  /** What a device that states nothing lacks. */
  readonly missing: Bilingual;
  readonly fault: (value: NonNullable<Settings[K]>) => Bilingual | false;
}

/** A rule on one setting of every device of a kind: not assessable until it is stated. */
export const setting = <K extends keyof Settings>({ kind, setting: key, missing, fault, ...rule }: OneSetting<K>): Rule => ({
  ...rule,
  *check(facts) {
    for (const device of facts.devices(kind)) {
      const value = device.settings[key];
      yield value === undefined ? unknown(ofDevice(facts, device), missing) : judge(ofDevice(facts, device), fault(value));
    }
  },
});
