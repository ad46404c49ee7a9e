import { type Construct } from 'constructs';
import { type Facility, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service } = smallSite(scope);
  new Rack(service, 'a02', { x: 2400, y: 2600 });
  return facility;
}
