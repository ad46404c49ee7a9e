/** A new flow: rules on every firewall of its way, and packets that newly pass. */
import { udp } from '../../../constructs';
import type { Edit } from '../base';

export const edit: Edit = { after: { more: ({ facility, service, core }) => void facility.allow({ id: 'log', from: service, to: core, service: udp(514, 'Syslog'), purpose: '日志' }) } };
