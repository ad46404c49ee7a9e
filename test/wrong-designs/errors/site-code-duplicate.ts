import { type Construct } from 'constructs';
import { type Facility, Furniture, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, core } = smallSite(scope);
  new Rack(service, 'a02', { code: 'G-7', x: 3000, y: 2500 });
  new Furniture(core, 'desk', { code: 'G-7', x: 9000, y: 2500 });
  return facility;
}
