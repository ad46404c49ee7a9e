import { type Construct } from 'constructs';
import { type Facility, Rack } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service } = smallSite(scope);
  new Rack(service, 'a02', { code: '第 二 列', x: 3000, y: 2500 });
  return facility;
}
