import { type Construct } from 'constructs';
import { type Facility, Furniture, Penetration, Room, ShieldedEnclosure } from '../../../constructs';
import { smallSite } from '../site';

/** In rooms with a slanting wall: the box around the room would hold what is told. */
export default function design(scope: Construct): Facility {
  const { facility, floor } = smallSite(scope);
  const corner = new Room(floor, 'corner', { name: '转角间', area: 'support', use: 'other', outline: [{ x: 0, y: 20_000 }, { x: 6000, y: 20_000 }, { x: 6000, y: 25_000 }, { x: 1340, y: 25_000 }] });
  new Furniture(corner, 'shelf', { kind: 'cabinet', x: 1000, y: 23_000, direction: 0 });
  const vault = new Room(floor, 'vault', { name: '斜壳间', area: 'support', use: 'other', outline: [{ x: 0, y: 30_000 }, { x: 6000, y: 30_000 }, { x: 6000, y: 35_000 }, { x: 1340, y: 35_000 }] });
  const shield = new ShieldedEnclosure(vault, 'shield', { gap: 600 });
  new Penetration(shield, 'fibre', { kind: 'fibre-waveguide', at: { x: 900, y: 32_000 }, carries: '光缆' });
  return facility;
}
