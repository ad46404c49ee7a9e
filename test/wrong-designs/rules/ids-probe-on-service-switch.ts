import type { Construct } from 'constructs';
import { type Facility, IdsConsole, IntrusionDetector, products } from '../../../constructs';
import { compliant, terminalProps } from '../compliant';

/** The probe watches the management segment instead of the service segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { without: ['ids', 'ids-console'] } });
  const probe = new IntrusionDetector(ca, 'probe', {
    watches: [ca.management], product: products.ids, area: 'service', settings: { eventResponse: '按应急预案处置', updatePolicy: '每周离线导入特征库' },
  });
  probe.attachConsole(new IdsConsole(ca, 'probe-console', terminalProps));
  return facility;
}
