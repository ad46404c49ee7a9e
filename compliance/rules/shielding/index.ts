import type { Rule } from '../../rule';
import roomCoreShieldedCa from './room-core-shielded-ca';
import roomCoreShieldedKm from './room-core-shielded-km';
import roomShieldReport from './room-shield-report';
import shieldPowerFilter from './shield-power-filter';
import shieldSignalFilter from './shield-signal-filter';
import shieldVentWindow from './shield-vent-window';

export const shieldingRules: readonly Rule[] = [
  roomCoreShieldedCa, roomCoreShieldedKm, roomShieldReport, shieldPowerFilter, shieldSignalFilter, shieldVentWindow,
];
