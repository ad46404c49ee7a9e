/** A setting that no packet shows. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ocsp: { settings: { timeSource: 'NTP 服务器' } } } };
