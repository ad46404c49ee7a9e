/** 告警通知: from the notification of each point to routes and receivers of Alertmanager. */
import { notifyWords, type WatchedPoint } from '../analysis/environment';
import { by, notifyChannelNames } from '../model';
import { yamlDocument, type Yaml } from './yaml';

/** Where the gateway of a channel takes alarms; the screen shows what Alertmanager itself has. */
const gateway = (channel: string): string => `http://127.0.0.1:9095/notify/${channel}`;
const screen = '监控主机';

export function alertmanagerFile(server: string, watched: readonly WatchedPoint[]): string {
  const channelsOf = new Map<string, readonly string[]>();
  for (const { point } of watched) {
    const name = notifyWords(point);
    if (name !== undefined) channelsOf.set(name, notifyChannelNames.filter((channel) => channel !== 'screen' && point.notify!.channels.includes(channel)));
  }
  const receivers = [...channelsOf].sort(by(([name]) => name));
  return yamlDocument([
    `${server}：告警通知（Alertmanager）。由设施模型生成，请改模型，不要改本文件。`,
    '声光、短信、电话经本机通知网关送出；网关地址、分组与重复周期为可配置默认值。告警本身由监控主机显示。',
  ], {
    route: {
      receiver: screen, group_by: ['alertname', 'room'], group_wait: '10s', group_interval: '1m', repeat_interval: '4h',
      ...(receivers.length === 0 ? {} : { routes: receivers.map(([name]): Yaml => ({
        receiver: name, matchers: [`notify=${JSON.stringify(name)}`],
        // A grave alarm goes out at once, and again while it lasts.
        routes: [{ receiver: name, matchers: ['severity="critical"'], group_wait: '0s', repeat_interval: '30m' }],
      })) }),
    },
    inhibit_rules: [
      { source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: ['alertname', 'point', 'line', 'cell'] },
    ],
    receivers: [{ name: screen }, ...receivers.map(([name, channels]): Yaml => ({
      name, ...(channels.length === 0 ? {} : { webhook_configs: channels.map((channel) => ({ url: gateway(channel), send_resolved: true })) }),
    }))],
  });
}
