/** A firewall lacks a rule that a flow asks for. */
import type { Edit } from '../base';

export const edit: Edit = { after: { draft: ({ policies }) => { for (const policy of policies) policy.rules = policy.rules.filter(({ flow, chain }) => flow !== 'status' || chain !== 'forward'); } } };
