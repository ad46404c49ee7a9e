import { partOf, type Draft } from '../draft';

/** A high target for a second, large shield that is fixed together of modules; its room is not drawn yet. */
export function changeRoom(model: Draft): void {
  const { shieldings, penetrations, power } = model.site!;
  const small = partOf(shieldings, 'shield-core');
  shieldings.push({
    ...small, id: 'shield-annex', path: `${small.path}-annex`, code: 'PS90', name: '二期屏蔽室', room: 'annex', relocatable: false,
    outline: [{ x: 0, y: 0 }, { x: 9000, y: 0 }, { x: 9000, y: 7000 }, { x: 0, y: 7000 }], test: { points: [{ frequency: '1 MHz', field: 'electric', required: 125 }] },
  });
  for (const each of penetrations.filter(({ shielding, kind }) => shielding === small.id && kind === 'waveguide-window')) {
    penetrations.push({ ...each, id: `${each.id}-annex`, path: `${each.path}-annex`, shielding: 'shield-annex', decibels: 130 });
  }
  for (const bond of power.earthing!.bonds.filter(({ from }) => from === small.id)) power.earthing!.bonds.push({ ...bond, from: 'shield-annex' });
}
