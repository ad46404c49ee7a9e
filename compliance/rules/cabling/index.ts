import type { Rule } from '../../rule';
import cabAccept from './cab-accept';
import cabFill from './cab-fill';
import cabLabel from './cab-label';
import cabLength from './cab-length';
import cabMedia from './cab-media';
import cabRoute from './cab-route';
import cabSep from './cab-sep';
import devRackU from './dev-rack-u';
import rackLimit from './rack-limit';

export const cablingRules: readonly Rule[] = [
  cabAccept, cabFill, cabLabel, cabLength, cabMedia, cabRoute, cabSep, devRackU, rackLimit,
];
