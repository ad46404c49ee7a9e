import type { Construct } from 'constructs';
import { type Facility, Server } from '../../../constructs';
import { compliant, hostProps } from '../compliant';

/** A device that belongs to no system. */
export default function design(scope: Construct): Facility {
  const { facility } = compliant(scope);
  new Server(facility, 'spare', { ...hostProps, name: '备用服务器', area: 'service' });
  return facility;
}
