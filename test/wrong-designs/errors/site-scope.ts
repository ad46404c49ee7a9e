import { type Construct } from 'constructs';
import { type Facility, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor } = smallSite(scope);
  new Rack(floor, 'lost', { x: 1000, y: 1000 });
  return facility;
}
