import { type Construct } from 'constructs';
import { type Facility, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service } = smallSite(scope);
  new Rack(service, 'a02', { x: 4000, y: 2500, units: 47 });
  new Rack(service, 'a03', { x: 5000, y: 2500, units: 47, size: { width: 600, depth: 1100, height: 2200 } });
  return facility;
}
