/** Switches of the monitoring systems' own network, in the rack of 监控室: one that feeds the cameras, one for access control, hosts and the cards of UPS. */
import { MonitoringSwitch, type MonitoringSwitchProps } from '../../site/monitoring';
import type { Rack } from '../../site/power';
import { type SiteParts } from './parts';

export interface Network { readonly video: MonitoringSwitch | undefined; readonly control: MonitoringSwitch | undefined }

export function makeNetwork(parts: SiteParts, racks: readonly Rack[]): Network {
  const rack = racks.find(({ node }) => node.id === 'w01');
  if (!rack) return { video: undefined, control: undefined };
  const make = (id: string, props: MonitoringSwitchProps) => parts.make<MonitoringSwitchProps, MonitoringSwitch>(id, { rack, units: 1, ...props }, (each, given) => new MonitoringSwitch(rack, each, given));
  // At 8 W a camera.
  const video = make('sw-video', { name: '视频监控交换机', unit: 40, ports: 48, poe: true, address: '10.90.0.2', watts: 300, kilograms: 6 });
  const control = make('sw-control', { name: '安防环境监控交换机', unit: 39, ports: 24, poe: false, address: '10.90.0.3', watts: 40, kilograms: 4, connects: video ? [video] : [] });
  return { video, control };
}
