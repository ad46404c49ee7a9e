import { type Construct } from 'constructs';
import { type Facility, Building, Floor } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, site, building } = smallSite(scope);
  for (const [id, level] of [['twice', 3], ['none', 0], ['roof', 7], ['cellar', -1]] as const) new Floor(building, id, { level, storeyHeight: 4200 });
  const deep = new Building(site, 'deep', { address: '示例市示例路3号', floorsAbove: 2, floorsBelow: 1 });
  new Floor(deep, 'd-1', { level: -1, storeyHeight: 4200 });
  new Floor(deep, 'd-2', { level: -2, storeyHeight: 4200 });
  return facility;
}
