import { type Construct } from 'constructs';
import { type Facility, Pdu, Recorder } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, rack, circuit } = smallSite(scope);
  new Pdu(rack, 'pdu-a', { feed: 'A', amperes: 32, inputs: [circuit] });
  new Recorder(service, 'nvr', { rack, unit: 10, terabytes: 10, inputs: [circuit] });
  return facility;
}
