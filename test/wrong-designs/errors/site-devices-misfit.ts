import { type Construct } from 'constructs';
import { type Facility, CertificateSystem, Furniture, product, Rack, Server, ServiceZone } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility, service } = smallSite(scope);
  const zone = new ServiceZone(new CertificateSystem(facility, 'ca', { raMode: 'bs' }), 'service', { prefix: '10.10.10.0/24' });
  const made = (model: string, units: number, depth: number) => product({ class: 'server', name: '服务器', vendor: '示例厂商', model, units, depth });
  new Furniture(service, 'desk', { kind: 'desk', x: 4500, y: 4000 });
  new Rack(service, 'a02', { x: 3000, y: 2500, size: { width: 60, depth: 110, height: 2000 } });
  new Server(zone, 'deep', { name: '深服务器', rack: 'a01', unit: 3, product: made('深', 2, 1200) });
  new Server(zone, 'tall', { name: '高服务器', rack: 'a01', unit: 1, product: made('高', 50, 700) });
  new Server(zone, 'both', { name: '两处服务器', rack: 'a01', unit: 10, desk: 'desk' });
  return facility;
}
