import type { Rule } from '../../rule';
import acCapacity from './ac-capacity';
import acFresh from './ac-fresh';
import acRed from './ac-red';
import bldAisle from './bld-aisle';
import bldFloorEsd from './bld-floor-esd';
import bldFloorHeight from './bld-floor-height';
import bldLoad from './bld-load';
import bldNetHeight from './bld-net-height';
import devCoreSafe from './dev-core-safe';
import doorCtrlEach from './door-ctrl-each';
import doorCtrlTypes from './door-ctrl-types';
import doorDjcp from './door-djcp';
import fireBreath from './fire-breath';
import fireDelay from './fire-delay';
import fireExhaust from './fire-exhaust';
import fireGasConc from './fire-gas-conc';
import fireGasMass from './fire-gas-mass';
import fireGasSoak from './fire-gas-soak';
import fireGasTime from './fire-gas-time';
import fireHfcMax from './fire-hfc-max';
import fireHfcVent from './fire-hfc-vent';
import fireManual from './fire-manual';
import fireProbeEach from './fire-probe-each';
import fireRating from './fire-rating';
import fireSeqFirst from './fire-seq-first';
import fireSeqSecond from './fire-seq-second';
import fireSmokeCover from './fire-smoke-cover';
import fireTwoGroups from './fire-two-groups';
import fireWallDist from './fire-wall-dist';
import fireZoneEnvelope from './fire-zone-envelope';
import fireZoneRelief from './fire-zone-relief';
import gndBond from './gnd-bond';
import lightBackup from './light-backup';
import lightEscape from './light-escape';
import lightMain from './light-main';
import monDjcpWater from './mon-djcp-water';
import monKinds from './mon-kinds';
import pwrTns from './pwr-tns';
import pwrUpsRed from './pwr-ups-red';
import pwrUpsSize from './pwr-ups-size';
import roomCaSet from './room-ca-set';
import roomCoreShieldedCa from './room-core-shielded-ca';
import roomCoreShieldedKm from './room-core-shielded-km';
import roomFireReport from './room-fire-report';
import roomKmSet from './room-km-set';
import roomShieldReport from './room-shield-report';
import shieldPowerFilter from './shield-power-filter';
import shieldSignalFilter from './shield-signal-filter';
import shieldVentWindow from './shield-vent-window';
import siteDjcpLocation from './site-djcp-location';
import vidNoBlind from './vid-no-blind';
import videoEach from './video-each';
import zoneCoreOneDoor from './zone-core-one-door';
import zoneEntryOrderCa from './zone-entry-order-ca';
import zoneEntryOrderKm from './zone-entry-order-km';
import zoneMonitorSeparateDoor from './zone-monitor-separate-door';

export const siteRules: readonly Rule[] = [
  acCapacity, acFresh, acRed, bldAisle, bldFloorEsd, bldFloorHeight, bldLoad, bldNetHeight, devCoreSafe, doorCtrlEach,
  doorCtrlTypes, doorDjcp, fireBreath, fireDelay, fireExhaust, fireGasConc, fireGasMass, fireGasSoak, fireGasTime, fireHfcMax,
  fireHfcVent, fireManual, fireProbeEach, fireRating, fireSeqFirst, fireSeqSecond, fireSmokeCover, fireTwoGroups, fireWallDist,
  fireZoneEnvelope, fireZoneRelief, gndBond, lightBackup, lightEscape, lightMain, monDjcpWater, monKinds, pwrTns, pwrUpsRed,
  pwrUpsSize, roomCaSet, roomCoreShieldedCa, roomCoreShieldedKm, roomFireReport, roomKmSet, roomShieldReport, shieldPowerFilter,
  shieldSignalFilter, shieldVentWindow, siteDjcpLocation, vidNoBlind, videoEach, zoneCoreOneDoor, zoneEntryOrderCa,
  zoneEntryOrderKm, zoneMonitorSeparateDoor,
];
