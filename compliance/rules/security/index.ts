import type { Rule } from '../../rule';
import devMonitorConsole from './dev-monitor-console';
import doorAntiPassback from './door-anti-passback';
import doorCtrlAuthzTest from './door-ctrl-authz-test';
import doorCtrlEach from './door-ctrl-each';
import doorCtrlReaderBoth from './door-ctrl-reader-both';
import doorCtrlReaderSide from './door-ctrl-reader-side';
import doorCtrlTypes from './door-ctrl-types';
import doorDjcp from './door-djcp';
import doorFireRelease from './door-fire-release';
import doorGmt0036Auth from './door-gmt0036-auth';
import doorGmt0036Parts from './door-gmt0036-parts';
import doorHeldOpen from './door-held-open';
import doorIdCardPlain from './door-id-card-plain';
import doorLogKeep from './door-log-keep';
import doorMpAuth from './door-mp-auth';
import doorMpLogMac from './door-mp-log-mac';
import doorMpVideoMac from './door-mp-video-mac';
import doorRights from './door-rights';
import doorTwoFactor from './door-two-factor';
import doorTwoPerson from './door-two-person';
import intrIr from './intr-ir';
import intrLink from './intr-link';
import intrOpenings from './intr-openings';
import intrPanelInMonitor from './intr-panel-in-monitor';
import siteDjcpAntitheft from './site-djcp-antitheft';
import vidCountExample from './vid-count-example';
import vidEntryFace from './vid-entry-face';
import vidMonitorRoom from './vid-monitor-room';
import vidNoBlind from './vid-no-blind';
import vidRealtime from './vid-realtime';
import vidRetention from './vid-retention';
import vidStorageSize from './vid-storage-size';
import vidTestItems from './vid-test-items';
import videoEach from './video-each';
import zoneCoreOneDoor from './zone-core-one-door';
import zoneEntryOrderCa from './zone-entry-order-ca';
import zoneEntryOrderKm from './zone-entry-order-km';
import zoneKmOneDoor from './zone-km-one-door';
import zoneMonitorSeparateDoor from './zone-monitor-separate-door';

export const securityRules: readonly Rule[] = [
  devMonitorConsole, doorAntiPassback, doorCtrlAuthzTest, doorCtrlEach, doorCtrlReaderBoth, doorCtrlReaderSide, doorCtrlTypes, doorDjcp,
  doorFireRelease, doorGmt0036Auth, doorGmt0036Parts, doorHeldOpen, doorIdCardPlain, doorLogKeep, doorMpAuth, doorMpLogMac, doorMpVideoMac,
  doorRights, doorTwoFactor, doorTwoPerson, intrIr, intrLink, intrOpenings, intrPanelInMonitor, siteDjcpAntitheft, vidCountExample, vidEntryFace,
  vidMonitorRoom, vidNoBlind, vidRealtime, vidRetention, vidStorageSize, vidTestItems, videoEach, zoneCoreOneDoor, zoneEntryOrderCa, zoneEntryOrderKm,
  zoneKmOneDoor, zoneMonitorSeparateDoor,
];
