import type { Rule } from '../../rule';
import fireAspirating from './fire-aspirating';
import fireBreath from './fire-breath';
import fireClear from './fire-clear';
import fireCutPower from './fire-cut-power';
import fireDelay from './fire-delay';
import fireDoorA from './fire-door-a';
import fireDoorLamp from './fire-door-lamp';
import fireDoorOpen from './fire-door-open';
import fireEvac from './fire-evac';
import fireExhaust from './fire-exhaust';
import fireExtinguisher from './fire-extinguisher';
import fireGasClass from './fire-gas-class';
import fireGasConc from './fire-gas-conc';
import fireGasExample from './fire-gas-example';
import fireGasMass from './fire-gas-mass';
import fireGasSoak from './fire-gas-soak';
import fireGasTime from './fire-gas-time';
import fireHfcMax from './fire-hfc-max';
import fireHfcVent from './fire-hfc-vent';
import fireManual from './fire-manual';
import fireManualHeight from './fire-manual-height';
import firePanelPlace from './fire-panel-place';
import firePartition from './fire-partition';
import firePlenum from './fire-plenum';
import fireProbeEach from './fire-probe-each';
import fireRating from './fire-rating';
import fireReserve from './fire-reserve';
import fireSeqFans from './fire-seq-fans';
import fireSeqFirst from './fire-seq-first';
import fireSeqSecond from './fire-seq-second';
import fireShieldRelief from './fire-shield-relief';
import fireSmokeCover from './fire-smoke-cover';
import fireTwoGroups from './fire-two-groups';
import fireTwoTypes from './fire-two-types';
import fireVentDist from './fire-vent-dist';
import fireWallDist from './fire-wall-dist';
import fireZone8 from './fire-zone-8';
import fireZoneClose from './fire-zone-close';
import fireZoneEnvelope from './fire-zone-envelope';
import fireZoneRelief from './fire-zone-relief';
import fireZoneSize from './fire-zone-size';
import fireZoneTemp from './fire-zone-temp';
import fireZoneWalls from './fire-zone-walls';
import roomFireReport from './room-fire-report';

export const fireRules: readonly Rule[] = [
  fireAspirating, fireBreath, fireClear, fireCutPower, fireDelay, fireDoorA, fireDoorLamp, fireDoorOpen, fireEvac, fireExhaust, fireExtinguisher,
  fireGasClass, fireGasConc, fireGasExample, fireGasMass, fireGasSoak, fireGasTime, fireHfcMax, fireHfcVent, fireManual, fireManualHeight,
  firePanelPlace, firePartition, firePlenum, fireProbeEach, fireRating, fireReserve, fireSeqFans, fireSeqFirst, fireSeqSecond, fireShieldRelief,
  fireSmokeCover, fireTwoGroups, fireTwoTypes, fireVentDist, fireWallDist, fireZone8, fireZoneClose, fireZoneEnvelope, fireZoneRelief, fireZoneSize,
  fireZoneTemp, fireZoneWalls, roomFireReport,
];
