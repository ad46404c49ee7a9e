import type { Rule } from '../../rule';
import devAlgSm2 from './dev-alg-sm2';
import devCaKmSeparate from './dev-ca-km-separate';
import devCaMinSet from './dev-ca-min-set';
import devCoreBackup from './dev-core-backup';
import devCoreCa from './dev-core-ca';
import devCoreDb from './dev-core-db';
import devCoreFw from './dev-core-fw';
import devCoreMasterLdap from './dev-core-master-ldap';
import devCoreSegment from './dev-core-segment';
import devHsmAlg from './dev-hsm-alg';
import devHsmApi from './dev-hsm-api';
import devHsmBackupSameModel from './dev-hsm-backup-same-model';
import devHsmCount from './dev-hsm-count';
import devHsmKeytiers from './dev-hsm-keytiers';
import devHsmMtbf from './dev-hsm-mtbf';
import devHsmNoise from './dev-hsm-noise';
import devHsmRedundant from './dev-hsm-redundant';
import devKmAuditTerminal from './dev-km-audit-terminal';
import devKmAv from './dev-km-av';
import devKmDb from './dev-km-db';
import devKmIds from './dev-km-ids';
import devKmIdsConsole from './dev-km-ids-console';
import devKmMgmtTerminal from './dev-km-mgmt-terminal';
import devKmMinSet from './dev-km-min-set';
import devKmSegment from './dev-km-segment';
import devKmServer from './dev-km-server';
import devKmVscan from './dev-km-vscan';
import devLabel from './dev-label';
import devMgmtCaAudit from './dev-mgmt-ca-audit';
import devMgmtCaTerminal from './dev-mgmt-ca-terminal';
import devMgmtCardTerminal from './dev-mgmt-card-terminal';
import devMgmtIdsConsole from './dev-mgmt-ids-console';
import devMgmtRaAudit from './dev-mgmt-ra-audit';
import devMgmtRaTerminal from './dev-mgmt-ra-terminal';
import devMgmtSegment from './dev-mgmt-segment';
import devOuterFw from './dev-outer-fw';
import devRaSegmentBs from './dev-ra-segment-bs';
import devRaSegmentCs from './dev-ra-segment-cs';
import devRootLink from './dev-root-link';
import devServiceAv from './dev-service-av';
import devServiceIds from './dev-service-ids';
import devServiceLdapOcsp from './dev-service-ldap-ocsp';
import devServicePublish from './dev-service-publish';
import devServiceRa from './dev-service-ra';
import devServiceSegment from './dev-service-segment';
import devServiceVscan from './dev-service-vscan';
import devSharedSecurity from './dev-shared-security';
import devTerminalNoRack from './dev-terminal-no-rack';
import hsmIfSplit from './hsm-if-split';
import kmForensicPlace from './km-forensic-place';

export const devicesRules: readonly Rule[] = [
  devAlgSm2, devCaKmSeparate, devCaMinSet, devCoreBackup, devCoreCa, devCoreDb, devCoreFw, devCoreMasterLdap, devCoreSegment, devHsmAlg, devHsmApi,
  devHsmBackupSameModel, devHsmCount, devHsmKeytiers, devHsmMtbf, devHsmNoise, devHsmRedundant, devKmAuditTerminal, devKmAv, devKmDb, devKmIds,
  devKmIdsConsole, devKmMgmtTerminal, devKmMinSet, devKmSegment, devKmServer, devKmVscan, devLabel, devMgmtCaAudit, devMgmtCaTerminal,
  devMgmtCardTerminal, devMgmtIdsConsole, devMgmtRaAudit, devMgmtRaTerminal, devMgmtSegment, devOuterFw, devRaSegmentBs, devRaSegmentCs, devRootLink,
  devServiceAv, devServiceIds, devServiceLdapOcsp, devServicePublish, devServiceRa, devServiceSegment, devServiceVscan, devSharedSecurity,
  devTerminalNoRack, hsmIfSplit, kmForensicPlace,
];
