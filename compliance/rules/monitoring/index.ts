import type { Rule } from '../../rule';
import envBasisConflict from './env-basis-conflict';
import monAcPoints from './mon-ac-points';
import monAuxWarn from './mon-aux-warn';
import monBatTemp from './mon-bat-temp';
import monDjcpWater from './mon-djcp-water';
import monDoor from './mon-door';
import monDp from './mon-dp';
import monGenset from './mon-genset';
import monHost from './mon-host';
import monIr from './mon-ir';
import monKinds from './mon-kinds';
import monLeak from './mon-leak';
import monNetIsolated from './mon-net-isolated';
import monPowerPoints from './mon-power-points';
import monShieldDoor from './mon-shield-door';
import monSmoke from './mon-smoke';
import monThCount from './mon-th-count';
import monThWarn from './mon-th-warn';
import monUpsAutonomy from './mon-ups-autonomy';
import monUpsBat from './mon-ups-bat';
import monUpsInput from './mon-ups-input';
import monUpsLoad from './mon-ups-load';
import monUpsPoints from './mon-ups-points';

export const monitoringRules: readonly Rule[] = [
  envBasisConflict, monAcPoints, monAuxWarn, monBatTemp, monDjcpWater, monDoor, monDp, monGenset, monHost, monIr, monKinds, monLeak, monNetIsolated, monPowerPoints,
  monShieldDoor, monSmoke, monThCount, monThWarn, monUpsAutonomy, monUpsBat, monUpsInput, monUpsLoad, monUpsPoints,
];
