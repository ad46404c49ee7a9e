/** Other words for a purpose: no packet more or less. */
import type { Edit } from '../base';

export const edit: Edit = { after: { status: { purpose: '状态数据' } } };
