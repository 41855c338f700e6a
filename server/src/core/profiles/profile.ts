/**
 * Profiles (bộ quy tắc): which guide a document must follow. The document's own date decides, never today's.
 * A document without a readable date follows the newest guide.
 */
import profiles from '../../data/profiles.json';

export type ProfileId = 'hd36' | 'hd05';

export interface Profile {
  readonly id: ProfileId;
  /** Number and symbol of the guide: `05-HD/VPTW`. */
  readonly symbol: string;
  /** Full name of the guide. */
  readonly title: string;
  /** First and last day of validity, ISO. */
  readonly from: string;
  readonly to?: string;
  /** End mark of each recipient but the last (nơi nhận). */
  readonly recipientMark: ',' | ';';
}

const byDate: readonly Profile[] = (profiles.profiles as Profile[]).toSorted((a, b) =>
  a.from < b.from ? -1 : 1,
);
const newest = byDate.at(-1) as Profile;
const oldest = byDate[0] as Profile;

export const profileById = (id: ProfileId): Profile => byDate.find((profile) => profile.id === id) ?? newest;

/** @param isoDate the document's date; documents older than every profile follow the oldest */
export function profileOn(isoDate: string | undefined): Profile {
  if (isoDate === undefined) return newest;
  return byDate.findLast((profile) => profile.from <= isoDate) ?? oldest;
}
