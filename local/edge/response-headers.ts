import * as z from 'zod';
import { readProperties, type Stack } from '../template/stack.ts';

const policy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z
      .object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }).optional(),
        ContentTypeOptions: z.object({}).optional(),
        FrameOptions: z.object({ FrameOption: z.string() }).optional(),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }).optional(),
        StrictTransportSecurity: z
          .object({ AccessControlMaxAgeSec: z.coerce.number(), IncludeSubdomains: z.boolean().default(false) })
          .optional(),
      })
      .default({}),
    CustomHeadersConfig: z
      .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })).default([]) })
      .default({ Items: [] }),
  }),
});

/**
 * The headers that a response headers policy adds, by its id in the template; none without one. `rewrite` replaces
 * addresses of services that this machine stands in for.
 */
export function responseHeaders(
  stack: Stack,
  id: string | undefined,
  rewrite: (text: string) => string,
): Record<string, string> {
  const resource = stack.resources('AWS::CloudFront::ResponseHeadersPolicy').find((found) => found.id === id);
  if (!resource) return {};
  const { SecurityHeadersConfig: security, CustomHeadersConfig } = readProperties(
    policy,
    resource,
  ).ResponseHeadersPolicyConfig;
  const transport = security.StrictTransportSecurity;
  const found: [string, string | undefined][] = [
    ['content-security-policy', security.ContentSecurityPolicy?.ContentSecurityPolicy],
    ['x-content-type-options', security.ContentTypeOptions && 'nosniff'],
    ['x-frame-options', security.FrameOptions?.FrameOption],
    ['referrer-policy', security.ReferrerPolicy?.ReferrerPolicy],
    [
      'strict-transport-security',
      transport &&
        `max-age=${transport.AccessControlMaxAgeSec}${transport.IncludeSubdomains ? '; includeSubDomains' : ''}`,
    ],
    ...CustomHeadersConfig.Items.map(({ Header, Value }): [string, string] => [Header.toLowerCase(), Value]),
  ];
  return Object.fromEntries(
    found.flatMap(([name, value]) => (value === undefined ? [] : [[name, rewrite(value)] as const])),
  );
}
