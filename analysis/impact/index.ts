export { dependenciesOf, impactOf, type DeviceImpact, type Impact, type ImpactOptions, type ZoneImpact } from './impact';
export type { FlowImpact, FlowState } from './flows';
export { partKey, type Consequence, type Dependency, type Part } from './parts';
export type { DetectionLeft } from './alarms';
export type { CoolingImpact, FeedImpact } from './site';
export type { ServiceImpact, ServiceState, SystemImpact } from './services';
export type { CableImpact, PairImpact, SwitchImpact, Takeover } from './standby';
