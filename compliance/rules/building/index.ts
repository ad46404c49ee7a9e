import type { Rule } from '../../rule';
import bldAisle from './bld-aisle';
import bldAisleMove from './bld-aisle-move';
import bldAisleService from './bld-aisle-service';
import bldFinishFields from './bld-finish-fields';
import bldFloorBears from './bld-floor-bears';
import bldFloorEsd from './bld-floor-esd';
import bldFloorHeight from './bld-floor-height';
import bldHotCold from './bld-hot-cold';
import bldLoad from './bld-load';
import bldLoadHang from './bld-load-hang';
import bldMaterial from './bld-material';
import bldNetHeight from './bld-net-height';
import bldSeismic from './bld-seismic';
import bldSeismicC from './bld-seismic-c';
import bldWindow from './bld-window';
import devCoreSafe from './dev-core-safe';
import incArea from './inc-area';
import roomBatterySeparate from './room-battery-separate';
import roomCaSet from './room-ca-set';
import roomGasCylinder from './room-gas-cylinder';
import roomKmSet from './room-km-set';
import roomTemplateBuffer from './room-template-buffer';
import siteDjcpLocation from './site-djcp-location';
import siteEnclosure from './site-enclosure';
import siteGbt2887MinArea from './site-gbt2887-min-area';
import siteLengthWidth from './site-length-width';
import sitePlanFields from './site-plan-fields';
import siteSurround from './site-surround';
import siteTitle from './site-title';
import siteWaterAway from './site-water-away';

export const buildingRules: readonly Rule[] = [
  bldAisle, bldAisleMove, bldAisleService, bldFinishFields, bldFloorBears, bldFloorEsd, bldFloorHeight, bldHotCold, bldLoad, bldLoadHang, bldMaterial,
  bldNetHeight, bldSeismic, bldSeismicC, bldWindow, devCoreSafe, incArea, roomBatterySeparate, roomCaSet, roomGasCylinder, roomKmSet, roomTemplateBuffer,
  siteDjcpLocation, siteEnclosure, siteGbt2887MinArea, siteLengthWidth, sitePlanFields, siteSurround, siteTitle, siteWaterAway,
];
