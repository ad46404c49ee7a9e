import type { Draft } from '../draft';

/** Two devices in the same unit. */
export function changeRoom(model: Draft): void {
  const [first, second] = model.devices.filter(({ rack }) => rack === 'a01');
  second!.unit = first!.unit;
}
