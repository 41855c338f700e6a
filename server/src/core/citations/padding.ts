/**
 * Day and month as they are written in a document's own date: 0 before the days 1 to 9 and the months 1 and 2
 * only (HD 05-HD/VPTW, phần II, mục I.4.2.2).
 */
export const dayText = (day: number): string => (day < 10 ? `0${day}` : `${day}`);
export const monthText = (month: number): string => (month < 3 ? `0${month}` : `${month}`);
