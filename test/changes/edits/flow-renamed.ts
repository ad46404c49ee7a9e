/** The same flow under another id. */
import type { Edit } from '../base';

export const edit: Edit = { after: { status: { id: 'status-data' } } };
