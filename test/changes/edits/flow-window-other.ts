/** Another time window: closed in the one, open in the other. */
import type { Edit } from '../base';

export const edit: Edit = { before: { status: { window: '每日 02:00-04:00' } }, after: { status: { window: '每日 01:00-05:00' } } };
