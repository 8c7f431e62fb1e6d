import * as z from 'zod';

/** An EventBridge rule of the template: on the bus by its pattern, or on a schedule. */
export const eventRule = z.object({
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  EventBusName: z.literal('default', 'only the default bus can run here').optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.string().optional(),
        InputTransformer: z.undefined('input transformers cannot run here').optional(),
      }),
    )
    .default([]),
});
