import type { Rule } from '../../rule';
import doorCtrlEach from './door-ctrl-each';
import doorCtrlTypes from './door-ctrl-types';
import doorDjcp from './door-djcp';
import doorRights from './door-rights';
import vidNoBlind from './vid-no-blind';
import vidRetention from './vid-retention';
import vidStorageSize from './vid-storage-size';
import videoEach from './video-each';
import zoneCoreOneDoor from './zone-core-one-door';
import zoneEntryOrderCa from './zone-entry-order-ca';
import zoneEntryOrderKm from './zone-entry-order-km';
import zoneKmOneDoor from './zone-km-one-door';
import zoneMonitorSeparateDoor from './zone-monitor-separate-door';

export const securityRules: readonly Rule[] = [
  doorCtrlEach, doorCtrlTypes, doorDjcp, doorRights, vidNoBlind, vidRetention, vidStorageSize, videoEach, zoneCoreOneDoor, zoneEntryOrderCa,
  zoneEntryOrderKm, zoneKmOneDoor, zoneMonitorSeparateDoor,
];
