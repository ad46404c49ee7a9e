import { partOf, type Draft } from '../draft';

/** Class C with one mains. */
export function changeRoom(model: Draft): void {
  const { power } = model.site!;
  model.site!.class = 'C';
  power.mains = power.mains.filter(({ id }) => id !== 'mains-2');
  power.transferSwitches = power.transferSwitches.filter(({ id }) => id !== 'ats-1');
  partOf(power.transferSwitches, 'ats-2').inputs = ['mains-1', 'generator'];
}
