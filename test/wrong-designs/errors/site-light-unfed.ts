import { type Construct } from 'constructs';
import { type Facility, Lighting } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service } = smallSite(scope);
  const lamps = { fixtures: [{ x: 2000, y: 2000 }], watts: 48, lumens: 4800, lux: 300 };
  new Lighting(service, 'light', lamps);
  new Lighting(service, 'light-on-batteries', { ...lamps, minutes: 90 });
  new Lighting(service, 'standby', { ...lamps, kind: 'standby' });
  new Lighting(service, 'escape', { ...lamps, kind: 'escape', minutes: 90 });
  return facility;
}
