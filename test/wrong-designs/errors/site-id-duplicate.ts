import { type Construct } from 'constructs';
import { type Facility, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, core } = smallSite(scope);
  new Rack(core, 'a01', { name: 'B01', x: 9000, y: 2500 });
  return facility;
}
