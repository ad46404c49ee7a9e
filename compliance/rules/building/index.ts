import type { Rule } from '../../rule';
import bldAisle from './bld-aisle';
import bldAisleService from './bld-aisle-service';
import bldFloorBears from './bld-floor-bears';
import bldFloorEsd from './bld-floor-esd';
import bldFloorHeight from './bld-floor-height';
import bldLoad from './bld-load';
import bldNetHeight from './bld-net-height';
import devCoreSafe from './dev-core-safe';
import roomCaSet from './room-ca-set';
import roomKmSet from './room-km-set';
import siteDjcpLocation from './site-djcp-location';
import siteGbt2887MinArea from './site-gbt2887-min-area';

export const buildingRules: readonly Rule[] = [
  bldAisle, bldAisleService, bldFloorBears, bldFloorEsd, bldFloorHeight, bldLoad, bldNetHeight, devCoreSafe, roomCaSet, roomKmSet, siteDjcpLocation,
  siteGbt2887MinArea,
];
