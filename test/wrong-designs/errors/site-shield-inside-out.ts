import { type Construct } from 'constructs';
import { type Facility, ShieldedEnclosure } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, core } = smallSite(scope);
  // Both pairs of walls pass each other: what is left looks like a room.
  new ShieldedEnclosure(core, 'shield', { gap: 3000 });
  return facility;
}
