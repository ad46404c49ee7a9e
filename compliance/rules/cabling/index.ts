import type { Rule } from '../../rule';
import cabFill from './cab-fill';
import cabLength from './cab-length';
import devRackU from './dev-rack-u';
import rackLimit from './rack-limit';

export const cablingRules: readonly Rule[] = [
  cabFill, cabLength, devRackU, rackLimit,
];
