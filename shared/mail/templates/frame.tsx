/** The frame of every mail: sender above, clinic's address below, a harmless preview. */
import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { telephoneLink } from '../../contract/telephone-link.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { filled } from '../../texts/filled.ts';
import { type Language, languageRow } from '../../texts/language.ts';
import { mailHead } from '../content/mail-head.ts';
import type { MessageKind } from '../kinds.ts';
import { look, sheet } from './look.ts';

/** What of a clinic stands in its mails. */
export type Sender = Pick<ClinicSettings, 'name' | 'postalAddress' | 'contactEmail' | 'contactPhone'>;

/** What every template is given. */
export type MailProps = { clinic: Sender; lang: Language };

/** What wordings call `{day}`, `{time}` and `{zone}`: an ISO instant by the clinic's clocks. */
export const momentOf = (instant: string, { zone }: { zone: string }, lang: Language) => {
  const at = Date.parse(instant);
  const clock = new Intl.DateTimeFormat(languageRow(lang).locale, { timeStyle: 'short', timeZone: zone });
  return { day: writtenDay(clinicDay(at, zone), lang), time: clock.format(at), zone };
};

type FrameProps = MailProps & {
  kind: MessageKind;
  /** Why the reader gets this mail; `{clinic}` is filled in. */
  why: string;
  /** Where the reader stops such mails, if it can be stopped. */
  stop?: { url: string; text: string } | undefined;
  children: ReactNode;
};

export const Paragraph = ({ isSoft = false, children }: { isSoft?: boolean; children: ReactNode }) => (
  <Text className={isSoft ? 'soft' : 'ink'} style={isSoft ? look.soft : look.text}>
    {children}
  </Text>
);

export const Title = ({ as, children }: { as: 'h1' | 'h2' | 'h3'; children: ReactNode }) => (
  <Heading as={as} className={`ink ${as}`} style={look[as]}>
    {children}
  </Heading>
);

/** A link that looks like a button. The address goes into the mail as it is, so it holds no personal data. */
export const Action = ({ href, children }: { href: string; children: ReactNode }) => (
  <Section style={{ margin: '20px 0 16px' }}>
    <Button className="button" href={href} style={look.button}>
      {children}
    </Button>
  </Section>
);

/** A number as the clinic writes it, that dials. It reads from the left in every language. */
export const Phone = ({ number }: { number: string }) => (
  <Link className="link" dir="ltr" href={telephoneLink(number)} style={look.link}>
    {number}
  </Link>
);

const Contact = ({ clinic }: { clinic: Sender }) => (
  <Text className="soft" style={look.fine}>
    {clinic.name}
    <br />
    {clinic.postalAddress}
    <br />
    <Link className="link" href={`mailto:${clinic.contactEmail}`} style={look.link}>
      {clinic.contactEmail}
    </Link>
    {clinic.contactPhone && (
      <>
        <br />
        <Phone number={clinic.contactPhone} />
      </>
    )}
  </Text>
);

export const Frame = ({ kind, lang, clinic, why, stop, children }: FrameProps) => {
  const { subject, preview } = mailHead(kind, lang, clinic.name);
  const { direction } = languageRow(lang);
  return (
    <Html dir={direction} lang={lang}>
      <Head>
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <meta content="light dark" name="color-scheme" />
        <meta content="light dark" name="supported-color-schemes" />
        {/* Some programs show it as the title. */}
        <title>{subject}</title>
        <style>{sheet}</style>
      </Head>
      <Body className="body" style={look.body}>
        <Preview>{preview}</Preview>
        {/* Again, because programs that show a mail inside of a page drop what the root says. */}
        <Container dir={direction} lang={lang} style={look.frame}>
          <Text className="soft" style={look.sender}>
            {clinic.name}
          </Text>
          <Section className="card" style={look.card}>
            <div className="inside" style={look.inside}>
              {children}
            </div>
          </Section>
          <Section style={look.footer}>
            <Contact clinic={clinic} />
            <Text className="soft" style={look.fine}>
              {filled(why, { clinic: clinic.name })}
              {stop && (
                <>
                  {' '}
                  <Link className="link" href={stop.url} style={look.link}>
                    {stop.text}
                  </Link>
                </>
              )}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
};
