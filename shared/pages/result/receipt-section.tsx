/** What a person can keep of a result, as files: the receipt, and the answers that it stands for. */

import type { Language } from '../../texts/language.ts';
import { pageTexts } from '../../texts/page-texts.ts';

/** Where the files are asked for, and the value that tells this page's own buttons from anything else that posts. */
export type ReceiptForm = { action: string; nonce: string };

type Shown = { form: ReceiptForm; lang: Language };

export const ReceiptSection = ({ form: { action, nonce }, lang }: Shown) => {
  const { title, text, careful, saveReceipt, saveAnswers } = pageTexts(lang).receipt;
  return (
    <section className="screen">
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="soft">{careful}</p>
      <form method="post" action={action}>
        <input type="hidden" name="nonce" value={nonce} />
        <div className="nav">
          <button className="quiet" type="submit" name="part" value="receipt">
            {saveReceipt}
          </button>
          <button className="quiet" type="submit" name="part" value="answers">
            {saveAnswers}
          </button>
        </div>
      </form>
    </section>
  );
};
