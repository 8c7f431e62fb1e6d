import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../infra/api-description.ts';
import { routes } from '../../shared/contract/routes.ts';

describe('the description of the API', () => {
  test('is valid OpenAPI 3.1 without a warning', async () => {
    const document = openApiDocument();
    expect(document.openapi).toBe('3.1.0');
    const config = await createConfig({ extends: ['recommended'] });
    const source = JSON.stringify(document);
    const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  test('names every public route and who may call the others', () => {
    const { paths = {} } = openApiDocument();
    for (const [operationId, { path, method, policy }] of Object.entries(routes)) {
      if (policy !== 'public') continue;
      expect(paths[path]).toHaveProperty(method.toLowerCase(), expect.objectContaining({ operationId }));
    }
    expect(paths['/v1/staff/me']?.get).toMatchObject({
      security: [{ accessToken: [] }],
      description: 'Least role: any member.',
    });
  });

  test('says that whoever posts a form is refused by a page, and a program by a problem document', () => {
    const { paths = {} } = openApiDocument();
    const refusal = (path: string, method: 'get' | 'post') => {
      const answer = paths[path]?.[method]?.responses?.['404'];
      return Object.keys((answer && 'content' in answer && answer.content) || {});
    };
    const both = ['application/problem+json', 'text/html'];
    expect(refusal('/v1/clinics/{clinic}/screenings', 'post')).toEqual(both);
    for (const path of ['/c/{clinic}', '/r/{token}', '/s/{token}', '/u/{token}'])
      expect([path, refusal(path, 'post')]).toEqual([path, both]);
    expect(refusal('/v1/clinics/{clinic}/questionnaire', 'get')).toEqual(['application/problem+json']);
  });

  test('gives the answers of a screening by the questions of the rule set', () => {
    const { components } = openApiDocument();
    const { ScreeningRequest } = components?.schemas ?? {};
    const { properties } = ScreeningRequest as { properties: { answers: { properties: Record<string, unknown> } } };
    expect(Object.keys(properties.answers.properties)).toHaveLength(47);
    expect(properties.answers.properties.skinType).toMatchObject({ enum: expect.arrayContaining(['II', 'unknown']) });
  });
});
