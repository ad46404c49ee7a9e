export * from './runs';
export { TrayNetwork, keyOf, type TraySpot, type Way } from './tray-network';
