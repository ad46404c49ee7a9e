import { type Construct } from 'constructs';
import { type Facility, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service } = smallSite(scope);
  new Rack(service, 'a02', { x: 400, y: 4800 });
  return facility;
}
