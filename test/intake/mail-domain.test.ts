import { expect, test } from 'vitest';
import { meantDomain } from '../../shared/intake/mail-domain.ts';

test.each([
  ...[
    'gmail.con',
    'gmial.com',
    'gmai.com',
    'gmal.com',
    'gnail.com',
    'gmaill.com',
    'gmial.con',
    'gmail.co',
    'gmail.cm',
  ].map((slip) => [slip, 'gmail.com']),
  ['yaho.com', 'yahoo.com'],
  ['yahooo.it', 'yahoo.it'],
  ['hotmial.com', 'hotmail.com'],
  ['hotmal.co.uk', 'hotmail.co.uk'],
  ['outlok.com', 'outlook.com'],
  ['iclould.com', 'icloud.com'],
  ['libeo.it', 'libero.it'],
  ['a-clinic.con', 'a-clinic.com'],
  ['a-clinic.comm', 'a-clinic.com'],
  ['a-clinic.cmo', 'a-clinic.com'],
])('%s is asked back: was %s meant?', (typed, meant) => {
  expect(meantDomain(typed)).toBe(meant);
});

test.each([
  ...[
    'gmail.com',
    'googlemail.com',
    'yahoo.co.uk',
    'yahoo.ca',
    'yahoo.com.br',
    'hotmail.fr',
    'outlook.at',
    'libero.it',
  ],
  ...[
    'mail.com',
    'email.com',
    'ymail.com',
    'mail.ru',
    'gmx.de',
    'gmx.at',
    'me.com',
    'web.de',
    'example.com',
    'x.example',
  ],
  ...[
    'a-clinic.co',
    'a-clinic.cm',
    'a-clinic.om',
    'students.gmial.edu',
    'gail.it',
    'constructor.co.uk',
    'xn--bcher-kva.de',
  ],
])('there is no doubt about %s', (typed) => {
  expect(meantDomain(typed)).toBeUndefined();
});
