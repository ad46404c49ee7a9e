import type { Rule } from '../../rule';
import backupOffsite from './backup-offsite';
import backupPolicy from './backup-policy';
import edCurrent from './ed-current';
import edNoDeadStandard from './ed-no-dead-standard';
import listColumns from './list-columns';
import listComplete from './list-complete';
import listOs from './list-os';
import listSeparate from './list-separate';
import listSoftware from './list-software';

export const listsRules: readonly Rule[] = [
  backupOffsite, backupPolicy, edCurrent, edNoDeadStandard, listColumns, listComplete, listOs, listSeparate, listSoftware,
];
