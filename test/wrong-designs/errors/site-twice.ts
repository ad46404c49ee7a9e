import { type Construct } from 'constructs';
import { type Facility, Site } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility } = smallSite(scope);
  new Site(facility, 'second', { class: 'B' });
  return facility;
}
