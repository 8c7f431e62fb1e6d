import { expect, test } from 'vitest';
import { openApiDocument } from '../../infra/api-description.ts';
import { apiDocument } from '../../web/console/api/api-document.ts';
import { routesOf } from '../../web/console/reference/routes-of.ts';

test('the page about the API shows every route that the description has', () => {
  const description = openApiDocument();
  const shown = routesOf(apiDocument.parse(JSON.parse(JSON.stringify(description))));
  const described = Object.values(description.paths ?? {}).flatMap((methods) => Object.keys(methods ?? {}));
  expect(shown.length).toBe(described.length);
  expect(shown.map(({ path }) => path)).toContain('/v1/clinics/{clinic}/screenings');
});
