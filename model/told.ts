/** What Chinese tables and drawings print of what a design need not say. */
export const toBeFilled = '待补';

/** A value with its unit; that it is to be filled in where it is not said. */
export const orToBeFilled = (value: string | number | undefined, unit = ''): string => (value === undefined ? toBeFilled : `${value}${unit}`);
