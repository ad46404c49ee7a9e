/** A zone gets another prefix: every address in it is another, and nobody speaks to anybody else. */
import type { Edit } from '../base';

export const edit: Edit = { after: { servicePrefix: '10.10.40.0/24' } };
