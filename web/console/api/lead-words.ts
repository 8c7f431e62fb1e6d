import * as z from 'zod';
import { outcomes } from '../../../shared/screening/outcome.ts';

/** Statuses of a lead, in order. */
export const leadStatuses = ['held', 'new', 'contacted', 'booked', 'treated', 'closed'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** Why a lead was closed. */
export const closeReasons = ['not_suitable', 'not_interested', 'no_answer', 'duplicate', 'spam', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** What a clinician may decide. */
export const decisions = ['proceed', 'proceed_with_changes', 'wait', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** Schemas of the words above, as the API uses them. */
export const outcome = z.enum(outcomes);
export const leadStatus = z.enum(leadStatuses);
export const decision = z.enum(decisions);
