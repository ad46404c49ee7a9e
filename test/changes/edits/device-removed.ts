/** A terminal goes. */
import type { Edit } from '../base';

export const edit: Edit = { after: { audit: false } };
