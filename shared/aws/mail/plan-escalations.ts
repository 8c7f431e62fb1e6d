/** Plans the mails about promises that were not kept, clinic by clinic: each promise once, however often this runs. */
import * as z from 'zod';
import { escalation, type FindLate, isEscalated, nextSpan } from '../../mail/plan/plan-escalation.ts';
import { noticeWrite } from '../clinics/clinic-store.ts';
import { clinicMailKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { readItem } from '../table/read-items.ts';
import { tryTransaction } from '../table/transaction.ts';
import { updateExpression } from '../table/update-expression.ts';
import { type ByClinicDeps, planByClinic } from './plan-by-clinic.ts';

const told = z.object({ after: z.number(), until: z.number() });

type Deps = ByClinicDeps & { findLate: FindLate };

/** Plans what is due. Where somebody else was faster, theirs is planned. */
export const planEscalations = (db: Database, table: string, { findLate, ...deps }: Deps) =>
  planByClinic(deps, async (settings, at) => {
    if (!isEscalated(settings)) return 0;
    const { clinic } = settings;
    const found = await readItem(db, table, clinicMailKey(clinic, 'ESCALATION'));
    const before = found && told.parse(found);
    const span = nextSpan(before, at);
    if (!span || (await findLate(clinic, span)).fresh === 0) return 0;
    const condition = before
      ? { expression: '#until = :before', values: { ':before': before.until } }
      : { expression: 'attribute_not_exists(PK)' };
    const { outcome } = await tryTransaction(db, {
      told: {
        Update: {
          TableName: table,
          Key: clinicMailKey(clinic, 'ESCALATION'),
          ...updateExpression(span, { condition }),
        },
      },
      mail: noticeWrite(table, escalation(settings, span)),
    });
    return outcome === 'done' ? 1 : 0;
  });
