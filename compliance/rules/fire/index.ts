import type { Rule } from '../../rule';
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
import fireZone8 from './fire-zone-8';
import fireZoneEnvelope from './fire-zone-envelope';
import fireZoneRelief from './fire-zone-relief';
import fireZoneSize from './fire-zone-size';
import fireZoneTemp from './fire-zone-temp';
import roomFireReport from './room-fire-report';

export const fireRules: readonly Rule[] = [
  fireBreath, fireDelay, fireExhaust, fireGasConc, fireGasMass, fireGasSoak, fireGasTime, fireHfcMax, fireHfcVent, fireManual, fireProbeEach,
  fireRating, fireSeqFirst, fireSeqSecond, fireSmokeCover, fireTwoGroups, fireWallDist, fireZone8, fireZoneEnvelope, fireZoneRelief, fireZoneSize,
  fireZoneTemp, roomFireReport,
];
