import { siteIndexOf, type Door, type Site, type Wall } from '../../model';

/** Walls of rooms that border what others use in the same building: rooms of others, public corridors. */
export const partitionWalls = (site: Site): readonly Wall[] => site.walls.filter(({ left, right, outside }) => (left === undefined || right === undefined) && (outside === 'tenant' || outside === 'corridor'));

export function partitionDoors(site: Site): readonly Door[] {
  const { doorsOfWall } = siteIndexOf(site);
  return partitionWalls(site).flatMap(({ id }) => doorsOfWall.get(id) ?? []);
}
