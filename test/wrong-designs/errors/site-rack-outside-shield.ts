import { type Construct } from 'constructs';
import { type Facility, Rack, ShieldedEnclosure } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, core } = smallSite(scope);
  new ShieldedEnclosure(core, 'shield', { gap: 600 });
  new Rack(core, 'b01', { x: 6600, y: 2500 });
  return facility;
}
