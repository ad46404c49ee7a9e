/** An address is taken away from the lock and the device gets another, though nobody asked. */
import { Server } from '../../../constructs';
import type { Edit } from '../base';

export const edit: Edit = { before: { more: ({ service }) => void new Server(service, 'b', { name: '服务器甲' }) }, after: { unlocked: true, more: ({ service }) => { new Server(service, 'b', { name: '服务器甲' }); new Server(service, 'a', { name: '服务器乙' }); } } };
