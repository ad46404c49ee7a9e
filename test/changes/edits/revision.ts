/** A new revision with nothing else in it. */
import type { Edit } from '../base';

export const edit: Edit = { after: { facility: { revision: 'B', date: '2026-12-01' } } };
