import type { Rule } from '../../rule';
import acShield from './ac-shield';
import doorShieldMech from './door-shield-mech';
import monShieldSignal from './mon-shield-signal';
import roomCoreShieldedCa from './room-core-shielded-ca';
import roomCoreShieldedKm from './room-core-shielded-km';
import roomShieldReport from './room-shield-report';
import shieldCableFilter from './shield-cable-filter';
import shieldDoorDesc from './shield-door-desc';
import shieldFibre from './shield-fibre';
import shieldGround from './shield-ground';
import shieldLoad from './shield-load';
import shieldMethod from './shield-method';
import shieldNoWindow from './shield-no-window';
import shieldParts from './shield-parts';
import shieldPowerFilter from './shield-power-filter';
import shieldSignalFilter from './shield-signal-filter';
import shieldTypeRemovable from './shield-type-removable';
import shieldTypeSelfsupport from './shield-type-selfsupport';
import shieldTypeStick from './shield-type-stick';
import shieldVentWindow from './shield-vent-window';
import shieldWallGap from './shield-wall-gap';
import shieldWaveguide from './shield-waveguide';

export const shieldingRules: readonly Rule[] = [
  acShield, doorShieldMech, monShieldSignal, roomCoreShieldedCa, roomCoreShieldedKm, roomShieldReport, shieldCableFilter, shieldDoorDesc, shieldFibre,
  shieldGround, shieldLoad, shieldMethod, shieldNoWindow, shieldParts, shieldPowerFilter, shieldSignalFilter, shieldTypeRemovable,
  shieldTypeSelfsupport, shieldTypeStick, shieldVentWindow, shieldWallGap, shieldWaveguide,
];
