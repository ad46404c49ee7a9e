import { type Construct } from 'constructs';
import { type Facility, ShieldedEnclosure } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, core } = smallSite(scope);
  new ShieldedEnclosure(core, 'one', {});
  new ShieldedEnclosure(core, 'other', { gap: 700 });
  return facility;
}
