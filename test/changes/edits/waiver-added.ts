/** A rule is waived. */
import type { Edit } from '../base';

export const edit: Edit = { after: { more: ({ facility }) => void facility.waive({ rule: 'net-redundant-links', reason: '二期建设', approver: '安全管理小组', expires: '2027-06-30' }) } };
