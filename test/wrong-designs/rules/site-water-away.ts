import { partOf, type Draft } from '../draft';

/** A heating pipe of the building through the service area, watched for leaks. */
export function changeRoom(model: Draft): void {
  const { pipes } = model.site!;
  pipes.push({ ...partOf(pipes, 'water-service'), id: 'heating', path: 'site/building/floor/heating', name: '采暖干管', kind: 'heating', serves: [], z: 2700, line: [{ x: 7200, y: 10_000 }, { x: 7200, y: 4200 }] });
  model.monitoringPoints!.push({ ...partOf(model.monitoringPoints!, 'leak-service-1'), id: 'leak-heating', path: 'site/building/floor/service/leak-heating', name: '采暖管漏水', watches: 'heating' });
}
