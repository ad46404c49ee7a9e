/** The same zone under another machine name. */
import type { Edit } from '../base';

export const edit: Edit = { after: { serviceId: 'public-service' } };
