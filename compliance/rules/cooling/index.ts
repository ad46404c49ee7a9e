import type { Rule } from '../../rule';
import acCapacity from './ac-capacity';
import acFresh from './ac-fresh';
import acPressure from './ac-pressure';
import acRed from './ac-red';
import bldContainment from './bld-containment';
import envAuxOff from './env-aux-off';
import envAuxOn from './env-aux-on';
import envBatteryTemp from './env-battery-temp';
import envDewInlet from './env-dew-inlet';
import envDust from './env-dust';
import envMag from './env-mag';
import envNoise from './env-noise';
import envRf from './env-rf';
import envStaticKv from './env-static-kv';
import envTempInlet from './env-temp-inlet';
import envTempOff from './env-temp-off';
import envTempRate from './env-temp-rate';
import envVibration from './env-vibration';
import monDjcpTemp from './mon-djcp-temp';

export const coolingRules: readonly Rule[] = [
  acCapacity, acFresh, acPressure, acRed, bldContainment, envAuxOff, envAuxOn, envBatteryTemp, envDewInlet, envDust, envMag, envNoise, envRf,
  envStaticKv, envTempInlet, envTempOff, envTempRate, envVibration, monDjcpTemp,
];
