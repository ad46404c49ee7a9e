import { type Construct } from 'constructs';
import { type Facility, Camera, Recorder } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service, rack, circuit } = smallSite(scope);
  const recorder = new Recorder(service, 'nvr', { rack, unit: 40, terabytes: 24, inputs: [circuit] });
  new Camera(service, 'cam-1', { x: 6500, y: 2000, direction: 180, recorder });
  return facility;
}
