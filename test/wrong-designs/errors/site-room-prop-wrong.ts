import { type Construct } from 'constructs';
import { type Facility, ReferenceMachineRoom } from '../../../constructs';
import { compliant } from '../compliant';

/** A name that is no text, a property there is not, an outline that is none, and one that crosses itself: what stands and opens in these rooms is not wrong again. */
export default function design(scope: Construct): Facility {
  const { facility } = compliant(scope);
  const crossed = [{ x: 0, y: 0 }, { x: 1000, y: 1000 }, { x: 1000, y: 0 }, { x: 0, y: 1000 }];
  new ReferenceMachineRoom(facility, 'site', { override: { core: { name: 5 }, service: { areas: 'service' }, gas: { outline: [1, 2] }, 'km-core': { outline: crossed } } as never });
  return facility;
}
