/** A flow is open at night only. */
import type { Edit } from '../base';

export const edit: Edit = { after: { status: { window: '每日 02:00-04:00' } } };
