import { isDeepStrictEqual } from 'node:util';
import type { LocalTable } from '../dynamodb/create-tables.ts';

type Image = Record<string, Record<string, unknown>>;

/** A record as the emulator gives it: with both images, unless its table was taken over. */
export type RawRecord = {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  dynamodb: {
    Keys: Image;
    NewImage?: Image;
    OldImage?: Image;
    SequenceNumber: string;
    SizeBytes: number;
    ApproximateCreationDateTime: number;
  };
};

/** A record as Lambda hands it to a function. `arrivedAt` (ms, moved clock) is not part of it but its age counts from there. */
export type StreamRecord = { sequence: string; arrivedAt: number; event: Record<string, unknown>; partition: string };

/**
 * Whether the write left the item as it was. The service emits no record then, the emulator does. A stream without images,
 * as a table that was taken over may have, cannot tell: its records are all delivered.
 */
export const changedNothing = ({ eventName, dynamodb: { NewImage, OldImage } }: RawRecord): boolean =>
  eventName === 'MODIFY' && NewImage !== undefined && isDeepStrictEqual(NewImage, OldImage);

/** Cuts a raw record down to the stream view of the template and gives it the shape of a Lambda event record. */
export function streamRecord(
  raw: RawRecord,
  table: LocalTable,
  { arrivedAt, region, isExpiry }: { arrivedAt: number; region: string; isExpiry: boolean },
): StreamRecord {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes } = raw.dynamodb;
  const view = table.streamView ?? 'KEYS_ONLY';
  return {
    sequence: SequenceNumber,
    arrivedAt,
    partition: JSON.stringify(Object.entries(Keys).sort(([left], [right]) => left.localeCompare(right))),
    event: {
      eventID: raw.eventID,
      eventName: raw.eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(arrivedAt / 1000),
        Keys,
        ...(view.startsWith('NEW') && NewImage && { NewImage }),
        ...((view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES') && OldImage && { OldImage }),
        SequenceNumber,
        SizeBytes,
        StreamViewType: view,
      },
      ...(isExpiry && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
      eventSourceARN: table.streamArn,
    },
  };
}
