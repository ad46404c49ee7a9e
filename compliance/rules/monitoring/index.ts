import type { Rule } from '../../rule';
import monDjcpWater from './mon-djcp-water';
import monKinds from './mon-kinds';

export const monitoringRules: readonly Rule[] = [
  monDjcpWater, monKinds,
];
