import { Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ISecret, Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { removalOf } from './removal.ts';
import type { Stage } from './stages.ts';

const originRotation = 'Rotated by a person: functions must know the new value before the edge shows it.';
const generated = { passwordLength: 64, excludePunctuation: true, requireEachIncludedType: true };

const linkKeyRotation =
  'Rotated by a person: the old value must stay accepted for the 30 days of a link, and functions are deployed again.';
const receiptKeyRotation =
  'Rotated by a person: the public key of the old value is published for good, and functions are deployed again.';
const sealKeyRotation = 'Never rotated: the seals of three years are checked with it.';
const matchKeyRotation = 'Never rotated: stored hashes of people could not be computed again from another value.';

/** Both packs ask for a rotation without a person. */
function acknowledgeRotation(secret: ISecret, reason: string): void {
  for (const id of ['AwsSolutions-SMG4', 'HIPAA.Security-SecretsManagerRotationEnabled'])
    Validations.of(secret).acknowledge({ id, reason });
}

// A rotation has two values; before the first one the previous is the word "none": CloudFormation refuses a reference to
// an empty text.
const rotatable = {
  ...generated,
  secretStringTemplate: JSON.stringify({ previous: 'none' }),
  generateStringKey: 'current',
};

// Nothing is signed with a value of before, so that its public key alone is kept.
const signing = {
  ...generated,
  secretStringTemplate: JSON.stringify({ retired: 'none' }),
  generateStringKey: 'current',
};

/**
 * The keys of the product, made by Secrets Manager and never seen by anybody. They reach a function as references in
 * its environment, which CloudFormation replaces while it deploys.
 */
export class Secrets extends Construct {
  private readonly link: ISecret;
  private readonly match: ISecret;
  private readonly seal: ISecret;
  private readonly origin: ISecret;
  private readonly receipt: ISecret;

  constructor(scope: Construct, id: string, { key, stage }: { key: IKey; stage: Stage }) {
    super(scope, id);
    const removalPolicy = removalOf(stage);
    /** A secret that exists, where the stage says its ARN, or one of the stack's own. */
    const secret = (
      name: string,
      existing: string | null | undefined,
      { description, rotation, value }: { description: string; rotation: string; value: SecretStringGenerator },
    ): ISecret => {
      const made = existing
        ? Secret.fromSecretCompleteArn(this, name, existing)
        : new Secret(this, name, { description, encryptionKey: key, removalPolicy, generateSecretString: value });
      acknowledgeRotation(made, rotation);
      return made;
    };
    const { adopt } = stage;
    this.link = secret('LinkKey', adopt?.linkKey, {
      description: 'Signs result links. Rotated by: npm run deploy -- rotate --secret link.',
      rotation: linkKeyRotation,
      value: rotatable,
    });
    this.match = secret('MatchKey', adopt?.matchKey, {
      description: 'Recognises a person by a keyed hash. Never rotated: another value would forget everybody.',
      rotation: matchKeyRotation,
      value: generated,
    });
    this.seal = secret('SealKey', adopt?.sealKey, {
      description: 'Seals the audit. Whoever verifies needs it; whoever writes entries must never have it.',
      rotation: sealKeyRotation,
      value: generated,
    });
    this.origin = secret('OriginSecret', adopt?.originSecret, {
      description: 'Shown by the edge to the functions. Rotated by: npm run deploy -- rotate --secret origin.',
      rotation: originRotation,
      value: rotatable,
    });
    this.receipt = secret('ReceiptKey', adopt?.receiptKey, {
      description: 'Signs receipts of screenings. Rotated by: npm run deploy -- rotate --secret receipt.',
      rotation: receiptKeyRotation,
      value: signing,
    });
  }

  /** Where the five secrets are, for commands of operators. */
  arns() {
    return {
      linkKey: this.link.secretArn,
      matchKey: this.match.secretArn,
      sealKey: this.seal.secretArn,
      originSecret: this.origin.secretArn,
      receiptKey: this.receipt.secretArn,
    };
  }

  /** What the edge shows to the functions, so that they believe what it says about the viewer. */
  originValue(): string {
    return this.origin.secretValueFromJson('current').unsafeUnwrap();
  }

  /** Environment variables by which the edge is recognised; during a rotation it may still show the previous value. */
  originEnvironment(): { ORIGIN_SECRET: string; ORIGIN_SECRET_PREVIOUS: string } {
    const previous = this.origin.secretValueFromJson('previous').unsafeUnwrap();
    return { ORIGIN_SECRET: this.originValue(), ORIGIN_SECRET_PREVIOUS: previous };
  }

  /** Environment variables that make and check result links. */
  linkEnvironment(): { LINK_KEY: string; LINK_KEY_PREVIOUS: string } {
    return {
      LINK_KEY: this.link.secretValueFromJson('current').unsafeUnwrap(),
      LINK_KEY_PREVIOUS: this.link.secretValueFromJson('previous').unsafeUnwrap(),
    };
  }

  /** Environment variable that signs receipts. */
  receiptEnvironment(): { RECEIPT_KEY: string } {
    return { RECEIPT_KEY: this.receipt.secretValueFromJson('current').unsafeUnwrap() };
  }

  /** Environment variable with the public keys of receipts that were rotated. */
  retiredReceiptKeys(): { RECEIPT_KEYS_RETIRED: string } {
    return { RECEIPT_KEYS_RETIRED: this.receipt.secretValueFromJson('retired').unsafeUnwrap() };
  }

  /** Environment variable by which people are recognised. */
  matchEnvironment(): { MATCH_KEY: string } {
    return { MATCH_KEY: this.match.secretValue.unsafeUnwrap() };
  }

  /** Environment variable that seals the audit. */
  sealEnvironment(): { SEAL_KEY: string } {
    return { SEAL_KEY: this.seal.secretValue.unsafeUnwrap() };
  }
}
