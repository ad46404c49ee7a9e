/** A firewall under another machine name: its policy, rules and routes follow. */
import type { Edit } from '../base';

export const edit: Edit = { after: { firewall: 'fw-core' } };
