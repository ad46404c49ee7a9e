/** The name on the label. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ocsp: { name: '状态查询服务器-1' } } };
