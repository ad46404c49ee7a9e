import { type Construct } from 'constructs';
import { type Facility, Penetration, ShieldedEnclosure } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, core } = smallSite(scope);
  const shield = new ShieldedEnclosure(core, 'shield', { gap: 600 });
  new Penetration(shield, 'fibre', { kind: 'fibre-waveguide', at: { x: 9000, y: 2000 }, carries: '光缆' });
  return facility;
}
