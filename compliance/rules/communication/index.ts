import type { Rule } from '../../rule';
import flowCaKm from './flow-ca-km';
import flowRaCa from './flow-ra-ca';
import ldapCoreStarts from './ldap-core-starts';
import netCommEncrypted from './net-comm-encrypted';
import netSubsystemProtected from './net-subsystem-protected';
import netTerminalProtected from './net-terminal-protected';
import publicationReachable from './publication-reachable';

export const communicationRules: readonly Rule[] = [
  flowCaKm, flowRaCa, ldapCoreStarts, netCommEncrypted, netSubsystemProtected, netTerminalProtected, publicationReachable,
];
