/** The applicant has chosen a product. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ocsp: { product: { id: 'vendor:x1', class: 'server', name: '机架式服务器', model: 'X1', vendor: '示例厂商', units: 2, watts: 500, evidence: [] } } } };
