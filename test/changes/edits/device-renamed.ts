/** The same device under another machine name. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ocspId: 'status-1' } };
