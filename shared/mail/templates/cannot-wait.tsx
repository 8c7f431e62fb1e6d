/** Signs after a treatment that cannot wait, and whom to ring: open in the mail, because nobody looks for them in need. */
import { Link } from '@react-email/components';
import type { helpRows } from '../../clinics/help-lines.ts';
import type { CareLine } from '../../screening/wording.ts';
import { filled, filledWith } from '../../texts/filled.ts';
import type { Language } from '../../texts/language.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import { Paragraph, Title } from './frame.tsx';
import { look } from './look.ts';

/** `url`: the clinic's page of what to know before and after a visit. Without `warnings` nothing medical is said. */
export type CareProps = {
  url: string;
  warnings: readonly CareLine[];
  help: ReturnType<typeof helpRows>;
};

export const CannotWait = ({ care: { url, warnings, help }, lang }: { care: CareProps; lang: Language }) => {
  const { title, lead, sign, help: helpLine, page } = mailTexts(lang).cannotWait;
  return (
    <>
      <Title as="h2">{title}</Title>
      {warnings.length > 0 && <Paragraph>{lead}</Paragraph>}
      {warnings.map(({ what, advice }) => (
        <Paragraph key={what}>{filledWith(sign, { what: <b key="what">{what}</b>, advice })}</Paragraph>
      ))}
      <Paragraph isSoft>
        {help.map(({ label, whom }) => (
          <span key={label}>
            {filled(helpLine, { label, whom })}
            <br />
          </span>
        ))}
        <Link className="link" href={url} style={look.link}>
          {page}
        </Link>
      </Paragraph>
    </>
  );
};
