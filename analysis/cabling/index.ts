export { isStrong, trayLoads, type TrayLoad } from './loads';
export { allotPatches, patchesOf, type PatchPort, type PatchWish } from './patching';
export * from './runs';
export { nearTrays, separationFrom, type Nearness } from './separation';
export { cableSystems, siteCables, usualTypes, type CableSystem, type SiteCable, type SiteCableEnd } from './site-cables';
export { TrayNetwork, keyOf, type TraySpot, type Way } from './tray-network';
