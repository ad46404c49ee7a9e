/** Another machine name and another rack at once: still the same device. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ocspId: 'status-1', ocsp: { rack: 'B02', unit: 22 } } };
