import { type Construct } from 'constructs';
import { type Facility, ShieldedEnclosure } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, core } = smallSite(scope);
  new ShieldedEnclosure(core, 'shield', { gap: 2500 });
  return facility;
}
