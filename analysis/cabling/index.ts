export { allotPatches, patchesOf, type PatchPort, type PatchWish } from './patching';
export * from './runs';
export { TrayNetwork, keyOf, type TraySpot, type Way } from './tray-network';
