import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext, useHasRole } from '../../clinic-context.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from '../side.module.css';
import { AdverseForm } from './adverse-form.tsx';
import { type KnownEvent, knownEvents } from './known-events.ts';

const EventItem = ({ event, onAdd }: { event: KnownEvent; onAdd: (() => void) | undefined }) => {
  const { dates } = useClinicContext();
  const {
    lead: { adverse: texts },
    labels,
  } = usePageTexts();
  const kind = labels.harmKinds[event.kind];
  const day = dates.day(event.happenedOn);
  return (
    <li>
      <p className={styles.decision}>
        <strong>{filled(texts.event, { kind, harm: labels.harmInText[event.severity] })}</strong>
        <br />
        <span className={styles.soft}>
          {[
            ...[day, event.isMistake && texts.mistake],
            event.reportedOn && filled(texts.reported, { who: event.reportedTo ?? '' }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      {onAdd && (
        <Button variant="subtle" size="xs" onClick={onAdd} aria-label={filled(texts.addTo, { kind, day })}>
          {texts.add}
        </Button>
      )}
    </li>
  );
};

/** Harm after a treatment, and for clinicians the form to record it. Where there is none, others see nothing of it. */
export const AdversePart = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const texts = usePageTexts().lead.adverse;
  const mayRecord = useHasRole('clinician');
  const [isOpen, form] = useDisclosure();
  const [chosen, choose] = useState<KnownEvent>();
  const events = knownEvents(lead.adverseEvents);
  if (!mayRecord && events.length === 0) return null;
  const open = (event?: KnownEvent) => {
    choose(event);
    form.open();
  };
  return (
    <Part title={texts.title}>
      {events.length === 0 && <p className={styles.soft}>{texts.none}</p>}
      {events.length > 0 && (
        <ul className={styles.entries}>
          {events.map((event) => (
            <EventItem key={event.eventId} event={event} onAdd={mayRecord ? () => open(event) : undefined} />
          ))}
        </ul>
      )}
      {mayRecord && (
        <Button variant="default" mt="sm" fullWidth onClick={() => open()}>
          {texts.record}
        </Button>
      )}
      <Dialog isOpen={isOpen} onClose={form.close} title={chosen ? texts.addTitle : texts.recordTitle}>
        <AdverseForm key={chosen?.eventId ?? 'new'} leadId={lead.leadId} event={chosen} onDone={form.close} />
      </Dialog>
    </Part>
  );
};
