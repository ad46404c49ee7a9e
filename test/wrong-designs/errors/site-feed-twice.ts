import { type Construct } from 'constructs';
import { type Facility, Circuit, Mains, Pdu, TransferSwitch } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, site, cabinet, rack } = smallSite(scope);
  const second = new Mains(site, 'mains-2', { kva: 100 });
  new TransferSwitch(site, 'ats', { amperes: 100, inputs: [second, second] });
  new Circuit(cabinet, 'c2', { phase: 'L1', amperes: 0, cable: 'ZR-YJV-3×6', squareMillimetres: 6 });
  new Pdu(rack, 'pdu', { feed: 'A', amperes: 32, inputs: ['c1'] as never });
  return facility;
}
