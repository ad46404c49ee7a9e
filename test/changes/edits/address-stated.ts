/** The user states another address. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ocsp: { address: '10.10.10.99' } } };
