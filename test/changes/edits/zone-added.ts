/** A zone behind a firewall of its own. */
import { Firewall, ManagementZone, Switch } from '../../../constructs';
import type { Edit } from '../base';

export const edit: Edit = { after: { more: ({ ca, service }) => { const zone = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' }); new Firewall(ca, 'fw-3', { name: '管理区防火墙', between: [service, zone] }); new Switch(zone, 'sw-management', { name: '管理区交换机' }); } } };
