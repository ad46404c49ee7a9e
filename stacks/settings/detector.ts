import { isDeviceEnd, type Device, type Index, type Model } from '../../model';

/** Where the console at the other end of the direct cable takes alerts, in TCP. The cable has no other traffic: no TLS there. */
export const alertPort = 9514;

/** What lies at the other end of the device's console cables, and the device's own address there. */
export function consoleCables(device: Device, index: Index): { readonly own: string; readonly far: string; readonly device: Device }[] {
  return device.interfaces.flatMap((port) => {
    const link = port.link === undefined ? undefined : index.links.get(port.link);
    if (link?.kind !== 'console') return [];
    return link.ends.filter(isDeviceEnd).filter((end) => end.device !== device.id).flatMap((end) => {
      const other = index.devices.get(end.device);
      const far = other?.interfaces.find(({ name }) => name === end.port)?.addresses[0]?.address;
      const own = port.addresses[0]?.address;
      return other === undefined || far === undefined || own === undefined ? [] : [{ own, far, device: other }];
    });
  });
}

/** `TWIN_CONSOLE` address:port to which alerts go. */
export function detectorSettings(device: Device, _model: Model, index: Index): Record<string, string> {
  const [cable] = consoleCables(device, index);
  return cable === undefined ? {} : { TWIN_CONSOLE: `${cable.far}:${alertPort}` };
}
