/** The device stands in another rack. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ocsp: { rack: 'B02', unit: 22 } } };
