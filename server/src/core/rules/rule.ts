/**
 * What a rule is: data and one function. A rule lives in one file under `rules/<group>/`, named by what it
 * forbids or asks for; its id is the one the rule book of the project gives it (`SO-01`).
 */
import type { LanguageModel } from '../language-model/model';
import type { Plan } from '../plan/plan';
import type { Profile, ProfileId } from '../profiles/profile';
import type { Registry } from '../registry/registry';
import type { Message, MessageArguments } from '../text/message';
import type { Span } from '../text/span';
import type { Style } from './settings';
import type { Severity } from './severity';

/** Where a rule comes from, and how surely it is known. Only `source` may drive an error. */
export interface RuleSource {
  /** `HD 05-HD/VPTW, phần II, mục I.3.2`. */
  readonly text: string;
  readonly confidence: 'source' | 'inferred' | 'memory';
}

export interface Edit extends Span {
  readonly newText: string;
}

export interface Fix {
  /** Offered, but never taken by fix-all: the writer may have meant something else. */
  readonly byHand?: true;
  readonly title: Message;
  readonly args?: MessageArguments;
  readonly edits: readonly Edit[];
}

/** What a rule reports: a breach at a place. Fix-all takes the first fix that is not to be chosen by hand. */
export interface Report<MessageId extends string = string> {
  readonly message: MessageId;
  readonly span: Span;
  /** All that it was judged by, where that is more than its span: another text there may make it right. */
  readonly judgedBy?: Span;
  readonly args?: MessageArguments;
  /** Lower than the rule's own, where this breach is less sure. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

export interface RuleContext {
  readonly plan: Plan;
  readonly profile: Profile;
  /** The day, ISO, on which facts with a date are judged: the document's own, held within the profile's validity. */
  readonly date: string;
  readonly style: Style;
  /** Absent until it is loaded: what needs it is silent then. */
  readonly model: LanguageModel | undefined;
  /** Documents known by number; at least those that come with the program. */
  readonly registry: Registry;
  /** Where the plan lies, where that is known: what the registry has from there is the plan itself. */
  readonly uri: string | undefined;
  /** The text is judged as it stands: nobody is in the midst of typing it. */
  readonly finished: boolean;
}

export interface Rule<MessageId extends string = string> {
  readonly id: string;
  readonly title: Message;
  /** A few sentences for the manual: why the rule is there, what to do, when it does not apply. */
  readonly docs: Message;
  readonly source: RuleSource;
  readonly severity: Severity;
  readonly profiles: readonly ProfileId[];
  /** Asked also of pages of State bodies and of pages that lost their marks, which most rules cannot judge. */
  readonly everyPage?: true;
  /** Rules that are silent within what this one reports: it says more about the same words. `all`: also those beside it. */
  readonly overrules?: 'all' | readonly string[];
  /** Some breach of this rule has a fix. */
  readonly fixable: boolean;
  readonly messages: Readonly<Record<MessageId, Message>>;
  check(context: RuleContext): Iterable<Report<MessageId>>;
}

/** Gives a rule its type, so that `check` can only report messages which the rule declares. */
export const defineRule = <const MessageId extends string>(rule: Rule<MessageId>): Rule<MessageId> => rule;
