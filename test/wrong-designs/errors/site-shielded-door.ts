import { type Construct } from 'constructs';
import { type Facility, Door } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, floor, service, core } = smallSite(scope);
  new Door(floor, 'd1', { between: [service, core], at: { x: 6000, y: 2000 }, shielded: true });
  return facility;
}
