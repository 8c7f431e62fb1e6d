/** The stage that is rehearsed, and where the rehearsal keeps what it makes. */
import path from 'node:path';

export const stageName = 'rehearsal';

export const stackName = 'SuitablyRehearsal';

/** Below the working folder, which is that of the repository; git ignores it. */
export const folder = path.resolve('.local', 'rehearsal');

/** What was synthesized in this rehearsal, by what it was made of. */
export const assemblies = path.join(folder, 'assemblies');
