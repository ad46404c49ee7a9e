import type { Construct } from 'constructs';
import { Facility, ReferenceCa, ReferenceMachineRoom } from '../../../constructs';

/** Several overrides, each with another fault: each told, and nothing that follows. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', override: { 'fw-1': { naem: '甲' }, zzzz: {}, 'ocsp-1': { rack: 'X99', unit: 3 }, 'ocsp-2': { rack: 'A01', unit: 2.5 }, 'ra-1': { rack: 'A01' } } as never });
  new ReferenceMachineRoom(facility, 'site', { building: { adress: '甲' } as never, racks: { core: 99 } });
  return facility;
}
