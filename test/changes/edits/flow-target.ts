/** A flow goes to the whole zone instead of one device. */
import type { Edit } from '../base';

export const edit: Edit = { before: { draft: () => undefined }, after: { draft: ({ flows, policies }) => { flows.find(({ id }) => id === 'status')!.to = [{ zone: 'ca-service' }]; for (const { rules } of policies) for (const rule of rules) if (rule.flow === 'status') rule.destinations = ['10.10.10.0/24']; } } };
