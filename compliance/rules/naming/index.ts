import type { Rule } from '../../rule';
import nameCaFirst from './name-ca-first';
import nameKmFirst from './name-km-first';
import nameMultiSystems from './name-multi-systems';
import nameNotModel from './name-not-model';

export const namingRules: readonly Rule[] = [
  nameCaFirst, nameKmFirst, nameMultiSystems, nameNotModel,
];
