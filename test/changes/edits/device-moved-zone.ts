/** A terminal goes from the core zone to the service zone. */
import { LogServer } from '../../../constructs';
import type { Edit } from '../base';

export const edit: Edit = { before: { audit: false, more: ({ core }) => void new LogServer(core, 'log', { name: '日志服务器' }) }, after: { audit: false, more: ({ service }) => void new LogServer(service, 'log', { name: '日志服务器' }) } };
