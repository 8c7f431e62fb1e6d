import * as z from 'zod';

/** A JSON schema as far as the page about the API shows it. Whatever else stands in it is left out of the page. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
};

// What a schema may be is written down above; the document comes from our own bundle.
const jsonSchema = z.custom<JsonSchema>((value) => typeof value === 'object' && value !== null);

const content = z.record(z.string(), z.object({ schema: jsonSchema.optional(), example: z.unknown().optional() }));

const parameter = z.object({
  in: z.string(),
  name: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: jsonSchema.optional(),
});
export type Parameter = z.output<typeof parameter>;

const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).default([]),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
});
export type Operation = z.output<typeof operation>;
export type Content = z.output<typeof content>;

/** readApiDescription: the API's own description, OpenAPI 3.1. */
export const apiDocument = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().optional() }),
  tags: z.array(z.object({ name: z.string(), description: z.string().optional() })).default([]),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), jsonSchema).default({}) }),
});
export type ApiDocument = z.output<typeof apiDocument>;
