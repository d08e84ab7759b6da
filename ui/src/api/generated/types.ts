// Written by `cargo xtask types` from the core's list of commands. Not edited by hand.

export type ActionDay = { 
/**
 * `class` or `individual`.
 */
action: string, 
/**
 * The last day.
 */
last_day: string, 
/**
 * The day to work towards.
 */
safe_date: string, 
/**
 * The latest day that can be argued.
 */
latest_arguable_date: string, };

export type AnswerDecide = { 
/**
 * The case.
 */
case: number, 
/**
 * Numbers of the answers.
 */
answers: Array<number>, 
/**
 * All that wait of this field, in place of numbers.
 */
field?: string, 
/**
 * Of a field only those up to this number: what came in after they were looked at waits.
 */
newest?: number, 
/**
 * `accept` or `reject`.
 */
decision: string, 
/**
 * What is taken in place of the value of a single answer.
 */
value?: string, };

export type AnswerKind = { 
/**
 * The field: `phone`, `facts.premium_from`.
 */
field: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * How many.
 */
count: number, 
/**
 * The number of the newest.
 */
newest: number, };

export type AnswerList = { 
/**
 * The case.
 */
case: number, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type AnswerPage = { 
/**
 * All that wait.
 */
waiting: number, 
/**
 * How many by kind.
 */
kinds: Array<AnswerKind>, 
/**
 * A page of them.
 */
rows: Array<AnswerRow>, };

export type AnswerRead = { 
/**
 * The case.
 */
case: number, 
/**
 * The file: text or a workbook, the first row naming facts, questions or fields of a person.
 */
path: string, 
/**
 * What is said of its form.
 */
form?: ListFormAsked, };

export type AnswerRow = { 
/**
 * Number in the file.
 */
answer: number, 
/**
 * The person; none while the case does not know the caller.
 */
person: number | null, 
/**
 * Name of the person, or what the row calls the caller.
 */
name: string, 
/**
 * The field.
 */
field: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * What it holds: a kind of fact.
 */
kind: string, 
/**
 * What stands.
 */
stands: string | null, 
/**
 * What was answered.
 */
value: string, 
/**
 * The file it came with.
 */
file: string, 
/**
 * The row of that file.
 */
row: number, };

export type AnswerView = { 
/**
 * Name: `actual_required`.
 */
value: string, 
/**
 * What it means.
 */
text: string, 
/**
 * Who has held so.
 */
authorities: Array<string>, 
/**
 * The class total under it, the other questions answered as they are worked with; none where no claim
 * of the case turns on it.
 */
after_overlap: string | null, 
/**
 * People with a figure under any claim that it touches.
 */
people: number | null, 
/**
 * Interest before judgment under it, where the question is how its days are counted.
 */
interest: string | null, };

export type AnswersCame = { 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done.
 */
summary: string, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Its rows.
 */
rows: number, 
/**
 * Answers that wait.
 */
answers: number, 
/**
 * Rows of callers whom the case does not know.
 */
callers: number, 
/**
 * Rows that say nothing new.
 */
unchanged: number, 
/**
 * Rows not taken, because something is wrong with them.
 */
rejected: number, 
/**
 * What was wrong, by kind.
 */
kinds: Array<ProblemCount>, 
/**
 * What was wrong with them, each with its row, its column and what stands there.
 */
problems: Array<ImportProblem>, };

export type AskedQuestion = { 
/**
 * Number in the file.
 */
question: number, 
/**
 * Key of the fact that the answer fills.
 */
fact: string, 
/**
 * The question.
 */
wording: string, 
/**
 * What helps to answer it.
 */
hint: string | null, 
/**
 * What the fact holds: `text`, `number`, `money`, `date` or `yes_no`.
 */
kind: string, 
/**
 * The words it may hold, where it is a list to pick from.
 */
options: Array<string>, };

export type AssessmentView = { 
/**
 * Whether the person is counted.
 */
counted: boolean, 
/**
 * What the class test says: `inside`, `outside` or `unknown`.
 */
class_test: string, 
/**
 * Why, in a sentence.
 */
class_reason: string, 
/**
 * Figures.
 */
lines: Array<LineView>, 
/**
 * Claims that give somebody of the class nothing though the facts are known.
 */
nothing: Array<NothingView>, 
/**
 * All claims as pleaded.
 */
gross: string, 
/**
 * With the same loss counted once.
 */
after_overlap: string, 
/**
 * The same loss pleaded again: gross less what is left, what is over and what a class has at most.
 */
in_others: string, 
/**
 * Claims that are over, as pleaded.
 */
over: string, 
/**
 * What comes too late, of claims that are not over.
 */
late: string, 
/**
 * Least over the answers to the open questions.
 */
low: string, 
/**
 * Most over the answers to the open questions.
 */
high: string, 
/**
 * What is unknown: `no_amount_paid`.
 */
gaps: Array<string>, 
/**
 * The questions of law that touch the claims, with the answers worked with.
 */
choices: Array<ChoiceUsed>, 
/**
 * Last days to file, claim by claim.
 */
last_days: Array<LastDayView>, };

export type BinRow = { 
/**
 * The person's number, which they get back.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * Why they were removed.
 */
why: string, 
/**
 * Who removed them.
 */
user: string, 
/**
 * When.
 */
at: string, 
/**
 * The operation that removed them.
 */
operation: number, };

export type BroughtValue = { 
/**
 * What it is called.
 */
label: string, 
/**
 * The column it stood in; several, parted by commas, of a name or an address.
 */
column: string | null, 
/**
 * The value, as people read it.
 */
value: string, };

export type BulkAsked = { 
/**
 * Whom it is of.
 */
chosen: Chosen, 
/**
 * What is set.
 */
change: BulkChange, };

export type BulkChange = { "set": "status", 
/**
 * The status.
 */
status: string, 
/**
 * From which day; today unless told otherwise.
 */
on: string | null, 
/**
 * Why, the estate, the guardian, or whose duplicate.
 */
note: string | null, } | { "set": "fact", 
/**
 * Its key.
 */
fact: string, 
/**
 * The value, as it is typed.
 */
value: string, } | { "set": "fact_clear", 
/**
 * Its key.
 */
fact: string, } | { "set": "tag", 
/**
 * The tag.
 */
tag: string, } | { "set": "untag", 
/**
 * The tag.
 */
tag: string, } | { "set": "note", 
/**
 * The text.
 */
text: string, };

export type BulkExposure = { 
/**
 * Class members before.
 */
members_before: number, 
/**
 * Class members after.
 */
members_after: number, 
/**
 * All claims, the same loss counted once, before.
 */
before: string, 
/**
 * The same after.
 */
after: string, };

export type BulkNamed = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * What they have now.
 */
now: string, };

export type BulkPreview = { 
/**
 * How many people are chosen.
 */
chosen: number, 
/**
 * How many of them change.
 */
changes: number, 
/**
 * How many have it already; nothing of them changes.
 */
same: number, 
/**
 * How many have nothing in its place.
 */
without: number, 
/**
 * How many have another value now.
 */
other: number, 
/**
 * Of those who change, how many keep the status they have, since it is of a later day.
 */
keep_later: number, 
/**
 * The values that most of those others have now, with how many have each.
 */
others: Array<ValueCount>, 
/**
 * Some of those others by name.
 */
named: Array<BulkNamed>, 
/**
 * What the class could recover, before and after; absent where what is set moves no figure.
 */
exposure?: BulkExposure | null, 
/**
 * What the history will say.
 */
summary: string, };

export type BulkSet = { 
/**
 * Whom it is of.
 */
chosen: Chosen, 
/**
 * What is set.
 */
change: BulkChange, 
/**
 * How many change, as the preview said: where others would by now, nothing is written.
 */
seen: number, };

export type CafaMeter = { 
/**
 * Class members, with those who are assumed and not on the list.
 */
members: number, 
/**
 * Of them, those who are assumed; none where the case assumes none.
 */
not_listed: number | null, 
/**
 * How many the act asks for.
 */
members_needed: number, 
/**
 * Whether there are as many.
 */
numerosity_met: boolean, 
/**
 * The amount in controversy: all claims, the same loss counted once, without interest and costs.
 */
amount: string, 
/**
 * All claims as pleaded.
 */
gross: string, 
/**
 * The amount must be more than this.
 */
amount_over: string, 
/**
 * Whether it is.
 */
amount_met: boolean, 
/**
 * Whether any member's state differs from any defendant's.
 */
minimal_diversity: boolean | null, 
/**
 * Whether all three are met.
 */
jurisdiction: boolean | null, 
/**
 * The state of filing, by which the exceptions are told.
 */
forum: string | null, 
/**
 * Class members there.
 */
in_state: number, 
/**
 * Class members whose state is known; the fractions are of these.
 */
state_known: number, 
/**
 * More than two thirds are there.
 */
local_controversy_fraction_met: boolean | null, 
/**
 * The local controversy exception.
 */
local_controversy: boolean | null, 
/**
 * The home-state exception.
 */
home_state: boolean | null, 
/**
 * The fraction lies where the court may decline.
 */
discretionary: boolean | null, 
/**
 * Members by state, the largest first.
 */
states: Array<StateCount>, 
/**
 * The act.
 */
cite: string, };

export type CampaignRemove = { 
/**
 * The campaign.
 */
campaign: number, };

export type CampaignSave = { 
/**
 * The case.
 */
case: number, 
/**
 * The campaign; none adds one.
 */
campaign: number | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it has cost so far.
 */
cost: string, };

export type CampaignView = { 
/**
 * Number in the file.
 */
campaign: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it has cost so far.
 */
cost: string, 
/**
 * Leads that it brought.
 */
leads: number, 
/**
 * Those engaged.
 */
engaged: number, 
/**
 * Cost per engaged client, to the nearest cent; none before there is one.
 */
cost_each: string | null, };

export type CaseAdd = { 
/**
 * Template to start from: `linkedin`. The other fields are then left out.
 */
template: string | null, 
/**
 * Caption.
 */
caption: string | null, 
/**
 * Docket number.
 */
docket_number: string | null, 
/**
 * Court.
 */
court: string | null, 
/**
 * Judge.
 */
judge: string | null, };

export type CaseAdded = { 
/**
 * Its number in the file.
 */
case: number, };

export type CaseDetails = { 
/**
 * Stages, oldest first.
 */
stages: Array<StatusView>, 
/**
 * Parties with counsel.
 */
parties: Array<PartyView>, 
/**
 * Versions of the class definition, oldest first.
 */
class_definitions: Array<ClassDefinitionView>, 
/**
 * Facts asked of everyone, in order.
 */
facts: Array<FactTypeView>, 
/**
 * Figures that estimates rest on.
 */
settings: Array<SettingView>, };

export type CaseHeader = { 
/**
 * Number in the file.
 */
case: number, 
/**
 * Caption.
 */
caption: string, 
/**
 * Docket number.
 */
docket_number: string | null, 
/**
 * Court.
 */
court: string | null, 
/**
 * Judge.
 */
judge: string | null, 
/**
 * The stage it is in: `closed`.
 */
stage: string | null, 
/**
 * Since when.
 */
stage_on: string | null, 
/**
 * What happened then.
 */
stage_note: string | null, 
/**
 * The class definition in force, in words.
 */
class_text: string | null, 
/**
 * Its version.
 */
class_version: number | null, 
/**
 * First and last day of the class period.
 */
class_period: [string | null, string | null], 
/**
 * Everyone in the case.
 */
people: number, 
/**
 * Those counted as class members.
 */
class_members: number, 
/**
 * Open questions of law that nobody has decided.
 */
open_questions: number, 
/**
 * Claims pleaded.
 */
claims: number, };

export type CatalogueEntry = { 
/**
 * Its id: `sca`.
 */
theory: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The provision.
 */
cite: string, 
/**
 * What it gives, in a few words.
 */
gives: string, 
/**
 * How long one may wait.
 */
limitation: string, 
/**
 * Citation of the limitation.
 */
limitation_cite: string, 
/**
 * What must be shown.
 */
elements: Array<string>, 
/**
 * What each person has to prove.
 */
proof: Array<string>, 
/**
 * Whether fees can be had.
 */
fees: RuleView | null, 
/**
 * Whether punitive damages can be had.
 */
punitive: RuleView | null, 
/**
 * What must be sent before suit.
 */
notices: Array<RuleView>, 
/**
 * What else one must know before relying on a figure or a date.
 */
notes: Array<RuleView>, 
/**
 * Names of the open questions that touch it.
 */
questions: Array<string>, 
/**
 * Whether everything in it was read at a source.
 */
verified: boolean, 
/**
 * Whether it is the firm's own.
 */
is_own: boolean, };

export type CellTyped = { 
/**
 * The row, as a spreadsheet numbers it.
 */
row: number, 
/**
 * The header of its column.
 */
column: string, 
/**
 * What it says now; blank for nothing.
 */
text: string, };

export type ChainEntry = { 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Where it stands.
 */
cite: string, 
/**
 * `last_day`, `earliest_day` or `date_certain`.
 */
kind: string, 
/**
 * The case in which it holds, where it does not in every one: somebody has to say that this is one.
 */
only_where: string | null, 
/**
 * An order names the day ([`TriggerDraft::days`]); nothing is counted.
 */
is_by_order: boolean, 
/**
 * Whether a second person has to confirm the day.
 */
is_critical: boolean, 
/**
 * Whether the words were read at the source.
 */
verified: boolean, 
/**
 * The day; none where it cannot be computed.
 */
date: string | null, 
/**
 * The earliest day under any reading: the one to work towards.
 */
safe_date: string | null, 
/**
 * The latest day that can be argued for.
 */
latest_arguable_date: string | null, 
/**
 * Days from today to the safe date; below zero when it is past.
 */
days_left: number | null, 
/**
 * The hour of that day by which it is to be done, with the court's time zone, where the rule names one.
 */
until: string | null, 
/**
 * How it was counted, step by step.
 */
working: Array<string>, 
/**
 * Why there is no day, in a sentence.
 */
why_not: string | null, 
/**
 * The open deadline of this rule that the case holds and that waited for this event: it would be moved, or keep its
 * day where a person set it. Where there is none, one is added.
 */
deadline: number | null, 
/**
 * The day that deadline is kept for.
 */
deadline_date: string | null, 
/**
 * Other open deadlines of this rule that the case holds, such as those of an earlier event of the same kind. They
 * stay as they are; one from the same event on the same day was entered already.
 */
others: Array<number>, };

export type ChainView = { 
/**
 * The day of the event as it was understood, ISO.
 */
on: string, 
/**
 * The rules, those with a day first, by the day to work towards; then those whose day an order names.
 */
entries: Array<ChainEntry>, };

export type ChangedSince = { 
/**
 * The person.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * What changed them last; none where the journal does not tell.
 */
later: LaterChange | null, };

export type ChoiceDecide = { 
/**
 * The case.
 */
case: number, 
/**
 * The question.
 */
question: string, 
/**
 * The answer.
 */
answer: string, 
/**
 * Why; must be said.
 */
why: string, 
/**
 * On which authority.
 */
authority: string | null, };

export type ChoiceReopen = { 
/**
 * The case.
 */
case: number, 
/**
 * The question.
 */
question: string, };

export type ChoiceUsed = { 
/**
 * The question.
 */
name: string, 
/**
 * The answer.
 */
value: string, 
/**
 * Whether someone decided so, or it is the default.
 */
decided: boolean, };

export type Chosen = { 
/**
 * The list; its case always counts, its page and order never.
 */
of: PersonList, 
/**
 * Only these people, whether they match or not; everyone who matches where there are none.
 */
only: Array<number>, 
/**
 * Not these people.
 */
except: Array<number>, };

export type ClaimAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * The theory: `cipa`.
 */
theory: string, 
/**
 * The class it is pleaded for; the first one unless told otherwise.
 */
class: number | null, 
/**
 * Numbers of the defendants; all of the case unless told otherwise.
 */
defendants: Array<number> | null, 
/**
 * Name of the loss it makes good; that of the first claim unless told otherwise.
 */
loss: string | null, 
/**
 * Its status: `pleaded` or `considered`.
 */
status: string, 
/**
 * Since when; today unless told otherwise.
 */
from_on: string | null, };

export type ClaimAdded = { 
/**
 * Its number in the file.
 */
claim: number, 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done.
 */
summary: string, };

export type ClaimEstimate = { 
/**
 * Its theory: `sca`.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Short citation.
 */
cite: string, 
/**
 * Name of the class it is pleaded for.
 */
class: string, 
/**
 * Its latest status: `pleaded`.
 */
status: string | null, 
/**
 * Whether it is alive; one that is over shows what it would give and adds nothing.
 */
is_live: boolean, 
/**
 * People whom the claim gives a figure.
 */
people: number, 
/**
 * The least anyone counted gets, where it is the same for most: the statutory minimum, or nothing.
 */
each: string | null, 
/**
 * The most of one unit, where the firm has not said a figure within the statute's range.
 */
each_most: string | null, 
/**
 * How the amount is found: `floor`, `greater_of`, `added`, `contract_share`, `restitution`.
 */
shape: string, 
/**
 * As pleaded.
 */
gross: string, 
/**
 * What it adds once the same loss is counted once.
 */
after_overlap: string, 
/**
 * Counted in another claim: gross less what it adds.
 */
in_others: string, 
/**
 * As pleaded, where the claim is over: it adds nothing.
 */
over: string, 
/**
 * What of it comes too late: time has run for it.
 */
late: string, 
/**
 * People for whom all of it comes too late; they are among the people.
 */
late_people: number, 
/**
 * Whether the class gives up its fixed sum, which the statute caps: other claims for the loss bring more.
 */
gives_up: boolean, 
/**
 * Whether the firm elects it; of claims for the same loss the others then add nothing.
 */
is_elected: boolean, 
/**
 * Whether its law is the firm's own.
 */
is_own: boolean, 
/**
 * What the statute gives the class as a whole at most, taken off, or at least, added; part of `after_overlap`.
 */
adjusted: string, 
/**
 * Least over the answers to the open questions.
 */
low: string, 
/**
 * Most over the answers to the open questions.
 */
high: string, 
/**
 * Names of the open questions that touch it.
 */
questions: Array<string>, };

export type ClaimInterest = { 
/**
 * The claim: `contract`.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The rate as the firm says it: `0.10`, or the name of a table of rates.
 */
rate: string, 
/**
 * In words: `10% a year`.
 */
rate_words: string, 
/**
 * Where the rate is known from.
 */
source: string, 
/**
 * Whether the rate is an assumption.
 */
is_assumed: boolean, 
/**
 * The day before which none runs, if the firm says one.
 */
not_before: string | null, 
/**
 * People who earn any.
 */
people: number, 
/**
 * People of whom the day from which it runs is not known, or a rate for it.
 */
unknown: number, 
/**
 * What it runs on: what makes losses good, once the same loss is counted once.
 */
principal: string, 
/**
 * The interest.
 */
interest: string, };

export type ClaimLossSet = { 
/**
 * The case.
 */
case: number, 
/**
 * Number of the claim in the file.
 */
id: number, 
/**
 * The loss, in the words that other claims for it have too.
 */
loss: string, };

export type ClaimStatusAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * Number of the claim in the file.
 */
id: number, 
/**
 * The status: `pleaded`.
 */
status: string, 
/**
 * From which day.
 */
from_on: string, 
/**
 * The defendant it holds against; all of them unless told otherwise.
 */
defendant: number | null, 
/**
 * What happened.
 */
note: string | null, };

export type ClaimTermClear = { 
/**
 * The case.
 */
case: number, 
/**
 * Number of the claim in the file.
 */
id: number, 
/**
 * What was said.
 */
name: string, };

export type ClaimTermSet = { 
/**
 * The case.
 */
case: number, 
/**
 * Number of the claim in the file.
 */
id: number, 
/**
 * What is said: `figure`, `tier`, `net_worth`, `punitive`, `settlement_share`, `discount_reason`.
 */
term: SettingView, };

export type ClaimView = { 
/**
 * Number in the file.
 */
id: number, 
/**
 * What it is called in this case: its theory, with a number where that is pleaded more than once.
 */
claim: string, 
/**
 * Its theory: `sca`.
 */
theory: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The provision.
 */
cite: string, 
/**
 * Short citation.
 */
short_cite: string, 
/**
 * The defendants it is brought against.
 */
defendants: Array<DefendantView>, 
/**
 * Name of the class it is brought for.
 */
class: string, 
/**
 * Name of the loss it makes good: claims for the same loss meet in the overlap.
 */
loss: string, 
/**
 * Whether its law is the firm's own.
 */
is_own: boolean, 
/**
 * Whether it is alive; one that is over shows what it would give and adds nothing.
 */
is_live: boolean, 
/**
 * Statuses, oldest first.
 */
statuses: Array<StatusView>, 
/**
 * The place among them of the one that holds; against several defendants, one under which the claim is alive.
 */
holds: number | null, 
/**
 * What must be shown.
 */
elements: Array<string>, 
/**
 * How the amount is found: `floor`, `greater_of`, `added`, `contract_share`, `restitution`.
 */
shape: string, 
/**
 * What the remedy gives, in a few words.
 */
gives: string, 
/**
 * The statutory amount in force, where there is one.
 */
minimum: string | null, 
/**
 * Citation of that amount.
 */
minimum_cite: string | null, 
/**
 * The day on which its figures are due to change.
 */
changes_on: string | null, 
/**
 * What the statute leaves for the firm to say.
 */
room: Array<RoomView>, 
/**
 * What the firm has said.
 */
terms: Array<SettingView>, 
/**
 * Whether fees can be had.
 */
fees: RuleView | null, 
/**
 * Whether punitive damages can be had.
 */
punitive: RuleView | null, 
/**
 * What must be sent before suit.
 */
notices: Array<RuleView>, 
/**
 * What else one must know before relying on a figure or a date.
 */
notes: Array<RuleView>, 
/**
 * How long one may wait to file: `2 years`, `180 days`.
 */
limitation_period: string, 
/**
 * What starts them: `discovery` or `accrual`.
 */
limitation_start: string, 
/**
 * Citation of the limitation.
 */
limitation_cite: string, 
/**
 * Names of the open questions that touch it.
 */
questions: Array<string>, 
/**
 * People whom the claim gives a figure.
 */
people: number, 
/**
 * As pleaded.
 */
gross: string, 
/**
 * What it adds once the same loss is counted once.
 */
after_overlap: string, 
/**
 * What its people lack, with how many lack it.
 */
gaps: Array<GapCount>, 
/**
 * What each person has to prove.
 */
proof: Array<ProofItem>, };

export type ClassAccept = { 
/**
 * The definition.
 */
draft: ClassDraft, };

export type ClassDefinitionView = { 
/**
 * Version, from 1.
 */
version: number, 
/**
 * In words.
 */
text: string, 
/**
 * First and last day of the class period.
 */
period: [string | null, string | null], 
/**
 * Where the words stand.
 */
source: string | null, };

export type ClassDraft = { 
/**
 * The case.
 */
case: number, 
/**
 * The class; none for a new one.
 */
class: number | null, 
/**
 * Name of a new class.
 */
name: string, 
/**
 * The definition in words.
 */
text: string, 
/**
 * First day of the class period.
 */
from_on: string | null, 
/**
 * Last day of the class period.
 */
to_on: string | null, 
/**
 * Whether one line is enough.
 */
any: boolean, 
/**
 * The test, line by line.
 */
lines: Array<CriterionLine>, 
/**
 * Keeps the test of the version in force, whatever the lines say.
 */
keeps_criterion: boolean, 
/**
 * Where the words stand.
 */
source: string | null, };

export type ClassMovers = { 
/**
 * People who would be inside.
 */
members: number, 
/**
 * People of whom it could not be told.
 */
unknown: number, 
/**
 * People who would come in.
 */
moves_in: number, 
/**
 * People who would go out.
 */
moves_out: number, 
/**
 * The first of those who move, by name.
 */
named: Array<MoverRow>, };

export type ClassRow = { 
/**
 * Number in the file.
 */
class: number, 
/**
 * Name.
 */
name: string, 
/**
 * Version in force.
 */
version: number | null, 
/**
 * The definition in words.
 */
text: string, 
/**
 * First day of the class period.
 */
from_on: string | null, 
/**
 * Last day of the class period.
 */
to_on: string | null, 
/**
 * Whether its test is a plain list of lines; another one can be kept or replaced, not edited.
 */
is_plain: boolean, 
/**
 * Whether one line is enough; every line must hold otherwise.
 */
any: boolean, 
/**
 * The test, line by line.
 */
lines: Array<CriterionLine>, 
/**
 * Where the words stand.
 */
source: string | null, 
/**
 * Every version, the newest first.
 */
versions: Array<ClassVersion>, };

export type ClassVersion = { 
/**
 * Its number.
 */
version: number, 
/**
 * The definition in words.
 */
text: string, 
/**
 * First day of the class period.
 */
from_on: string | null, 
/**
 * Last day of the class period.
 */
to_on: string | null, 
/**
 * The test in words: `premium_from before 2024-09-18, and inmail_before_cutoff yes`.
 */
says: string, };

export type ClosedDay = { 
/**
 * The day.
 */
date: string, 
/**
 * What closes it: `Columbus Day`, `closed by General Order 9`.
 */
names: Array<string>, };

export type ClosedDays = { 
/**
 * Which days count as its holidays: `FED` or `CA_COURT`.
 */
profile: string, 
/**
 * The closed days, oldest first.
 */
days: Array<ClosedDay>, 
/**
 * That the holidays of a year in the stretch, or those of the court itself, are not known, in a sentence.
 */
why_not: string | null, };

export type ClosedDaysAsked = { 
/**
 * The case.
 */
case: number, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day, a year later at most.
 */
to: string, };

export type ColumnPreview = { 
/**
 * How many people get a value.
 */
people: number, 
/**
 * How many of them change.
 */
changes: number, 
/**
 * Of those who change, how many have another value now.
 */
replaced: number, 
/**
 * How many have it already.
 */
same: number, 
/**
 * Values that are blank and leave what stands.
 */
blank: number, 
/**
 * Values that cannot be read: who would get one stays as they are.
 */
unread: number, 
/**
 * The first of them, in the order of the values.
 */
unreadable: Array<UnreadValue>, 
/**
 * Values past the last person.
 */
values_over: number, 
/**
 * People named for whom there is no value.
 */
people_over: number, 
/**
 * People named whom the list does not show.
 */
not_shown: number, 
/**
 * Some of those who have another value now.
 */
examples: Array<ValueReplaced>, };

export type ColumnSaid = { 
/**
 * Its header, as a look at the list shows it.
 */
column: string, 
/**
 * The field it fills: `zip`, or the key of a fact; none leaves it out, and it is kept as it came.
 */
field: string | null, 
/**
 * How its cells are read: `month_first`, `day_first`, `last_first`, `first_last`, `decimal_comma`, `two_letters`,
 * `as_written`, `leading_zeros`, `short_year`, `short_year_day_first`, `each_only_way`.
 */
reading: string | null, };

export type ColumnSet = { 
/**
 * Which values of whom.
 */
values: ColumnValues, 
/**
 * How many people change, as the preview said: where others would by now, nothing is written. Not asked of what is
 * typed into one cell.
 */
seen: number | null, };

export type ColumnValues = { 
/**
 * The list as it is shown: the values go to its people in its order, from its offset on. Its limit is passed over.
 */
of: PersonList, 
/**
 * Only these people of the list, from its beginning; everyone from its offset on where there are none.
 */
only: Array<number>, 
/**
 * Key of the column.
 */
column: string, 
/**
 * One for each person, as people write them; a single one is for everyone named.
 */
values: Array<string>, 
/**
 * Whether a blank takes away what stands there; else it leaves it.
 */
clears: boolean, };

export type Concern = { "of": "members" } | { "of": "claim", 
/**
 * The theory.
 */
claim: string, } | { "of": "overlapping", 
/**
 * The theory.
 */
claim: string, } | { "of": "adding", 
/**
 * The theory.
 */
claim: string, } | { "of": "late", 
/**
 * The theory.
 */
claim: string, } | { "of": "gap", 
/**
 * Which gap: `no_amount_paid`.
 */
gap: string, } | { "of": "unproven", 
/**
 * The theory.
 */
claim: string, 
/**
 * The input that would tell it: `documented_loss`.
 */
input: string, } | { "of": "no_document", 
/**
 * The kind by its name: `Account statement`.
 */
kind: string, } | { "of": "left_out", 
/**
 * The operation.
 */
operation: number, 
/**
 * Only those for this reason, in a word: `no_address`.
 */
why: string | null, 
/**
 * And this field, letter or counsel.
 */
what: string | null, } | { "of": "state", 
/**
 * Two letters.
 */
state: string | null, } | { "of": "in_class", 
/**
 * Its name.
 */
class: string, } | { "of": "status", 
/**
 * The status: `class_member`.
 */
status: string, } | { "of": "brought", 
/**
 * Its number.
 */
operation: number, } | { "of": "unheard", 
/**
 * The days.
 */
days: number, } | { "of": "last_day", 
/**
 * The theory.
 */
claim: string, 
/**
 * `expired`, `within_7`, `within_30`, `within_90`, `later`, `no_date`, `filed`, or `open`: an open question
 * moves the last day.
 */
when: string, };

export type ConflictAsked = { 
/**
 * The case for which it is checked.
 */
case: number, 
/**
 * A person of the case, who is checked by all their names; none where only names are.
 */
person?: number, 
/**
 * Names to check beside: an employer, a spouse, a company.
 */
names: Array<string>, };

export type ConflictClear = { 
/**
 * The check.
 */
check: number, 
/**
 * Why.
 */
reason?: string, };

export type ConflictDecide = { 
/**
 * The hit.
 */
hit: number, 
/**
 * `no_conflict`, `conflict` or `waived`.
 */
decision: string, 
/**
 * Why; a waiver needs it.
 */
reason?: string, };

export type ConflictDecisionView = { 
/**
 * `no_conflict`, `conflict` or `waived`.
 */
decision: string, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Who decided, and when.
 */
by: SignedView, };

export type ConflictExport = { 
/**
 * The check.
 */
check: number, 
/**
 * The file; its name ends in `.csv`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type ConflictHitView = { 
/**
 * Number in the file.
 */
hit: number, 
/**
 * The name, as it stood when it was found.
 */
found: ConflictName, 
/**
 * What was decided, oldest first; the last holds.
 */
decisions: Array<ConflictDecisionView>, };

export type ConflictList = { 
/**
 * The case.
 */
case: number, 
/**
 * The person; every check of the case without.
 */
person?: number, };

export type ConflictName = { 
/**
 * The name.
 */
name: string, 
/**
 * What they are in their case: a status of a person, `defendant`, `counsel`, `witness`.
 */
role: string, 
/**
 * Their case.
 */
case: number, 
/**
 * What the case is called.
 */
caption: string, 
/**
 * Their number, where it is a person of a class.
 */
person: number | null, 
/**
 * How alike the names are, in hundredths.
 */
score: number, 
/**
 * Why.
 */
reasons: Array<string>, 
/**
 * Which of the names that were checked it is like; none where an old check did not keep it.
 */
like: Array<string>, };

export type ConflictReport = { 
/**
 * Number in the file.
 */
check: number, 
/**
 * The case for which it was made.
 */
case: number, 
/**
 * The person who was checked.
 */
person: number | null, 
/**
 * The names that were checked.
 */
names: Array<string>, 
/**
 * With how many names of the file they were compared.
 */
names_count: number, 
/**
 * How many more people are like them than are listed: of each case the likeliest are.
 */
not_listed: number, 
/**
 * Who checked, and when.
 */
by: SignedView, 
/**
 * What was found.
 */
hits: Array<ConflictHitView>, 
/**
 * How many hits nothing was decided of.
 */
undecided: number, 
/**
 * Who signed it off, and when.
 */
signed_off: SignedView | null, 
/**
 * How many people came into the file after the check, in all cases.
 */
came_in: number, 
/**
 * Names that came into the file after the check and are like those checked, as far as they could be compared.
 */
since: Array<ConflictName>, 
/**
 * Whether it is to be made again: such names came in, or so many people that nobody compared them.
 */
is_out_of_date: boolean, };

export type ContactAdd = { 
/**
 * The person.
 */
person: number, 
/**
 * What it says.
 */
said: ContactSaid, 
/**
 * What is to be done next; it is a task of the person from then on.
 */
next: NextStep | null, 
/**
 * Whether the next steps that stand open are done with it.
 */
settles: boolean, };

export type ContactCorrect = { 
/**
 * Number of the entry.
 */
contact: number, 
/**
 * What it should say.
 */
said: ContactSaid, };

export type ContactEntry = { 
/**
 * Number in the file.
 */
contact: number, 
/**
 * The day.
 */
on: string, 
/**
 * The time on the clock of the firm.
 */
time: string | null, 
/**
 * `call`, `letter`, `email`, `visit` or `other`.
 */
way: string, 
/**
 * `out` from the firm, or `in` to it.
 */
direction: string, 
/**
 * Who of the firm.
 */
of_firm: string, 
/**
 * With whom, where it was not the person themselves.
 */
with_whom: string | null, 
/**
 * `reached`, `left_message`, `no_answer`, `wrong_number`, `sent`, `received` or `returned`.
 */
outcome: string, 
/**
 * What was said or written.
 */
said: string | null, 
/**
 * Head of an e-mail that was filed.
 */
email: EmailHeadView | null, 
/**
 * What was to be done next, with its day, open or done.
 */
next: NextStep | null, 
/**
 * Number of the entry in whose place this one stands.
 */
corrects: number | null, 
/**
 * Whether no later entry stands in its place.
 */
stands: boolean, 
/**
 * Number of the document that holds the file of an e-mail.
 */
document: number | null, 
/**
 * Who entered it.
 */
entered_by: string, 
/**
 * When.
 */
entered_at: string, };

export type ContactIntervalSet = { 
/**
 * The case.
 */
case: number, 
/**
 * The days; none takes the rule away.
 */
days: number | null, };

export type ContactSaid = { 
/**
 * The day; today unless told otherwise.
 */
on: string | null, 
/**
 * The time on the clock of the firm: `14:05`, `2:05 pm`.
 */
time: string | null, 
/**
 * `call`, `letter`, `email`, `visit` or `other`.
 */
way: string, 
/**
 * `out` from the firm, or `in` to it.
 */
direction: string, 
/**
 * Who of the firm; whoever enters it unless told otherwise.
 */
of_firm: string | null, 
/**
 * With whom, where it was not the person themselves.
 */
with_whom: string | null, 
/**
 * `reached`, `left_message`, `no_answer`, `wrong_number`, `sent`, `received` or `returned`.
 */
outcome: string, 
/**
 * What was said or written.
 */
said: string | null, };

export type ContactStanding = { 
/**
 * People whose next step is overdue.
 */
overdue: number, 
/**
 * For how many days nobody is to be left without a word; none where the case says nothing of it.
 */
days: number | null, 
/**
 * People who were not reached for so many days.
 */
unheard: number, };

export type ContactView = { 
/**
 * `email`, `phone` or `address`.
 */
kind: string, 
/**
 * The contact in one line.
 */
value: string, 
/**
 * The day it was noted.
 */
noted_on: string, 
/**
 * Whether it is the current one of its kind.
 */
is_current: boolean, 
/**
 * Where it came from.
 */
source: SourceView | null, };

export type CourtRow = { 
/**
 * What the claim is called.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * People with a figure.
 */
people: number, 
/**
 * For one unit, where it is the same for everyone.
 */
each: string | null, 
/**
 * As pleaded, under the answers worked with.
 */
worked_with: string, 
/**
 * As pleaded, at the most over what is still open.
 */
maximum: string, 
/**
 * What the settlement gives for it.
 */
settlement: string | null, 
/**
 * In percent of the maximum.
 */
share_percent: string | null, 
/**
 * The discount in percent.
 */
discount_percent: string | null, 
/**
 * Why.
 */
reason: string | null, };

export type CourtTable = { 
/**
 * The day.
 */
as_of: string, 
/**
 * The claims, in the order of the pleading.
 */
rows: Array<CourtRow>, 
/**
 * The questions of law that touch them, with the answers worked with.
 */
choices: Array<ChoiceUsed>, };

export type CriterionLine = { 
/**
 * Key of the fact; `state` for the state of the current address.
 */
fact: string, 
/**
 * `before`, `from`, `overlaps`, `yes`, `no`, `one_of`, `not_one_of`, `at_least`, `less_than`.
 */
test: string, 
/**
 * What it is held against; words with commas between them. For `overlaps`, of a fact that begins a stretch of
 * time: the fact that ends it, and the first and last day of the period.
 */
value: string, 
/**
 * Whether an alternative begins: the lines from here to the next such one hold together, or those before do.
 */
or: boolean, };

export type DamagesExport = { 
/**
 * The case.
 */
case: number, 
/**
 * The file; its name ends in `.csv`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type DayAsked = { 
/**
 * The day.
 */
date: string, 
/**
 * The case by whose court it is told; the federal holidays count where none is said.
 */
case: number | null, };

export type DayChecked = { 
/**
 * The day as it was understood, ISO.
 */
date: string, 
/**
 * Whether it is an open day.
 */
is_open: boolean, 
/**
 * What closes it: `Saturday`, `Columbus Day`.
 */
because: Array<string>, 
/**
 * The last open day before it; none where it is open itself.
 */
before: string | null, 
/**
 * The first open day after it; none where it is open itself.
 */
after: string | null, 
/**
 * That the holidays of the case's own court are not known, in a sentence.
 */
unknown: string | null, };

export type DayCount = { 
/**
 * The day counted from, itself not counted; today unless it is said.
 */
from: string | null, 
/**
 * How many court days; below zero it counts back.
 */
count: number, 
/**
 * The case whose court's days are counted; the federal holidays count where none is said.
 */
case: number | null, };

export type DayCounted = { 
/**
 * The day, ISO.
 */
date: string, };

export type DayNow = { 
/**
 * The day.
 */
date: string, 
/**
 * The day to work towards.
 */
safe_date: string, 
/**
 * The latest day that can be argued for.
 */
latest_arguable_date: string, 
/**
 * How it was counted, step by step.
 */
working: Array<string>, 
/**
 * Whether whoever set the day by hand knew this one: it moves nothing and is not asked about again.
 */
is_known: boolean, };

export type DeadlineAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * What is to be done.
 */
text: string, 
/**
 * The day.
 */
date: string, 
/**
 * What sets it: a rule, an order, an agreement.
 */
cite: string | null, 
/**
 * `last_day`, `earliest_day` or `date_certain`; `last_day` unless it is said.
 */
kind: string | null, 
/**
 * Whether a second person has to confirm the day.
 */
is_critical: boolean, 
/**
 * What else is known of it.
 */
note: string | null, };

export type DeadlineAdded = { 
/**
 * Its number.
 */
deadline: number, 
/**
 * The operation, which can be undone by its number.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, };

export type DeadlineAsked = { 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * The day of the rule's own event.
 */
trigger: string | null, 
/**
 * Days of events by their names, for a rule that runs from several.
 */
events: { [key in string]: string }, 
/**
 * How the paper was served: `mail`.
 */
service: string | null, 
/**
 * Which days count as legal holidays: `FED_STATE`.
 */
profile: string | null, 
/**
 * Days on which the clerk's office cannot be reached.
 */
inaccessible: Array<string>, 
/**
 * The court, whose closings in the firm's law are such days too: `N.D. Cal.`.
 */
court: string | null, };

export type DeadlineConfirm = { 
/**
 * The deadline.
 */
deadline: number, 
/**
 * The day that the second person was shown; where another one is kept by now, nothing is confirmed.
 */
date: string | null, 
/**
 * Initials or name of the second person, who is known to the file. To confirm a day it is somebody else than who last
 * set it, to confirm a removal somebody else than who asked for it.
 */
by: string, };

export type DeadlineCriticalSet = { 
/**
 * The deadline.
 */
deadline: number, 
/**
 * Whether it is critical. What its rule makes critical stays so.
 */
is_critical: boolean, 
/**
 * To take the mark away: initials or name of a second person.
 */
by: string | null, };

export type DeadlineDaySet = { 
/**
 * The deadline.
 */
deadline: number, 
/**
 * The new day.
 */
date: string, 
/**
 * Why.
 */
why: string, };

export type DeadlineMove = { 
/**
 * Its number.
 */
deadline: number, 
/**
 * Its case.
 */
case: number, 
/**
 * Caption of the case.
 */
caption: string, 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Where the rule stands.
 */
cite: string, 
/**
 * Whether a second person has to confirm the day; a move takes the confirmation away.
 */
is_critical: boolean, 
/**
 * `open`, `extended`, `done` or `waived`.
 */
status: string, 
/**
 * Done or waived: it is never moved.
 */
is_finished: boolean, 
/**
 * Whether a person set its day.
 */
is_hand_set: boolean, 
/**
 * Why a person set it.
 */
hand_set_why: string | null, 
/**
 * The day that is kept.
 */
old_date: string, 
/**
 * The day to work towards that is kept.
 */
old_safe_date: string, 
/**
 * The new day; none where it cannot be computed.
 */
new_date: string | null, 
/**
 * The new day to work towards.
 */
new_safe_date: string | null, 
/**
 * The new latest day that can be argued for.
 */
new_latest_arguable_date: string | null, 
/**
 * How the new day was counted, step by step.
 */
why: Array<string>, 
/**
 * Why there is no new day, in a sentence.
 */
why_not: string | null, };

export type DeadlineRemove = { 
/**
 * The deadline.
 */
deadline: number, 
/**
 * Why; a critical deadline asks for it.
 */
why: string | null, };

export type DeadlineRuleView = { 
/**
 * Its code: `FRCP_23F`.
 */
code: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * `last_day`, `earliest_day` or `date_certain`.
 */
kind: string, 
/**
 * Under whose rules time is counted: `federal` or `california`.
 */
method: string, 
/**
 * The events that start it; the first is its own.
 */
events: Array<RuleEvent>, 
/**
 * The case in which it holds, where it does not in every one: `the United States is a party`.
 */
only_where: string | null, 
/**
 * An order names the day; nothing is counted.
 */
is_by_order: boolean, 
/**
 * Whether days are added for the way of service.
 */
adds_service: boolean, 
/**
 * Whether a second person has to confirm the day.
 */
is_critical: boolean, 
/**
 * Where it stands.
 */
cite: string, 
/**
 * Whether the words were read at the source.
 */
verified: boolean, };

export type DeadlineStatusAdd = { 
/**
 * The deadline.
 */
deadline: number, 
/**
 * `open`, `extended`, `done` or `waived`.
 */
status: string, 
/**
 * The day from which it holds; today unless it is said.
 */
on: string | null, 
/**
 * What happened; a critical deadline is waived only with it, as the reason.
 */
note: string | null, 
/**
 * The paper that shows it; for `extended`, the order.
 */
document: string | null, 
/**
 * For `extended`: the day that the order gives.
 */
date: string | null, 
/**
 * To waive a critical deadline: initials or name of a second person.
 */
by: string | null, };

export type DeadlineStatusView = { 
/**
 * `open`, `extended`, `done` or `waived`.
 */
status: string, 
/**
 * The day from which it holds.
 */
on: string, 
/**
 * What happened.
 */
note: string | null, 
/**
 * The paper that shows it: `Dkt. 41, order of November 2, 2026`.
 */
document: string | null, 
/**
 * For `extended`: the day that the order gives.
 */
date: string | null, 
/**
 * Who said so.
 */
by: string, 
/**
 * When, RFC 3339, UTC.
 */
at: string, };

export type DeadlineView = { 
/**
 * Code of the rule.
 */
code: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * `last_day`, `earliest_day` or `date_certain`.
 */
kind: string, 
/**
 * The day.
 */
date: string, 
/**
 * The earliest day under any reading: the one to work towards.
 */
safe_date: string, 
/**
 * The latest day that can be argued for.
 */
latest_arguable_date: string, 
/**
 * The day under every reading of the holidays.
 */
by_profile: Array<ProfileDay>, 
/**
 * How it was counted, step by step.
 */
working: Array<string>, 
/**
 * Whether a second person has to confirm the day.
 */
is_critical: boolean, 
/**
 * The rule.
 */
cite: string, 
/**
 * Whether the words were read at the source.
 */
verified: boolean, };

export type DecisionView = { 
/**
 * The answer.
 */
answer: string, 
/**
 * Why.
 */
why: string, 
/**
 * On which authority.
 */
authority: string | null, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * When.
 */
decided_on: string, };

export type DefendantView = { 
/**
 * Number in the file.
 */
party: number, 
/**
 * Name.
 */
name: string, };

export type DocumentAbout = { "of": "case" } | { "of": "person", 
/**
 * Number in the file.
 */
id: number, } | { "of": "claim", 
/**
 * Number in the file.
 */
id: number, } | { "of": "filing", 
/**
 * Number in the file.
 */
id: number, } | { "of": "deadline", 
/**
 * Number in the file.
 */
id: number, };

export type DocumentAboutKind = "person" | "claim" | "filing" | "deadline";

export type DocumentAboutView = { 
/**
 * What it is.
 */
about: DocumentAbout, 
/**
 * Its name.
 */
name: string, };

export type DocumentAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * The files.
 */
files: Array<DocumentFile>, 
/**
 * Their kind by its name; another name makes another kind.
 */
kind: string, 
/**
 * The day they are of; today without one.
 */
on: string | null, 
/**
 * What is to be noted on them.
 */
note: string | null, 
/**
 * What they are about, beside the case.
 */
about: Array<DocumentAbout>, };

export type DocumentCheck = { 
/**
 * How many documents there are.
 */
documents: number, 
/**
 * How many of their files are there as they were added.
 */
present: number, 
/**
 * Those whose files hold something else.
 */
changed: Array<DocumentView>, 
/**
 * Those whose files are not where they were.
 */
missing: Array<DocumentMissing>, 
/**
 * Files and folders that could not be read.
 */
unreadable: Array<DocumentUnreadable>, 
/**
 * Files in the folder of the case that no document names, and that are no moved file of one either.
 */
strangers: Array<string>, };

export type DocumentCopy = { 
/**
 * The document.
 */
document: number, 
/**
 * The file.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type DocumentFile = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * What the document is called; without it as the file is.
 */
title: string | null, };

export type DocumentHit = { 
/**
 * The page; 0 where there are none.
 */
page: number, 
/**
 * The part of its text around the words.
 */
text: string, 
/**
 * What to mark in it.
 */
marks: Array<Mark>, };

export type DocumentKindView = { 
/**
 * Number in the file.
 */
id: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether everyone of the class has to send one; of a case.
 */
is_required: boolean, };

export type DocumentLink = { 
/**
 * The document.
 */
document: number, 
/**
 * What it is about.
 */
about: DocumentAbout, };

export type DocumentList = { 
/**
 * The case.
 */
case: number, 
/**
 * Words that the text, the title, the kind, the note or the name of the file must hold.
 */
search: string, 
/**
 * Only of this kind.
 */
kind: number | null, 
/**
 * Only about this; `case`: those about nothing else.
 */
about: DocumentAbout | null, 
/**
 * Only about something of this kind, whichever it is.
 */
about_any: DocumentAboutKind | null, 
/**
 * Only those whose file stands so.
 */
standing: DocumentStanding | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type DocumentLook = { 
/**
 * The case.
 */
case: number, 
/**
 * The file.
 */
path: string, };

export type DocumentLooked = { 
/**
 * The file.
 */
path: string, 
/**
 * Its name.
 */
file_name: string, 
/**
 * The title that its name gives.
 */
title: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * The document of the case that has the same content already.
 */
same: DocumentView | null, };

export type DocumentMissing = { 
/**
 * The document.
 */
document: DocumentView, 
/**
 * Where a file with the same content lies, below the folder of documents.
 */
found: string | null, };

export type DocumentPage = { 
/**
 * Those that match.
 */
matching: number, 
/**
 * Where the page begins.
 */
offset: number, 
/**
 * The page.
 */
rows: Array<DocumentView>, 
/**
 * The folder in which the files lie.
 */
folder: string, 
/**
 * Whether new documents of the case are encrypted.
 */
is_sealed: boolean, };

export type DocumentPlace = { 
/**
 * Its path.
 */
path: string, 
/**
 * Whether it is of a kind that runs nothing when it is opened; any other is shown in its folder.
 */
is_opened: boolean, };

export type DocumentReading = { 
/**
 * Documents of the case whose text is not read yet.
 */
waiting: number, 
/**
 * Texts that were kept since this was last asked.
 */
kept: number, };

export type DocumentSealingSet = { 
/**
 * The case.
 */
case: number, 
/**
 * Whether they are.
 */
is_sealed: boolean, };

export type DocumentSet = { 
/**
 * The document.
 */
document: number, 
/**
 * Its kind by its name; another name makes another kind.
 */
kind: string, 
/**
 * The day it is of.
 */
on: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What is noted on it.
 */
note: string | null, };

export type DocumentStanding = "present" | "changed" | "missing";

export type DocumentTextState = "waiting" | "read" | "blank" | "refused";

export type DocumentUnreadable = { 
/**
 * Its place below the folder of documents.
 */
place: string, 
/**
 * Why, in a sentence.
 */
why: string, };

export type DocumentView = { 
/**
 * Number in the file of cases.
 */
document: number, 
/**
 * The case.
 */
case: number, 
/**
 * Number of its kind.
 */
kind: number, 
/**
 * What that is called.
 */
kind_name: string, 
/**
 * The day it is of.
 */
on: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What is noted on it.
 */
note: string | null, 
/**
 * What it is about, beside its case.
 */
about: Array<DocumentAboutView>, 
/**
 * Name of the file that was added.
 */
file_name: string, 
/**
 * Where its file lies, below the folder of documents.
 */
place: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of its content, hexadecimal.
 */
sha256: string, 
/**
 * How its file stands.
 */
standing: DocumentStanding, 
/**
 * Whether the file is encrypted, and opens through the program only.
 */
is_sealed: boolean, 
/**
 * How far its text is.
 */
text: DocumentTextState, 
/**
 * Why its text cannot be read.
 */
text_why: string | null, 
/**
 * Where in it a search found something.
 */
hit: DocumentHit | null, 
/**
 * Who added it.
 */
added_by: string, 
/**
 * When.
 */
added_at: string, };

export type DocumentsAdded = { 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, 
/**
 * A document for each file, in their order.
 */
documents: Array<number>, 
/**
 * How many of them were there already.
 */
known: number, };

export type Done = { 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, };

export type DraftView = { 
/**
 * What the person could recover.
 */
assessment: AssessmentView, 
/**
 * What cannot be read, by field (`born_on`, `facts.amount_paid`), in a sentence.
 */
errors: { [key in string]: string }, };

export type Drafted = { 
/**
 * In the order in which they were given.
 */
drafts: Array<number>, };

export type EmailFile = { 
/**
 * The person.
 */
person: number, 
/**
 * The file: `.eml` or `.msg`.
 */
path: string, 
/**
 * What is to be done next.
 */
next: NextStep | null, };

export type EmailFound = { 
/**
 * Subject.
 */
subject: string, 
/**
 * From whom.
 */
sender: string, 
/**
 * To whom.
 */
recipients: string, 
/**
 * The day on the clock of the firm.
 */
on: string | null, 
/**
 * The time.
 */
time: string | null, 
/**
 * `out` where an address of the person got it, else `in`.
 */
direction: string, 
/**
 * What was written.
 */
text: string, 
/**
 * Whether an address of the person on whom it is to be filed sent or got it.
 */
is_theirs: boolean, 
/**
 * Other people of the case whose address sent or got it.
 */
others: Array<EmailPerson>, 
/**
 * People in whose log it stands already.
 */
filed: Array<EmailPerson>, };

export type EmailHeadView = { 
/**
 * Subject.
 */
subject: string, 
/**
 * From whom.
 */
sender: string, 
/**
 * To whom.
 */
recipients: string, };

export type EmailPerson = { 
/**
 * The person.
 */
person: number, 
/**
 * Their name, family first.
 */
name: string, };

export type EmailRead = { 
/**
 * The person on whom it is to be filed.
 */
person: number, 
/**
 * The file: `.eml` or `.msg`.
 */
path: string, };

export type ErrorCode = "not_found" | "already_exists" | "invalid" | "wrong_key_or_damaged" | "needs_passphrase" | "not_encrypted" | "damaged" | "too_new" | "locked" | "read_only" | "disk_full" | "conflict" | "no_file" | "no_user" | "refused" | "stopped" | "unexpected";

export type Estimate = { 
/**
 * Caption of the case.
 */
case: string, 
/**
 * The day the estimate is of.
 */
as_of: string, 
/**
 * Everyone in the case.
 */
people: number, 
/**
 * Those counted.
 */
class_members: number, 
/**
 * Those whose first status is of a later day than that of the estimate; they are counted with it.
 */
came_later: number, 
/**
 * Claim by claim, in the order of the pleading.
 */
claims: Array<ClaimEstimate>, 
/**
 * All claims as pleaded.
 */
gross: string, 
/**
 * With the same loss counted once.
 */
after_overlap: string, 
/**
 * The same loss pleaded again: gross less what is left.
 */
in_others: string, 
/**
 * Claims that are over, as pleaded.
 */
over: string, 
/**
 * What comes too late, of claims that are not over.
 */
late: string, 
/**
 * Least over the answers to the open questions.
 */
low: string, 
/**
 * Most over the answers to the open questions.
 */
high: string, 
/**
 * Whether least and most were searched for, one change of an answer after another, because the combinations
 * of answers are too many to sum each.
 */
is_searched: boolean, 
/**
 * The answers this estimate works with.
 */
choices: Array<ChoiceUsed>, 
/**
 * What is unknown, with the number of people each gap concerns.
 */
gaps: Array<GapCount>, 
/**
 * Figures of the case that the estimate rests on.
 */
assumptions: Array<SettingView>, 
/**
 * Members who are not on the list, as the case assumes them: in no other figure of the estimate.
 */
unknown: UnknownMembers | null, 
/**
 * Punitive damages that the firm says, in no other figure.
 */
punitive: Array<PunitiveView>, 
/**
 * Interest before judgment, in no other figure of the estimate; none where the firm says no rate.
 */
interest: InterestEstimate | null, };

export type EstimateRequest = { 
/**
 * The case.
 */
case: number, 
/**
 * The day the estimate is of; today unless told otherwise.
 */
as_of: string | null, 
/**
 * Answers to open questions, for this estimate only.
 */
choices: { [key in string]: string }, };

export type EventAdd = { 
/**
 * The person.
 */
person: number, 
/**
 * What happened: `call`.
 */
kind: string, 
/**
 * The day, if it is known.
 */
on: string | null, 
/**
 * What it cost the person, if it is known.
 */
loss: string | null, 
/**
 * What else is known of it.
 */
note: string | null, };

export type EventAdded = { 
/**
 * Its number in the file.
 */
event: number, 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, };

export type EventCheck = { 
/**
 * The case.
 */
case: number, 
/**
 * The file.
 */
path: string, 
/**
 * The kind of the events of rows that name none.
 */
kind: string | null, 
/**
 * What is known of the form of the file; all of it is told from the file where this is left out.
 */
form?: ListFormAsked, };

export type EventImport = { 
/**
 * The case.
 */
case: number, 
/**
 * The file.
 */
path: string, 
/**
 * The kind of the events of rows that name none.
 */
kind: string | null, 
/**
 * Write nothing if any row is bad.
 */
strict: boolean, 
/**
 * Write every row, those whose events the case holds already among them.
 */
again: boolean, 
/**
 * What is known of the form of the file; all of it is told from the file where this is left out.
 */
form?: ListFormAsked, };

export type EventKindView = { 
/**
 * The kind: `call`.
 */
kind: string, 
/**
 * How many events.
 */
events: number, 
/**
 * Of how many people.
 */
people: number, 
/**
 * Inputs of claims that they tell: `tcpa_227c5: calls`. Without any, no figure rests on them.
 */
tells: Array<string>, };

export type EventRemove = { 
/**
 * Its number in the file.
 */
event: number, };

export type EventReport = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Rows in the file, without the header.
 */
rows: number, 
/**
 * Events to be added, or added.
 */
events: number, 
/**
 * People to whom they happened.
 */
people: number, 
/**
 * The same by kind, with what events of the kind tell.
 */
of_kinds: Array<EventKindView>, 
/**
 * Rows left out, because the case holds the same event: person, kind, day, loss and note.
 */
held: NamedRows, 
/**
 * Rows added though the case holds an event of the same person, kind and day, with another loss or note.
 */
alike: NamedRows, 
/**
 * Rows added though an earlier row of the list says the same.
 */
repeated: NamedRows, 
/**
 * Events that an earlier list of this name brought and that are not in this one; they stay.
 */
gone: number, 
/**
 * The last operation that brought such a list.
 */
gone_from: number | null, 
/**
 * Rows not taken.
 */
rejected: number, 
/**
 * What is wrong, row by row.
 */
problems: Array<ImportProblem>, 
/**
 * What is wrong, by kind, with how often and how to put it right.
 */
kinds: Array<ProblemCount>, 
/**
 * How columns were understood; one without a field is kept in the note of each event.
 */
columns: Array<ImportColumn>, 
/**
 * The form in which the file was read.
 */
form: ListForm, 
/**
 * The operation that brought the very same file, while it is in force: its events would count twice.
 */
imported_before: number | null, 
/**
 * The operation, once it is written.
 */
operation: number | null, };

export type EventView = { 
/**
 * Number in the file.
 */
event: number, 
/**
 * What happened: `call`.
 */
kind: string, 
/**
 * The day, if it is known.
 */
on: string | null, 
/**
 * What it cost the person, if it is known.
 */
loss: string | null, 
/**
 * What else is known of it.
 */
note: string | null, 
/**
 * Where it came from.
 */
source: SourceView | null, };

export type EverywhereAsked = { 
/**
 * What was typed.
 */
typed: string, 
/**
 * The case that is looked at: what belongs to it comes first.
 */
case: number | null, };

export type EverywhereHit = { 
/**
 * What it is.
 */
what: EverywhereKind, 
/**
 * The case it belongs to.
 */
case: number, 
/**
 * Its number in the file; of a note that of the person whom it is on.
 */
id: number, 
/**
 * The text in which it was found: a name, a title, the part of a note or of a document around the words.
 */
text: string, 
/**
 * What to mark in it.
 */
marks: Array<Mark>, 
/**
 * More of it: of a person their city, or by what they were found where that is not their name; of a note whose it is;
 * of what stands on the calendar its day; of a document found by its text its title.
 */
about: string | null, };

export type EverywhereKind = "person" | "note" | "case" | "filing" | "event" | "deadline" | "list" | "document";

export type Exported = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Claims, people or events in it.
 */
rows: number, };

export type FactTypeAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * Key; made from the name when blank.
 */
key: string, 
/**
 * What screens call it.
 */
label: string, 
/**
 * `text`, `number`, `money`, `date` or `yes_no`.
 */
kind: string, 
/**
 * The words a text may hold, where it is a list to pick from.
 */
options: Array<string>, };

export type FactTypeChange = { 
/**
 * The case.
 */
case: number, 
/**
 * Key of the fact.
 */
key: string, 
/**
 * What screens call it.
 */
label: string, 
/**
 * The words it may hold.
 */
options: Array<string>, };

export type FactTypeView = { 
/**
 * Key: `amount_paid`.
 */
key: string, 
/**
 * What screens call it.
 */
label: string, 
/**
 * `text`, `number`, `money`, `date` or `yes_no`.
 */
kind: string, 
/**
 * The words it may hold, where it is a list to pick from.
 */
options: Array<string>, };

export type FactView = { 
/**
 * Key.
 */
key: string, 
/**
 * What screens call it.
 */
label: string, 
/**
 * `text`, `number`, `money`, `date` or `yes_no`.
 */
kind: string, 
/**
 * The words it may hold, where it is a list to pick from.
 */
options: Array<string>, 
/**
 * Value as text; none while it is unknown.
 */
value: string | null, 
/**
 * Where it came from.
 */
source: SourceView | null, };

export type Failure = { 
/**
 * What kind of refusal.
 */
code: ErrorCode, 
/**
 * What happened, to what, and what to do now.
 */
message: string, 
/**
 * The field of the request that is meant.
 */
field: string | null, 
/**
 * Something more that helps.
 */
hint: string | null, 
/**
 * The operation that stands in the way of an undo.
 */
operation?: number, };

export type FieldAsked = { 
/**
 * The person.
 */
person: number, 
/**
 * The field: `born_on`, `email`, `status`, `tags`, `facts.amount_paid`.
 */
field: string, };

export type FieldChange = { 
/**
 * What it held before; none where that was not known.
 */
old: string | null, 
/**
 * What it held after.
 */
new: string | null, 
/**
 * The file that was imported.
 */
file: string | null, 
/**
 * The row, as a spreadsheet numbers it.
 */
row: number | null, 
/**
 * The operation that did it.
 */
operation: OperationView, 
/**
 * Whether it can be undone by itself: the field still holds what it left.
 */
can_undo: boolean, };

export type FieldCount = { 
/**
 * The field: `zip`, the key of a fact, the header of a column that is kept as it came.
 */
field: string, 
/**
 * For how many.
 */
count: number, };

export type FieldDifference = { 
/**
 * The field: `facts.amount_paid`.
 */
field: string, 
/**
 * What screens call it.
 */
label: string, 
/**
 * `text`, `number`, `money`, `date`, `yes_no`, `status` or `tags`.
 */
kind: string, 
/**
 * What it held before.
 */
old: string | null, 
/**
 * What it held after.
 */
new: string | null, 
/**
 * Whether it can be undone by itself: the field still holds what it left.
 */
can_undo: boolean, 
/**
 * What changed the field later, where it does not.
 */
later: LaterChange | null, };

export type FieldHistory = { 
/**
 * What screens call it.
 */
label: string, 
/**
 * `text`, `number`, `money`, `date`, `yes_no`, `status` or `tags`.
 */
kind: string, 
/**
 * Every change.
 */
changes: Array<FieldChange>, };

export type FileChanges = { 
/**
 * Whether one has changed it since this was last asked, or since the file was opened.
 */
were_made_elsewhere: boolean, };

export type FileCreate = { 
/**
 * Where.
 */
path: string, 
/**
 * Its passphrase; without one the file is not encrypted.
 */
passphrase: string | null, 
/**
 * Who makes it.
 */
user: UserRow, 
/**
 * Whether to put the sample case in.
 */
with_sample: boolean, };

export type FileOpen = { 
/**
 * Where.
 */
path: string, 
/**
 * Its passphrase, if it is encrypted.
 */
passphrase: string | null, };

export type FileProbe = { 
/**
 * Where.
 */
path: string, };

export type FileStatus = { 
/**
 * Where it lies, or would lie.
 */
path: string | null, 
/**
 * Whether a file stands there.
 */
exists: boolean, 
/**
 * Whether that file is encrypted.
 */
encrypted: boolean, 
/**
 * Whether it is open.
 */
is_open: boolean, 
/**
 * Who is using it; nobody until someone is chosen.
 */
user: UserRow | null, 
/**
 * Everyone known to the file.
 */
users: Array<UserRow>, 
/**
 * Edition of the law data.
 */
law_version: string, 
/**
 * Version of the program.
 */
program_version: string, };

export type FilingAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * When it was filed.
 */
filed_on: string, 
/**
 * Number on the docket.
 */
docket_entry: number | null, 
/**
 * What it is.
 */
title: string, 
/**
 * Who filed it.
 */
filed_by: string | null, 
/**
 * Where that is known from.
 */
source: string | null, };

export type FilingView = { 
/**
 * Number in the file.
 */
filing: number, 
/**
 * When it was filed.
 */
filed_on: string, 
/**
 * Number on the docket.
 */
docket_entry: number | null, 
/**
 * What it is.
 */
title: string, 
/**
 * Who filed it.
 */
filed_by: string | null, 
/**
 * Where that is known from.
 */
source: string | null, };

export type FoundEverywhere = { 
/**
 * The best of each kind.
 */
hits: Array<EverywhereHit>, 
/**
 * Cases whose people are not in memory yet, so that none of them was looked at: `people_ready` brings them there.
 */
unread: Array<number>, };

export type GapCount = { 
/**
 * Which gap: `no_amount_paid`.
 */
kind: string, 
/**
 * People it concerns.
 */
people: number, };

export type GroupRequest = { 
/**
 * The case.
 */
case: number, 
/**
 * `state`, `status` or `class`.
 */
by: string, };

export type GroupRow = { 
/**
 * The state, status, class or defendant; none where it is not known.
 */
name: string | null, 
/**
 * Class members in it.
 */
people: number, 
/**
 * As pleaded.
 */
gross: string, 
/**
 * With the same loss counted once.
 */
after_overlap: string, 
/**
 * What each claim adds.
 */
claims: string[], };

export type GroupTable = { 
/**
 * What the claims are called, in the order of the pleading.
 */
claims: Array<string>, 
/**
 * The parts, the largest first.
 */
rows: Array<GroupRow>, 
/**
 * What statutes give the class as a whole at most, taken off, or at least, added: of no part.
 */
of_whole: string, 
/**
 * Whether the parts, with what is of the whole, add up to the class; those by defendant do not.
 */
adds_up: boolean, };

export type HandlingSet = { 
/**
 * The person.
 */
person: number, 
/**
 * How.
 */
handling: HandlingView, };

export type HandlingView = { 
/**
 * Whether nobody may write or call.
 */
do_not_contact: boolean, 
/**
 * Why.
 */
why: string | null, 
/**
 * Counsel of their own.
 */
represented_by: string | null, 
/**
 * The language they would be written to in.
 */
language: string | null, };

export type HistoryList = { 
/**
 * Of one case, or of the whole file.
 */
case: number | null, 
/**
 * How many of the newest to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type HistoryPage = { 
/**
 * How many there are.
 */
total: number, 
/**
 * This page.
 */
operations: Array<OperationView>, };

export type IcsExport = { 
/**
 * The case; every case of the file without it.
 */
case: number | null, 
/**
 * The file; its name ends in `.ics`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type ImportCheck = { 
/**
 * The case.
 */
case: number, 
/**
 * The file; blank for a list that was pasted.
 */
path: string, 
/**
 * The list on its way in that holds what was pasted, in place of a file.
 */
pasted?: number, 
/**
 * What is known of the form of the file; all of it is told from the file where this is left out.
 */
form?: ListFormAsked, 
/**
 * What is said of its columns and cells; the columns not named are taken as those of the same sender were, or told
 * by themselves.
 */
map?: ListMap, 
/**
 * What becomes of rows that somebody known may be meant by.
 */
matching?: MatchRule, 
/**
 * Hash of the file on which rows and cells were decided; another file is refused.
 */
sha256?: string, };

export type ImportColumn = { 
/**
 * Its header.
 */
header: string, 
/**
 * The field it fills; none when it is kept as it came.
 */
field: string | null, 
/**
 * How its cells are read, where that is said.
 */
reading?: string, 
/**
 * How it was told what it holds: `name`, `content`, `sender`, `person`, `nothing`.
 */
told_by?: string, };

export type ImportLook = { 
/**
 * The case.
 */
case: number, 
/**
 * The file; blank for a list that was pasted.
 */
path: string, 
/**
 * The list on its way in that holds what was pasted, in place of a file.
 */
pasted?: number, 
/**
 * What is known of the form of the file; all of it is told from the file where this is left out.
 */
form?: ListFormAsked, 
/**
 * What is said of its columns; the others are taken as those of the same sender were, or told by themselves.
 */
map?: ListMap, };

export type ImportProblem = { 
/**
 * The row, as a spreadsheet numbers it.
 */
row: number, 
/**
 * The column, by its header.
 */
column: string, 
/**
 * What is wrong: `bad_date`.
 */
kind: string, 
/**
 * What stands there.
 */
found: string, };

export type ImportReport = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * What the import is called; not yet of a list that is only checked.
 */
name?: string, 
/**
 * Hash of the file as it was read (SHA-256, hexadecimal); it is not shown of past imports.
 */
sha256?: string, 
/**
 * Rows in the file, without the header.
 */
rows: number, 
/**
 * People to be added, or added.
 */
new: number, 
/**
 * People of whom something changes.
 */
updated: number, 
/**
 * People who stand as the file has them.
 */
unchanged: number, 
/**
 * The unchanged of whom columns are kept as they came that the case does not ask for; not said of past imports.
 */
extras_only: number, 
/**
 * New people whose rows say no status: they become class members; not said of past imports.
 */
without_status: number, 
/**
 * Rows not taken, because something is wrong with them.
 */
rejected: number, 
/**
 * Rows left out, because nobody has said yet what becomes of them.
 */
review: number, 
/**
 * Rows left out, because somebody wanted it so.
 */
skipped: number, 
/**
 * Values that others take the place of.
 */
overwritten: number, 
/**
 * What is wrong, row by row.
 */
problems: Array<ImportProblem>, 
/**
 * What is wrong, by kind, with how often and how to put it right.
 */
kinds: Array<ProblemCount>, 
/**
 * How columns were understood.
 */
columns: Array<ImportColumn>, 
/**
 * Ways of reading columns that would put cells right; not kept with past imports.
 */
offers: Array<ReadingOffer>, 
/**
 * Pairs of columns, by their headers, that seem to have changed places; not kept with past imports.
 */
swapped: Array<[string, string]>, 
/**
 * Rows to be reviewed, by kind; not kept with past imports.
 */
reviews: Array<ReviewCount>, 
/**
 * The first 500 of each kind; not kept with past imports.
 */
review_rows: Array<ReviewRow>, 
/**
 * The form in which the file was read; it is not kept with past imports.
 */
form?: ListForm, 
/**
 * The operation, once it is written.
 */
operation: number | null, };

export type ImportRow = { 
/**
 * The person.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Name of the file.
 */
file: string, 
/**
 * The sheet, of a workbook.
 */
sheet: string | null, 
/**
 * The row.
 */
row: number, 
/**
 * What it brought and nothing has replaced.
 */
values: Array<BroughtValue>, };

export type ImportRowGet = { 
/**
 * The operation that brought the list.
 */
operation: number, 
/**
 * The row, as a spreadsheet numbers it.
 */
row: number, 
/**
 * The person.
 */
person: number, };

export type ImportRows = { 
/**
 * The file; blank for a list that was pasted.
 */
path: string, 
/**
 * The list on its way in that holds what was pasted, in place of a file.
 */
pasted?: number, 
/**
 * What is known of the form of the file; all of it is told from the file where this is left out.
 */
form?: ListFormAsked, 
/**
 * The rows, as a spreadsheet numbers them.
 */
rows: Array<number>, };

export type ImportView = { 
/**
 * The operation.
 */
operation: number, 
/**
 * `events` for a list of what happened to people, each of them counted as new; `answers` for answers that wait, counted as
 * left for review; absent for a class list.
 */
list?: string, 
/**
 * What it brought.
 */
report: ImportReport, 
/**
 * Who.
 */
user: string, 
/**
 * When.
 */
at: string, 
/**
 * The operation that took it away, while it is undone.
 */
undone_by: number | null, 
/**
 * The operation to undo in order to take it away; none while it is undone.
 */
undo: number | null, };

export type ImportWrite = { 
/**
 * The list, as it was checked.
 */
list: ImportCheck, 
/**
 * Write nothing if any row is bad.
 */
strict: boolean, 
/**
 * What the import is called; as the file where it is left out.
 */
name?: string, 
/**
 * Whose list it is: how its columns are taken is kept for the next one with the same columns.
 */
sender?: string, 
/**
 * The list on its way in that this brings in; it is let go of once it is written.
 */
draft?: number, };

export type InputSourceSet = { 
/**
 * The case.
 */
case: number, 
/**
 * Number of the claim in the file; every claim of the case unless named.
 */
id: number | null, 
/**
 * The input.
 */
input: string, 
/**
 * The fact that tells it.
 */
fact: string | null, 
/**
 * The kind of events that tell it.
 */
events: string | null, };

export type InputSourceView = { 
/**
 * Number of the claim in the file.
 */
id: number, 
/**
 * What the claim is called.
 */
claim: string, 
/**
 * The input: `amount_paid`.
 */
input: string, 
/**
 * What it holds: `money`.
 */
kind: string, 
/**
 * The fact that tells it.
 */
fact: string | null, 
/**
 * The kind of events that tell it.
 */
events: string | null, 
/**
 * The input that stands in where this one is not known: each call is a violation.
 */
stands_in: string | null, };

export type InputView = { 
/**
 * Key of the fact or setting.
 */
name: string, 
/**
 * Value as text.
 */
value: string, 
/**
 * Where it came from; a setting's source is in words.
 */
source: SourceView | null, 
/**
 * Source of a setting, in words.
 */
source_text: string | null, };

export type IntakeQuestionOrder = { 
/**
 * The case.
 */
case: number, 
/**
 * Every question, in the order in which they are to be asked.
 */
questions: Array<number>, };

export type IntakeQuestionRemove = { 
/**
 * The question.
 */
question: number, };

export type IntakeQuestionSave = { 
/**
 * The case.
 */
case: number, 
/**
 * The question; none adds one.
 */
question: number | null, 
/**
 * Key of the fact that the answer fills.
 */
fact: string, 
/**
 * The question as it is spoken.
 */
wording: string, 
/**
 * What helps to answer it.
 */
hint: string | null, 
/**
 * It is asked where this holds; always, where there is none.
 */
condition: CriterionLine | null, 
/**
 * The condition that stands is kept, which may be more than one line can say; `condition` is then not read.
 */
keeps_condition: boolean, };

export type IntakeQuestionView = { 
/**
 * Number in the file.
 */
question: number, 
/**
 * Key of the fact that the answer fills.
 */
fact: string, 
/**
 * What the case calls that fact.
 */
label: string, 
/**
 * What it holds: `text`, `number`, `money`, `date` or `yes_no`.
 */
kind: string, 
/**
 * The question as it is spoken.
 */
wording: string, 
/**
 * What helps to answer it.
 */
hint: string | null, 
/**
 * It is asked where this holds; always, where there is none.
 */
condition: CriterionLine | null, 
/**
 * The condition in words.
 */
says: string | null, };

export type InterestByCount = { 
/**
 * The answer to `day_count`.
 */
day_count: string, 
/**
 * The interest of all claims.
 */
total: string, };

export type InterestEstimate = { 
/**
 * The day to which it is counted.
 */
until: string, 
/**
 * The interest of all claims.
 */
total: string, 
/**
 * The way to count days worked with: an answer to `day_count`.
 */
day_count: string, 
/**
 * The same interest by every way to count days.
 */
by_count: Array<InterestByCount>, 
/**
 * Claim by claim, those for which a rate is said.
 */
claims: Array<ClaimInterest>, };

export type InterestRequest = { 
/**
 * The sum.
 */
principal: string, 
/**
 * The day from which it runs, itself not counted.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * The rate for a year: `0.10` or `10%`.
 */
rate: string, 
/**
 * `act_365f`, `nl_365` or `full_year`.
 */
day_count: string, 
/**
 * `none`, or `annual` on each anniversary of the first day.
 */
compounding: string, };

export type InterestView = { 
/**
 * Days counted.
 */
days: number, 
/**
 * The interest, rounded once.
 */
interest: string, 
/**
 * Sum and interest.
 */
total: string, 
/**
 * The steps.
 */
working: Array<string>, };

export type InvolvedAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * Name of a person or a company.
 */
name: string, 
/**
 * `witness`, `related_company`, `counsel` or `other`.
 */
role: string, 
/**
 * In what way: whose subsidiary, for whom they appear.
 */
note?: string, };

export type InvolvedRemove = { 
/**
 * The case.
 */
case: number, 
/**
 * Their number.
 */
involved: number, };

export type InvolvedRow = { 
/**
 * Number in the file.
 */
involved: number, 
/**
 * Name.
 */
name: string, 
/**
 * `witness`, `related_company`, `counsel` or `other`.
 */
role: string, 
/**
 * In what way.
 */
note: string | null, };

export type KeptDeadline = { 
/**
 * Its number.
 */
deadline: number, 
/**
 * Its case.
 */
case: number, 
/**
 * Caption of the case.
 */
caption: string, 
/**
 * Docket number of the case.
 */
docket_number: string | null, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Code of the rule; none for one that was typed.
 */
rule: string | null, 
/**
 * Where the rule stands, or what sets the day.
 */
cite: string | null, 
/**
 * `last_day`, `earliest_day` or `date_certain`.
 */
kind: string, 
/**
 * The day that is kept.
 */
date: string, 
/**
 * The day to work towards, of which reminders are given.
 */
safe_date: string, 
/**
 * The latest day that can be argued for.
 */
latest_arguable_date: string, 
/**
 * Days from today to the safe date; below zero when it is past.
 */
days_left: number, 
/**
 * The hour of the day by which it is to be done, with the court's time zone, where the rule names one.
 */
until: string | null, 
/**
 * How the day came about, step by step, as it was when the day was kept.
 */
working: Array<string>, 
/**
 * What else is to be known of the day, in sentences: that it falls on a closed day, with both open neighbours.
 */
notes: Array<string>, 
/**
 * Numbers of the events that it runs from.
 */
triggers: Array<number>, 
/**
 * `open`, `extended`, `done` or `waived`: the last of the history.
 */
status: string, 
/**
 * Whether it is still to be done: open or extended.
 */
is_open: boolean, 
/**
 * Every status, oldest first.
 */
history: Array<DeadlineStatusView>, 
/**
 * Whether a second person has to confirm the day.
 */
is_critical: boolean, 
/**
 * Whether its rule makes it critical, so that the mark cannot be taken away.
 */
is_critical_by_rule: boolean, 
/**
 * Where it stands that no court may extend its time.
 */
no_extension: string | null, 
/**
 * Open, critical, and not confirmed by a second person.
 */
is_unconfirmed: boolean, 
/**
 * Who entered it.
 */
entered_by: string, 
/**
 * When, RFC 3339, UTC.
 */
entered_at: string, 
/**
 * Who last changed its day.
 */
day_by: string, 
/**
 * When, RFC 3339, UTC.
 */
day_at: string, 
/**
 * Who confirmed the day.
 */
confirmed_by: string | null, 
/**
 * When, RFC 3339, UTC.
 */
confirmed_at: string | null, 
/**
 * Whether a person set the day: a recalculation leaves it alone.
 */
is_hand_set: boolean, 
/**
 * Why a person set it.
 */
hand_set_why: string | null, 
/**
 * The day that its rule gave when it was last computed.
 */
computed_date: string | null, 
/**
 * Edition of the law that gave it.
 */
law_version: string | null, 
/**
 * What the law at hand gives, where it is another day than the one kept.
 */
now: DayNow | null, 
/**
 * Why the law at hand gives no day, in a sentence; nothing where it does, or where the deadline was typed.
 */
why_not: string | null, 
/**
 * That somebody asked to take it away.
 */
removal: RemovalAsked | null, };

export type KnownAsked = { 
/**
 * The case at hand.
 */
case: number, 
/**
 * The person whom a form edits, who is not known by their own record; none for a new one.
 */
person?: number, 
/**
 * What is typed. Facts tell nothing of who somebody is.
 */
fields: PersonFields, };

export type KnownPeople = { 
/**
 * The likeliest, at most five.
 */
people: Array<KnownPerson>, 
/**
 * Cases whose people are not in memory yet (`people_ready` brings them there).
 */
unread: Array<number>, };

export type KnownPerson = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * Their case.
 */
case: number, 
/**
 * What the case is called, where it is not the one at hand.
 */
caption: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Status.
 */
status: string, 
/**
 * City.
 */
city: string | null, 
/**
 * How much of what is known of both agrees, in hundredths.
 */
score: number, 
/**
 * What they have in common, or nearly: `nickname`, `same_phone`.
 */
reasons: Array<string>, 
/**
 * What one of both is called, or was called before, where `known_as` or `former_name` is among the reasons.
 */
other_name: string | null, };

export type LabelWrite = { 
/**
 * Whose.
 */
chosen: Chosen, 
/**
 * `notice`, or `marketing`, which whoever opted out does not get; a notice unless told otherwise.
 */
purpose: string | null, 
/**
 * The file; its name ends in `.pdf`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type LabelsWritten = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * How many labels.
 */
labels: number, 
/**
 * On how many sheets.
 */
sheets: number, 
/**
 * Why others have none, with how many.
 */
left_out: Array<LeftOutCount>, };

export type LastDayCount = { 
/**
 * The day to work towards.
 */
day: string, 
/**
 * The latest day that can be argued for.
 */
latest: string, 
/**
 * Those people.
 */
people: number, 
/**
 * Those of them whose day is counted from the earliest day of a date that is known in part.
 */
partial: number, };

export type LastDaySummary = { 
/**
 * The theory.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The rule.
 */
cite: string, 
/**
 * What is to be filed: `class` or `individual`.
 */
action: string, 
/**
 * The day the claim was filed for the class, where it is still before the court.
 */
filed_on: string | null, 
/**
 * People for whom it was filed in time.
 */
filed: number, 
/**
 * People whose safe date has passed, or had when the claim was filed.
 */
expired: number, 
/**
 * People with 0 to 7 days left.
 */
within_7: number, 
/**
 * People with 8 to 30 days left.
 */
within_30: number, 
/**
 * People with 31 to 90 days left.
 */
within_90: number, 
/**
 * People with more than 90 days left.
 */
later: number, 
/**
 * People without a date.
 */
no_date: number, 
/**
 * People whose last day hangs on a question that nobody has decided; they are in the counts above too.
 */
open: number, 
/**
 * People whose last day is counted from the earliest day of a date that is known in part; they are in the counts
 * above too.
 */
partial: number, 
/**
 * For how many people each day is the one to work towards, the soonest first; none of a claim that is filed.
 */
days: Array<LastDayCount>, 
/**
 * The next safe date that has not passed.
 */
next: string | null, 
/**
 * The last safe date of anyone.
 */
last: string | null, 
/**
 * How far the firm stands by these days; none for a claim that is filed, which asks for none.
 */
standing: LastDaysStanding | null, };

export type LastDayView = { 
/**
 * The theory.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The day the clock started.
 */
start: string | null, 
/**
 * The date that it is the earliest day of, where no more than its month or year is known: `2018-03`.
 */
partial: string | null, 
/**
 * What started it: `discovery` or `accrual`.
 */
start_kind: string, 
/**
 * Dates that could start the clock, where there are several: the earliest first, which is worked with.
 */
rivals: Array<RivalStartView>, 
/**
 * Whether it was filed in time, where it was filed; what follows is then past.
 */
is_filed_in_time: boolean | null, 
/**
 * The day the claim was filed for the class, where it is still before the court.
 */
filed_on: string | null, 
/**
 * What the case works towards: `class` or `individual`.
 */
action: string, 
/**
 * The last day for a class action, and for a suit of one's own.
 */
by_action: Array<ActionDay>, 
/**
 * Time that was not counted.
 */
tolled: Array<TolledView>, 
/**
 * The last day as if nothing had stopped the clock.
 */
without_tolling: string | null, 
/**
 * Open questions that move the last day.
 */
asks: Array<string>, 
/**
 * The last day under the default reading.
 */
last_day: string | null, 
/**
 * The day to work towards: the earliest under every reading.
 */
safe_date: string | null, 
/**
 * The latest day that can be argued.
 */
latest_arguable_date: string | null, 
/**
 * Days from today to the safe date; below zero when it has passed.
 */
days_left: number | null, 
/**
 * How it was counted, step by step.
 */
working: Array<string>, 
/**
 * The rule.
 */
cite: string, 
/**
 * Why there is none.
 */
gap: string | null, };

export type LastDaysConfirm = { 
/**
 * The case.
 */
case: number, 
/**
 * The claim: `sca`.
 */
claim: string, 
/**
 * The second person, by name or initials.
 */
by: string, 
/**
 * The days that the second person saw ([`LastDaysStanding::days`]): others are not confirmed.
 */
days: string, };

export type LastDaysMove = { 
/**
 * The safe day; none for people whose day cannot be told.
 */
day: string | null, 
/**
 * The latest day that can be argued for.
 */
latest: string | null, 
/**
 * How many people had it when they were confirmed.
 */
before: number, 
/**
 * How many have it now.
 */
now: number, };

export type LastDaysStanding = { 
/**
 * Whether a second person still has to confirm them.
 */
is_unconfirmed: boolean, 
/**
 * Who confirmed the days that stand or stood.
 */
confirmed_by: string | null, 
/**
 * When, RFC 3339, UTC.
 */
confirmed_at: string | null, 
/**
 * Who last changed what they hang on, and does not confirm them.
 */
changed_by: string, 
/**
 * Whether new law moves them, which is accepted, or the old days are pinned, before they can be confirmed. Until then
 * the earlier of the old and the new day is worked towards.
 */
is_law_new: boolean, 
/**
 * Whether the old days are pinned: the earlier of the old and the new day is worked towards for good.
 */
is_pinned: boolean, 
/**
 * The days of which another number of people has the last one than when they were confirmed.
 */
moves: Array<LastDaysMove>, 
/**
 * Why they are other days, the newest reason first.
 */
why: Array<string>, 
/**
 * Stands for the days as they are counted now: a confirmation that names it is refused once they are others.
 */
days: string, };

export type LaterChange = { 
/**
 * Its number.
 */
operation: number, 
/**
 * What it did.
 */
summary: string, };

export type LaterNotice = { 
/**
 * The day.
 */
on: string, 
/**
 * How many reminders wait by then.
 */
title: string, 
/**
 * What to do.
 */
body: string, };

export type LawMoves = { 
/**
 * Of one case, or of the whole file.
 */
case: number | null, 
/**
 * Numbers of the deadlines that would keep their day: what runs after them is counted from it.
 */
pinned: Array<number>, };

export type LawMovesAccept = { 
/**
 * Numbers of the deadlines that move.
 */
moved: Array<number>, 
/**
 * Numbers of the deadlines that keep their day, and say so.
 */
pinned: Array<number>, };

export type LawMovesView = { 
/**
 * Edition of the law at hand, with what is the firm's own.
 */
law_version: string, 
/**
 * The deadlines, by the day they are kept for; each can be accepted or pinned.
 */
moves: Array<DeadlineMove>, };

export type LeadDraft = { 
/**
 * The case.
 */
case: number, 
/**
 * The person, once there is one.
 */
person: number | null, 
/**
 * What the form holds.
 */
fields: PersonFields, };

export type LeadDraftView = { 
/**
 * Class test, last days, what cannot be read, who looks alike.
 */
draft: DraftView, 
/**
 * What is to be asked, in order.
 */
questions: Array<AskedQuestion>, };

export type LeadGet = { 
/**
 * The person.
 */
person: number, };

export type LeadGoOn = { 
/**
 * The case in which they are known.
 */
case: number, 
/**
 * Who they are.
 */
person: number, 
/**
 * The person that was begun of the call as of a new one, if one was: they go into the bin.
 */
begun: number | null, 
/**
 * What the form of the call holds.
 */
fields: PersonFields, 
/**
 * What brought the caller.
 */
campaign: string, 
/**
 * What was said.
 */
said: string, };

export type LeadList = { 
/**
 * The case.
 */
case: number, 
/**
 * Only those at this stage: `contacted`. Nothing: all.
 */
stage: string | null, 
/**
 * Words that names or contacts must hold.
 */
search: string, 
/**
 * `last_day`: open leads by their first last day to file, those overdue first; `waiting`: stage by stage, those first who
 * have been there longest. By the last day, where nothing is said.
 */
order?: string, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, 
/**
 * The page that holds this lead, in place of the one after `offset`; not where a search narrows the list.
 */
with?: number, };

export type LeadPage = { 
/**
 * Every stage in order, with how many leads are there.
 */
stages: Array<StageCount>, 
/**
 * Those who match.
 */
matching: number, 
/**
 * How many come before the page.
 */
offset: number, 
/**
 * The page.
 */
rows: Array<LeadRow>, };

export type LeadRow = { 
/**
 * The person.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * How far they have come.
 */
stage: string, 
/**
 * Since when.
 */
stage_on: string, 
/**
 * For how many days.
 */
days: number, 
/**
 * What brought them.
 */
campaign: string | null, 
/**
 * Telephone.
 */
phone: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * `inside`, `outside` or `unknown`.
 */
class_test: string, 
/**
 * Why, in a sentence.
 */
class_reason: string, 
/**
 * The first last day to file.
 */
last_day: string | null, 
/**
 * Days left to it.
 */
days_left: number | null, };

export type LeadSave = { 
/**
 * The case.
 */
case: number, 
/**
 * The person; none begins a lead.
 */
person: number | null, 
/**
 * Fields of the form of a person that were left, with what they hold: `phone`, `facts.premium_from`.
 */
changes: { [key in string]: string }, 
/**
 * What brought the caller, by name; a name that the case does not know is kept as a new campaign, a blank one clears it.
 */
campaign?: string, 
/**
 * What was said.
 */
said?: string, };

export type LeadSaved = { 
/**
 * The person.
 */
person: number, 
/**
 * The operation; none when nothing had changed.
 */
operation: number | null, 
/**
 * What was done.
 */
summary: string, 
/**
 * What could not be read and was not kept, by field, in a sentence.
 */
errors: { [key in string]: string }, };

export type LeadStep = { 
/**
 * The person.
 */
person: number, 
/**
 * To which stage.
 */
stage: string, 
/**
 * When; today, where nothing is said.
 */
on: string | null, 
/**
 * Why; needed to turn somebody down and to go back.
 */
reason: string | null, 
/**
 * The status of whoever is engaged; where nothing is said, class member if the class test says inside, else as it is.
 */
status: string | null, };

export type LeadStepView = { 
/**
 * To which stage.
 */
stage: string, 
/**
 * When.
 */
on: string, 
/**
 * Why.
 */
reason: string | null, 
/**
 * What the class test said that day: `inside`, `outside` or `unknown`.
 */
class_test: string, 
/**
 * Why, in a sentence.
 */
class_reason: string, 
/**
 * Who took it.
 */
user: string, 
/**
 * The operation that took it.
 */
operation: number, };

export type LeadView = { 
/**
 * The person.
 */
person: number, 
/**
 * The case.
 */
case: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Status in the class.
 */
status: string, 
/**
 * What is known of the caller, as text.
 */
fields: PersonFields, 
/**
 * What brought them.
 */
campaign: string, 
/**
 * What was said.
 */
said: string, 
/**
 * How far they have come.
 */
stage: string, 
/**
 * Every step, oldest first.
 */
steps: Array<LeadStepView>, };

export type LeftOut = { 
/**
 * The person.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * `do_not_contact`, `represented`, `opted_out`, `no_representative`, `no_guardian`, `undeliverable` or `no_address`.
 */
why: string, 
/**
 * The same in words.
 */
says: string, };

export type LeftOutAsked = { 
/**
 * The letters.
 */
letters: LetterAsked, 
/**
 * Only those for this reason.
 */
why: string | null, 
/**
 * And this field, letter or counsel.
 */
what: string | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type LeftOutCount = { 
/**
 * Why, in a word: `no_address`, `lacks`.
 */
why: string, 
/**
 * The field that they lack, the letter that the typeface lacks, or counsel of their own.
 */
what: string | null, 
/**
 * How many.
 */
people: number, };

export type LeftOutExport = { 
/**
 * The letters.
 */
letters: LetterAsked, 
/**
 * The file; its name ends in `.csv`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type LeftOutFor = { 
/**
 * The reason, as in [`LeftOut::why`].
 */
why: string, 
/**
 * For how many.
 */
count: number, };

export type LeftOutRow = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Why, in a word.
 */
why: string, 
/**
 * The field that they lack, the letter that the typeface lacks, or counsel of their own.
 */
what: string | null, };

export type LetterAsked = { 
/**
 * About whom.
 */
chosen: Chosen, 
/**
 * With what.
 */
with: LetterWith, };

export type LetterCheck = { 
/**
 * How many people are chosen.
 */
chosen: number, 
/**
 * How many letters there would be.
 */
letters: number, 
/**
 * How many of them go to whoever acts for the person: guardians, and representatives of estates.
 */
to_agents: number, 
/**
 * Why others get none, with how many, most first.
 */
left_out: Array<LeftOutCount>, 
/**
 * The people about whom they are, in the order in which they would be printed: that of ZIP codes.
 */
people: Array<number>, 
/**
 * Fields that the text names and nobody knows, such as a fact of another case. No letter is written while there are any.
 */
unknown_fields: Array<string>, 
/**
 * Whether the text names the day until which an answer is asked for.
 */
asks_reply_by: boolean, 
/**
 * Whether the text has a place for what these letters have to say.
 */
asks_message: boolean, };

export type LetterDesk = { 
/**
 * What stands at the head of its letters.
 */
head: LetterheadText, 
/**
 * Its templates, by name.
 */
templates: Array<LetterTemplate>, };

export type LetterField = { 
/**
 * As it stands between the braces.
 */
name: string, 
/**
 * What it becomes, where that is the same for everyone and known.
 */
value: string | null, };

export type LetterForm = "pdf" | "word";

export type LetterPage = { 
/**
 * The words on it.
 */
spans: Array<LetterSpan>, };

export type LetterPlace = { "as": "one", 
/**
 * The file; its name ends in `.pdf` or `.docx`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, } | { "as": "each", 
/**
 * The folder that the new one is made in.
 */
folder: string, };

export type LetterPreview = { 
/**
 * The person's name, family first.
 */
name: string, 
/**
 * To whom it goes, as the envelope has it.
 */
to: Array<string>, 
/**
 * Its pages, as a PDF has them; none where there is no letter.
 */
pages: Array<LetterPage>, 
/**
 * Why there is no letter, in a word.
 */
why: string | null, 
/**
 * The field that the person lacks, the letter that the typeface lacks, or counsel of the person's own.
 */
what: string | null, };

export type LetterPreviewAsked = { 
/**
 * The person.
 */
person: number, 
/**
 * With what it is written.
 */
with: LetterWith, };

export type LetterRun = { 
/**
 * The operation that wrote them.
 */
operation: number, 
/**
 * What the template was called.
 */
template: string, 
/**
 * Which version of it was used.
 */
version: number, 
/**
 * The text of that version.
 */
text: string, 
/**
 * Why others who were chosen got none, with how many, most first.
 */
left_out: Array<LeftOutCount>, 
/**
 * The day that stands in them.
 */
written_on: string, 
/**
 * The file or the folder.
 */
file_name: string, 
/**
 * How many.
 */
letters: number, };

export type LetterSource = { "from": "template", 
/**
 * The template.
 */
key: string, } | { "from": "draft", 
/**
 * The text.
 */
text: string, };

export type LetterSpan = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they stand out.
 */
is_bold: boolean, 
/**
 * Size of the type.
 */
size: number, 
/**
 * From the left edge.
 */
x: number, 
/**
 * From the upper edge.
 */
y: number, 
/**
 * How wide they are.
 */
width: number, };

export type LetterTemplate = { 
/**
 * By which it is asked for: the word of one that came with the program, else its number in the file.
 */
key: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The text: blank lines part paragraphs, `**` stands around what is bold, braces around fields.
 */
text: string, 
/**
 * Which version of it the text is, from 1.
 */
version: number, 
/**
 * Whether it came with the program and is as it came.
 */
is_built_in: boolean, };

export type LetterTemplateSave = { 
/**
 * The template; a new one without it.
 */
key: string | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * The text.
 */
text: string, };

export type LetterTemplateSaved = { 
/**
 * By which it is asked for.
 */
key: string, 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, };

export type LetterVersion = { 
/**
 * Its number, from 1.
 */
version: number, 
/**
 * Its text.
 */
text: string, };

export type LetterWith = { 
/**
 * The text.
 */
source: LetterSource, 
/**
 * The day until which an answer is asked for, where the text names it.
 */
reply_by: string | null, 
/**
 * What these letters have to say, where the text has a place for it.
 */
message: string | null, 
/**
 * `notice`, or `marketing`, which whoever opted out does not get; a notice unless told otherwise.
 */
purpose: string | null, 
/**
 * The typeface of a PDF does not have the letters of every script; Word finds one that does.
 */
form: LetterForm, };

export type LetterWrite = { 
/**
 * The letters.
 */
letters: LetterAsked, 
/**
 * How many there are, as they were looked at: where there would be others by now, nothing is written.
 */
seen: number, 
/**
 * Where to.
 */
place: LetterPlace, };

export type LetterheadText = { 
/**
 * Name of the firm.
 */
firm: string, 
/**
 * Address, telephone and the like, a line each.
 */
lines: string, 
/**
 * The attorney who signs.
 */
signer: string, };

export type LettersWritten = { 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, 
/**
 * Name of the file or of the new folder.
 */
file_name: string, 
/**
 * How many letters.
 */
letters: number, };

export type LimitationAsked = { 
/**
 * The case.
 */
case: number, 
/**
 * Only this claim.
 */
claim: string | null, 
/**
 * Within so many days.
 */
within: number, };

export type LimitationRow = { 
/**
 * The person.
 */
person: number, 
/**
 * The number that the sender of the list gave.
 */
external_id: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * The claim.
 */
claim: string, 
/**
 * Its name.
 */
claim_name: string, 
/**
 * The day to work towards.
 */
safe_date: string, 
/**
 * Days from today to it.
 */
days_left: number, 
/**
 * Whether a question that nobody has decided moves the last day.
 */
is_open: boolean, 
/**
 * Whether it is counted from the earliest day of a date that is known in part.
 */
is_partial: boolean, };

export type LineInterestView = { 
/**
 * What it runs on.
 */
principal: string, 
/**
 * The interest; none where the day from which it runs, or a rate for it, is not known.
 */
interest: string | null, 
/**
 * How it was computed.
 */
working: string, };

export type LineView = { 
/**
 * The theory: `sca`.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What the figure is: `Minimum`.
 */
label: string, 
/**
 * What is counted.
 */
unit: string, 
/**
 * How many of it.
 */
units: number, 
/**
 * As pleaded.
 */
amount: string, 
/**
 * What of it comes too late: time has run for it.
 */
late: string, 
/**
 * What it adds once the same loss is counted once.
 */
after_overlap: string, 
/**
 * Whether the claim is alive; one that is over adds nothing.
 */
is_live: boolean, 
/**
 * Whether its law is the firm's own.
 */
is_own: boolean, 
/**
 * The rule.
 */
cite: string, 
/**
 * How it was computed.
 */
working: string, 
/**
 * What went in, with its source.
 */
inputs: Array<InputView>, 
/**
 * Interest before judgment, in no other figure; none where none runs.
 */
interest: LineInterestView | null, };

export type ListChange = { 
/**
 * `added`, `gone`, `changed`; `left_out` for a row that an import would leave out, `frozen` for somebody whose record no list
 * changes; `not_read` for a row of the later that could not be read.
 */
what: string, 
/**
 * The person; none of somebody who is in no case yet.
 */
person: number | null, 
/**
 * Number that the sender gave.
 */
external_id: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * The row of the later list; of one whom it does not have, of the earlier, and none where that is the case.
 */
row: number | null, 
/**
 * The field that differs.
 */
field: string | null, 
/**
 * What the earlier says.
 */
before: string | null, 
/**
 * What the later says.
 */
after: string | null, };

export type ListChanges = { 
/**
 * What the earlier list is called.
 */
from: string, 
/**
 * What the later list is called.
 */
to: string, 
/**
 * People whom only the later has.
 */
added: number, 
/**
 * People whom only the earlier has.
 */
gone: number, 
/**
 * Rows of the later that could not be read: who stands in them is not gone.
 */
not_read: number, 
/**
 * Rows of the earlier that could not be read: who stands in them is not added.
 */
not_read_before: number, 
/**
 * Rows of a list held beside the case that an import would leave out: those that stand twice in it, and those under a number
 * that went out elsewhere.
 */
left_out: number, 
/**
 * People of the case of whom a list says otherwise and whose records are frozen: nothing of them changes.
 */
frozen: number, 
/**
 * People of whom something differs.
 */
changed: number, 
/**
 * People of whom both say the same.
 */
same: number, 
/**
 * For how many people each field differs.
 */
fields: Array<FieldCount>, 
/**
 * The first thousand of what differs.
 */
rows: Array<ListChange>, };

export type ListCompare = { 
/**
 * The case.
 */
case: number, 
/**
 * The operation that brought the earlier list; what the case holds, where a list is given instead of a later one.
 */
from?: number, 
/**
 * The operation that brought the later list.
 */
to?: number, 
/**
 * A list that has not come in.
 */
list?: ImportCheck, };

export type ListCompareExport = { 
/**
 * What is compared.
 */
compare: ListCompare, 
/**
 * How much of personal identifiers goes out: `court` (the usual), `none` or `off`.
 */
redaction?: string, 
/**
 * The file; its name ends in `.csv`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type ListDates = { 
/**
 * The column, by its header.
 */
column: string, 
/**
 * `year_first`, `month_first`, `day_first`, `ambiguous`, `contradictory`.
 */
order: string, 
/**
 * How many of them can be read either way.
 */
either: number, };

export type ListDraft = { 
/**
 * The step that is looked at: `columns`, `check`, `match`, `summary`.
 */
step?: string, 
/**
 * What is said of the form of the file.
 */
form?: ListFormAsked, 
/**
 * What is said of its columns and cells.
 */
map?: ListMap, 
/**
 * What becomes of rows of people whom the case knows.
 */
matching?: MatchRule, 
/**
 * Hash of the file on which rows and cells were decided.
 */
sha256?: string, 
/**
 * What the import is to be called.
 */
name?: string, 
/**
 * Whose list it is.
 */
sender?: string, };

export type ListDraftAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * Files.
 */
paths: Array<string>, 
/**
 * What was pasted from a spreadsheet.
 */
pasted?: string, };

export type ListDraftSave = { 
/**
 * The list.
 */
draft: number, 
/**
 * What was decided.
 */
state: ListDraft, };

export type ListDraftView = { 
/**
 * Its number.
 */
draft: number, 
/**
 * What it is called: the name of the file.
 */
name: string, 
/**
 * The file; none of a list that was pasted.
 */
path: string | null, 
/**
 * What was decided so far.
 */
state: ListDraft, 
/**
 * Who began.
 */
user: string, 
/**
 * When something was last decided.
 */
saved_at: string, };

export type ListForm = { 
/**
 * What kind of file it is: `text`, `xlsx`, `ods`.
 */
kind: string, 
/**
 * The encoding of a text.
 */
encoding: string | null, 
/**
 * What stands between the cells of a text.
 */
delimiter: string | null, 
/**
 * What stands around cells of a text: `double`, `single`, `none`.
 */
quote: string | null, 
/**
 * The sheet that was read.
 */
sheet: string | null, 
/**
 * All sheets of the workbook.
 */
sheets: Array<ListSheet>, 
/**
 * The row that names the columns, as a spreadsheet numbers it; 0 where none does.
 */
header_row: number, 
/**
 * Whether no row names the columns.
 */
no_header: boolean, 
/**
 * How 3/4/2024 was read: `month_first`, `day_first`.
 */
date_order: string, 
/**
 * What the dates of each column show about their order.
 */
dates: Array<ListDates>, 
/**
 * Rows that the sheet hides or filters out; they were read.
 */
hidden_rows: number, 
/**
 * The first hidden columns, by their letters; they were read.
 */
hidden_columns: Array<string>, 
/**
 * Groups of merged cells, of which only the first cell has a value.
 */
merged: number, 
/**
 * The first of them, where the workbook names them: `A1:C1`.
 */
merged_cells: Array<string>, };

export type ListFormAsked = { 
/**
 * The encoding of a text: `utf-8`, `windows-1252`, `macintosh`.
 */
encoding?: string, 
/**
 * What stands between the cells of a text.
 */
delimiter?: string, 
/**
 * What stands around cells of a text: `double`, `single`, `none`.
 */
quote?: string, 
/**
 * The sheet of a workbook.
 */
sheet?: string, 
/**
 * The row that names the columns, as a spreadsheet numbers it.
 */
header_row?: number, 
/**
 * No row names the columns: they are called `Column A`, `Column B`, and the first row is a person.
 */
no_header?: boolean, 
/**
 * How 3/4/2024 is read: `month_first`, `day_first`.
 */
date_order?: string, };

export type ListLook = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * The form of the file, as far as its first rows show it.
 */
form: ListForm, 
/**
 * Its columns, from left to right.
 */
columns: Array<LookColumn>, 
/**
 * Its first rows, as they stand.
 */
first_rows: Array<LookRow>, 
/**
 * Pairs of columns, by their headers, that seem to have changed places.
 */
swapped: Array<[string, string]>, 
/**
 * Whose lists have these very columns, where that is kept.
 */
sender: string | null, 
/**
 * The list that went out to a mail house and comes back with this one.
 */
mailing: Mailing | null, 
/**
 * Why its columns make no list yet.
 */
refusal: string | null, };

export type ListMap = { 
/**
 * Columns, by their headers.
 */
columns: Array<ColumnSaid>, 
/**
 * Cells typed in place of what the list has.
 */
cells: Array<CellTyped>, 
/**
 * Kinds of problems, as in `bad_date`: their cells are left blank, and their rows taken without them.
 */
left_blank: Array<string>, };

export type ListRows = { 
/**
 * The names of the columns, from left to right.
 */
headers: Array<string>, 
/**
 * Those rows that the list has.
 */
rows: Array<LookRow>, };

export type ListSheet = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the workbook hides it.
 */
is_hidden: boolean, };

export type ListViewBody = { 
/**
 * Words that names, contacts or ids must hold.
 */
search: string, 
/**
 * Statuses wanted; none means all.
 */
statuses: Array<string>, 
/**
 * Only the people behind a figure.
 */
concern: Concern | null, 
/**
 * Only those whom a filter wants.
 */
filter: PersonFilter | null, 
/**
 * What it is ordered by.
 */
sort: Array<PersonOrder>, 
/**
 * The columns it shows, in order, by their keys; none: those that every list begins with.
 */
columns: Array<string>, 
/**
 * Keys of those that stay in sight when the list is moved sideways.
 */
pinned: Array<string>, 
/**
 * Widths that somebody has given columns, by their keys, in pixels of the usual text size.
 */
widths: { [key in string]: number }, };

export type ListViewRemove = { 
/**
 * The case.
 */
case: number, 
/**
 * The list.
 */
view: number, };

export type ListViewRow = { 
/**
 * Number in the file.
 */
view: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whom it wants, and how it shows them.
 */
body: ListViewBody, 
/**
 * How many it holds now; not known where it asks for what the case no longer has.
 */
count: number | null, };

export type ListViewSave = { 
/**
 * The case.
 */
case: number, 
/**
 * The list that is written; none keeps a new one.
 */
view: number | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whom it wants, and how it shows them.
 */
body: ListViewBody, };

export type ListViewSaved = { 
/**
 * Number in the file.
 */
view: number, 
/**
 * The operation.
 */
operation: number, 
/**
 * What it did.
 */
summary: string, };

export type LookColumn = { 
/**
 * Its first cells that are not blank.
 */
samples: Array<LookSample>, 
/**
 * Its header.
 */
header: string, 
/**
 * The field it fills; none when it is kept as it came.
 */
field: string | null, 
/**
 * How its cells are read, where that is said.
 */
reading?: string, 
/**
 * How it was told what it holds: `name`, `content`, `sender`, `person`, `nothing`.
 */
told_by?: string, };

export type LookRow = { 
/**
 * The row, as a spreadsheet numbers it.
 */
row: number, 
/**
 * Its cells, from left to right.
 */
cells: Array<string>, };

export type LookSample = { 
/**
 * As it stands.
 */
text: string, 
/**
 * As it would be read; none where it cannot be.
 */
reads: string | null, };

export type Mailing = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * How many people are in it.
 */
people: number, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, 
/**
 * The operation that wrote it.
 */
operation: number, };

export type MailingCheck = { 
/**
 * The people, as a list is narrowed.
 */
list: PersonList, 
/**
 * What for: see [`MailingExport::purpose`].
 */
purpose: string | null, };

export type MailingExport = { 
/**
 * The people, as a list is narrowed and ordered; all of it is written.
 */
list: PersonList, 
/**
 * What for: `notice` (the usual) or `marketing`, from which whoever opted out is left out.
 */
purpose: string | null, 
/**
 * The file; its name ends in `.csv`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type MailingMeant = { 
/**
 * How many would be written.
 */
people: number, 
/**
 * How many of those chosen would be left out.
 */
left_out: number, 
/**
 * For which reasons, the most frequent first.
 */
reasons: Array<LeftOutFor>, 
/**
 * The first of them, each with the reason.
 */
named: Array<LeftOut>, };

export type MailingSent = { 
/**
 * How many of those chosen were left out.
 */
left_out: number, 
/**
 * The first of them, with the reason.
 */
named: Array<LeftOut>, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * How many people are in it.
 */
people: number, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, 
/**
 * The operation that wrote it.
 */
operation: number, };

export type Mark = { 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

export type MatchRule = { 
/**
 * All of them: `review` where it is left out, `update` or `skip`. What only fills blanks is taken without review.
 */
on_match?: string, 
/**
 * Those of a kind, as in `same_email`.
 */
kinds: Record<string, string>, 
/**
 * Single rows, as a spreadsheet numbers them.
 */
rows: Record<number, string>, };

export type MentionSaid = { 
/**
 * Whom or what.
 */
named: NamedInText, 
/**
 * Where the name begins in the text, in UTF-16 units as JavaScript counts.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

export type MentionView = { 
/**
 * Whom or what.
 */
named: NamedInText, 
/**
 * What it is called now.
 */
name: string, 
/**
 * Where the name begins in the text, in UTF-16 units.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

export type MoverRow = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Whether the person comes in; goes out otherwise.
 */
moves_in: boolean, 
/**
 * Whether it could not be told any more.
 */
is_unknown: boolean, };

export type NameParts = { 
/**
 * Given name.
 */
given: string, 
/**
 * Middle name.
 */
middle: string, 
/**
 * Family name.
 */
family: string, 
/**
 * Suffix.
 */
suffix: string, };

export type NameSplit = { 
/**
 * The name: `GARCIA LOPEZ, Ana M.`
 */
text: string, };

export type NamedDay = { 
/**
 * Its number.
 */
deadline: number, 
/**
 * What is to be done.
 */
text: string, 
/**
 * The day.
 */
date: string, };

export type NamedIn = { 
/**
 * The person whom the note is on.
 */
person: number, 
/**
 * Their name, family first.
 */
name: string, 
/**
 * The note.
 */
note: NoteView, };

export type NamedInText = { "of": "person", 
/**
 * Number in the file.
 */
id: number, } | { "of": "document", 
/**
 * Number in the file.
 */
id: number, };

export type NamedRows = { 
/**
 * How many.
 */
count: number, 
/**
 * The first twenty, as a spreadsheet numbers them.
 */
first: Array<number>, };

export type NextStep = { 
/**
 * What.
 */
step: string, 
/**
 * By which day.
 */
on: string, };

export type NoteAdd = { 
/**
 * The person.
 */
person: number, 
/**
 * The text.
 */
text: string, 
/**
 * What it names, in the order in which it stands there.
 */
mentions: Array<MentionSaid>, };

export type NoteCorrect = { 
/**
 * The note.
 */
note: number, 
/**
 * What it should say.
 */
text: string, 
/**
 * What it names.
 */
mentions: Array<MentionSaid>, };

export type NoteVersionView = { 
/**
 * The text.
 */
text: string, 
/**
 * Who wrote something else in its place.
 */
replaced_by: string, 
/**
 * When.
 */
replaced_at: string, };

export type NoteView = { 
/**
 * Number in the file.
 */
note: number, 
/**
 * The text.
 */
text: string, 
/**
 * People and documents of the case that it names, in the order in which they stand there.
 */
mentions: Array<MentionView>, 
/**
 * Who wrote it.
 */
written_by: string, 
/**
 * When.
 */
written_at: string, 
/**
 * Who corrected it last.
 */
corrected_by: string | null, 
/**
 * When.
 */
corrected_at: string | null, };

export type Nothing = Record<symbol, never>;

export type NothingView = { 
/**
 * The claim: `tcpa_227c5`.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Why, in words.
 */
why: string, };

export type OfCase = { 
/**
 * The case.
 */
case: number, };

export type OfClaimDays = { 
/**
 * The case.
 */
case: number, 
/**
 * The claim: `sca`.
 */
claim: string, };

export type OfConflictCheck = { 
/**
 * Number of the check in the file.
 */
check: number, };

export type OfDeadline = { 
/**
 * Its number.
 */
deadline: number, };

export type OfDocument = { 
/**
 * The document.
 */
document: number, };

export type OfDraft = { 
/**
 * The list.
 */
draft: number, };

export type OfLetterTemplate = { 
/**
 * The template.
 */
key: string, };

export type OfNote = { 
/**
 * The note.
 */
note: number, };

export type OfRelation = { 
/**
 * Its number.
 */
relation: number, };

export type OfTask = { 
/**
 * The task.
 */
task: number, };

export type OfTaskSet = { 
/**
 * The set.
 */
set: number, };

export type OfTolling = { 
/**
 * The entry.
 */
tolling: number, };

export type OperationOthers = { 
/**
 * Its number.
 */
operation: number, };

export type OperationPeople = { 
/**
 * The operation.
 */
operation: number, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type OperationUndo = { 
/**
 * Its number.
 */
operation: number, 
/**
 * Why. What takes a critical deadline away, unmarks or waives it asks for it.
 */
why: string | null, 
/**
 * Initials or name of a second person, who is known to the file. Asked for together with the reason.
 */
by: string | null, 
/**
 * Undoes it for whom it can be: how many of its people, changed since, were shown to stay as they are.
 */
keeping: number | null, };

export type OperationView = { 
/**
 * Number.
 */
operation: number, 
/**
 * Name of the command.
 */
kind: string, 
/**
 * What was done, in a sentence.
 */
summary: string, 
/**
 * Case it belongs to.
 */
case: number | null, 
/**
 * Who.
 */
user: string, 
/**
 * Their initials.
 */
initials: string, 
/**
 * When.
 */
at: string, 
/**
 * The operation it undid.
 */
undoes: number | null, 
/**
 * The operation that undid it.
 */
undone_by: number | null, 
/**
 * It stays on record for good: it cannot be undone.
 */
stays: boolean, };

export type OtherRecord = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * Its case.
 */
case: number, 
/**
 * What the case is called.
 */
caption: string, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Status.
 */
status: string, };

export type PartyAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * Name.
 */
name: string, 
/**
 * `plaintiff`, `defendant` or `other`.
 */
role: string, 
/**
 * States, by code or name, and other countries, by name; none for not known.
 */
citizenship: Array<string>, };

export type PartyAdded = { 
/**
 * Its number in the file.
 */
party: number, 
/**
 * The operation.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, };

export type PartySet = { 
/**
 * The case.
 */
case: number, 
/**
 * Number of the party in the file.
 */
party: number, 
/**
 * States, by code or name, and other countries, by name; none for not known.
 */
citizenship: Array<string>, };

export type PartyView = { 
/**
 * Number in the file.
 */
party: number, 
/**
 * Name.
 */
name: string, 
/**
 * `plaintiff`, `defendant` or `other`.
 */
role: string, 
/**
 * The states and countries whose citizen it is: `DE, CA`.
 */
citizenship: string | null, 
/**
 * Who appears for it.
 */
counsel: Array<string>, };

export type PastAsked = { 
/**
 * The case.
 */
case: number, 
/**
 * The day.
 */
day: string, 
/**
 * The instant at which that day ended where the user sits, RFC 3339.
 */
ends_at: string, 
/**
 * Words that names, contacts or ids must hold.
 */
search: string, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type PastClass = { 
/**
 * The day.
 */
day: string, 
/**
 * Operations of the file since then, which are not in it.
 */
operations_since: number, 
/**
 * How many people there were.
 */
people: number, 
/**
 * How many were counted as class members by their status.
 */
of_class: number, 
/**
 * How many there were of each status, those that count first.
 */
statuses: Array<ValueCount>, 
/**
 * Those who match.
 */
matching: number, 
/**
 * A page of them, by name.
 */
rows: Array<PastPerson>, };

export type PastPerson = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Status.
 */
status: string, 
/**
 * State of residence.
 */
state: string | null, 
/**
 * City.
 */
city: string | null, };

export type PeopleChanged = { 
/**
 * How many people it touched.
 */
total: number, 
/**
 * A page of them, in the order of their numbers.
 */
people: Array<PersonChanged>, };

export type PersonChanged = { 
/**
 * The person.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Whether it brought them; then there is nothing older.
 */
came: boolean, 
/**
 * Whether it took them away.
 */
went: boolean, 
/**
 * The note that it wrote on them, as it stands.
 */
note: string | null, 
/**
 * What it changed of someone who was there before and after.
 */
fields: Array<FieldDifference>, };

export type PersonColumn = { 
/**
 * Its key: `state`, `fact:premium_from`, `amount:sca`, `document:3`.
 */
key: string, 
/**
 * What the case calls the fact or the claim, what a kind of document is called; columns that every case has are named by whoever shows them.
 */
label: string | null, 
/**
 * What it holds: `name`, `text`, `choice`, `date`, `money`, `number`, `yes_no`, or `several` words.
 */
kind: string, 
/**
 * What there is to choose from, where that is known.
 */
options: Array<string>, 
/**
 * Whether a person can type what stands in it.
 */
is_typed: boolean, };

export type PersonDraft = { 
/**
 * The case.
 */
case: number, 
/**
 * The person whom the form edits, so that the events kept of them count; none for a new one.
 */
person?: number, 
/**
 * Status.
 */
status: string, 
/**
 * What the form holds.
 */
fields: PersonFields, };

export type PersonExport = { 
/**
 * The list, as it is narrowed and ordered; all of it is written, with its columns after the usual ones.
 */
list: PersonList, 
/**
 * What stands above each of its columns; above one without a heading its key.
 */
headers: Array<string>, 
/**
 * How much of personal identifiers goes out: `court` (Fed. R. Civ. P. 5.2, the usual), `none` or `off`.
 */
redaction: string | null, 
/**
 * The file; its name ends in `.csv`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type PersonFields = { 
/**
 * Number of the sender of the list.
 */
external_id: string, 
/**
 * Given name.
 */
given: string, 
/**
 * Middle name.
 */
middle: string, 
/**
 * Family name.
 */
family: string, 
/**
 * Suffix.
 */
suffix: string, 
/**
 * What the person is called.
 */
known_as: string, 
/**
 * Names the person bore before, parted by semicolons.
 */
former_names: string, 
/**
 * Day of birth.
 */
born_on: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Telephone number.
 */
phone: string, 
/**
 * Street.
 */
street: string, 
/**
 * City.
 */
city: string, 
/**
 * State.
 */
state: string, 
/**
 * ZIP.
 */
zip: string, 
/**
 * Facts by key.
 */
facts: { [key in string]: string }, };

export type PersonFile = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * The case.
 */
case: number, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * What the person form edits, as text.
 */
fields: PersonFields, 
/**
 * Where names and day of birth came from.
 */
named_by: SourceView | null, 
/**
 * Contacts, newest first.
 */
contacts: Array<ContactView>, 
/**
 * Status that holds.
 */
status: string, 
/**
 * Statuses, oldest first.
 */
statuses: Array<StatusView>, 
/**
 * Facts asked for, in order, known or not.
 */
facts: Array<FactView>, 
/**
 * Tags that the firm has put on the person, in order.
 */
tags: Array<string>, 
/**
 * What happened to the person, by kind and oldest first; absent where nothing is kept.
 */
events?: Array<EventView>, 
/**
 * Columns of a list that the case has no use for.
 */
extra: Array<[string, string]>, 
/**
 * What the person could recover.
 */
assessment: AssessmentView, 
/**
 * Notes, newest first.
 */
notes: Array<NoteView>, 
/**
 * How many documents are about the person.
 */
documents: number, 
/**
 * What was done to this person, newest first.
 */
history: Array<OperationView>, };

export type PersonFilter = { "is": "and", 
/**
 * The conditions.
 */
filters: Array<PersonFilter>, } | { "is": "or", 
/**
 * The conditions.
 */
filters: Array<PersonFilter>, } | { "is": "not", 
/**
 * The condition.
 */
filter: PersonFilter, } | { "is": "behind", 
/**
 * Which figure.
 */
concern: Concern, } | { "is": "where", 
/**
 * Key of the column.
 */
column: string, 
/**
 * What is asked of it.
 */
test: PersonTest, 
/**
 * Values as people write them: none for `is_empty`, two for `between`, any number for `one_of`, else one. Days may
 * be counted from today: `today-60`.
 */
values: Array<string>, };

export type PersonFind = { 
/**
 * The case.
 */
case: number, 
/**
 * The sender's number.
 */
external_id: string, };

export type PersonGet = { 
/**
 * Number in the file.
 */
person: number, };

export type PersonHit = { 
/**
 * Key of the column; of contacts that are no longer current, too.
 */
column: string, 
/**
 * What stands there.
 */
text: string, 
/**
 * Where in it the mark begins, in UTF-16 units as JavaScript counts.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

export type PersonList = { 
/**
 * The case.
 */
case: number, 
/**
 * Words that names, contacts or ids must hold.
 */
search: string, 
/**
 * Statuses wanted; none means all.
 */
statuses: Array<string>, 
/**
 * Only the people behind a figure.
 */
concern: Concern | null, 
/**
 * Only those whom a filter wants.
 */
filter: PersonFilter | null, 
/**
 * What to order by, one after another. Nothing: who was found more exactly first, each in the order of names.
 */
sort: Array<PersonOrder>, 
/**
 * Columns to fill beside those of every row, by their keys.
 */
columns: Array<string>, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type PersonListSum = { 
/**
 * Their sum.
 */
recoverable: string, 
/**
 * Whether a statute gives the class at most or at least something that is in no person's figure.
 */
is_capped: boolean, };

export type PersonOrder = { 
/**
 * Key of the column.
 */
column: string, 
/**
 * From the last to the first.
 */
descending: boolean, };

export type PersonPage = { 
/**
 * Everyone in the case.
 */
people: number, 
/**
 * Those who match.
 */
matching: number, 
/**
 * Where the page begins.
 */
offset: number, 
/**
 * The page.
 */
rows: Array<PersonRow>, };

export type PersonPartUndo = { 
/**
 * The person.
 */
person: number, 
/**
 * The operation.
 */
operation: number, 
/**
 * The field; everything that it changed of the person where it is left out.
 */
field: string | null, };

export type PersonPlace = { 
/**
 * How many stand before them; none where the list leaves them out.
 */
place: number | null, };

export type PersonPlaceAsked = { 
/**
 * The list; its paging is passed over.
 */
list: PersonList, 
/**
 * Who.
 */
person: number, };

export type PersonReason = { 
/**
 * The person.
 */
person: number, 
/**
 * Why.
 */
why: string, };

export type PersonRecord = { 
/**
 * The person.
 */
person: number, 
/**
 * How they may be reached.
 */
handling: HandlingView, 
/**
 * Counsel of their own, through whom alone they are written to: as it was said of how they may be reached, or of a role.
 */
counsel: string | null, 
/**
 * Why no letter goes to them; none where one does.
 */
barred: string | null, 
/**
 * To whom letters go, where somebody else opens them.
 */
care_of: string | null, 
/**
 * The day since which names and contacts are frozen, because the person opted out; none where they are not.
 */
frozen_since: string | null, 
/**
 * Whether the person opted out by status alone: no request is on record, and nobody knows the day on which class actions
 * ceased to stop their clock.
 */
lacks_request: boolean, 
/**
 * Contacts as they stand, in the order in which they are kept.
 */
contacts: Array<ReachEntry>, 
/**
 * Who belongs to whom.
 */
relations: Array<RelationView>, 
/**
 * What the person is beside their status: the latest of each role.
 */
roles: Array<RoleView>, 
/**
 * Every entry of any role, newest first.
 */
role_history: Array<RoleEntry>, 
/**
 * The last day to ask to be left out of the class, where the case knows it.
 */
opt_out_deadline: string | null, 
/**
 * The day on which the person comes or came of age, where they are or were a minor.
 */
of_age_on: string | null, 
/**
 * Sensitive values, masked.
 */
sensitive: Array<SensitiveView>, };

export type PersonRemove = { 
/**
 * The person.
 */
person: number, 
/**
 * Why.
 */
why: string, };

export type PersonRestore = { 
/**
 * The case.
 */
case: number, 
/**
 * The person.
 */
person: number, };

export type PersonRow = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Status.
 */
status: string, 
/**
 * Whether counted as a class member.
 */
counted: boolean, 
/**
 * State of residence.
 */
state: string | null, 
/**
 * City.
 */
city: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * The claim with the first last day to file.
 */
last_day_claim: string | null, 
/**
 * That day.
 */
last_day: string | null, 
/**
 * Whether it is counted from the earliest day of a date that is known in part.
 */
last_day_is_partial: boolean, 
/**
 * Days left to it; below zero when it has passed.
 */
days_left: number | null, 
/**
 * Documented loss.
 */
loss: string | null, 
/**
 * What the person could recover; none when not counted.
 */
recoverable: string | null, 
/**
 * What is unknown.
 */
gaps: Array<string>, 
/**
 * What stands in the columns asked for, as text.
 */
cells?: Array<string | null>, 
/**
 * By which words a search found the person.
 */
hits?: Array<PersonHit>, };

export type PersonSave = { 
/**
 * The case.
 */
case: number, 
/**
 * The person; none to add one.
 */
person: number | null, 
/**
 * Status of a new person.
 */
status: string | null, 
/**
 * What the form holds.
 */
fields: PersonFields, };

export type PersonSaved = { 
/**
 * Number in the file.
 */
person: number, 
/**
 * The operation; none when nothing had changed.
 */
operation: number | null, 
/**
 * What was done.
 */
summary: string, };

export type PersonStatusSet = { 
/**
 * The case.
 */
case: number, 
/**
 * The people.
 */
people: Array<number>, 
/**
 * The status.
 */
status: string, 
/**
 * From which day; today unless told otherwise.
 */
on: string | null, 
/**
 * Why, the estate, the guardian, or whose duplicate.
 */
note: string | null, };

export type PersonSum = { 
/**
 * How many of them are in the case.
 */
people: number, 
/**
 * What they could recover together.
 */
recoverable: string, };

export type PersonTable = { 
/**
 * Its lines, the headings first.
 */
text: string, };

export type PersonTest = "is" | "one_of" | "is_empty" | "contains" | "starts_with" | "before" | "after" | "between";

export type PickedPeople = { 
/**
 * The case.
 */
case: number, 
/**
 * Their numbers in the file.
 */
people: Array<number>, };

export type PickedTable = { 
/**
 * The case.
 */
case: number, 
/**
 * Their numbers in the file, in the order wanted.
 */
people: Array<number>, 
/**
 * Keys of the columns.
 */
columns: Array<string>, 
/**
 * What stands above each column.
 */
headers: Array<string>, };

export type ProblemCount = { 
/**
 * What is wrong.
 */
kind: string, 
/**
 * How often.
 */
count: number, 
/**
 * What to do about it.
 */
advice: string, 
/**
 * Whether rows can be taken without the cells that have it.
 */
can_be_left_blank: boolean, };

export type ProfileDay = { 
/**
 * The profile: `FED`.
 */
profile: string, 
/**
 * The day.
 */
date: string, };

export type ProofGrid = { 
/**
 * What is asked for.
 */
items: Array<ProofGridItem>, 
/**
 * How many more things are asked for than the grid has room for.
 */
not_shown: number, 
/**
 * Those who match.
 */
people: number, 
/**
 * A page of them, in the order of their names.
 */
rows: Array<ProofGridRow>, };

export type ProofGridAsked = { 
/**
 * The case.
 */
case: number, 
/**
 * Only those who lack anything.
 */
lacks_any: boolean, 
/**
 * Only those who lack this, by its key.
 */
lacking: string | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type ProofGridItem = { 
/**
 * Its key: `document:3`, `sca:documented_loss`.
 */
key: string, 
/**
 * What is asked for.
 */
says: string, 
/**
 * The claim that asks for it; none for a document.
 */
claim: string | null, 
/**
 * How many lack it.
 */
missing: number, 
/**
 * Those people, as the list of plaintiffs takes them.
 */
concern: Concern, };

export type ProofGridRow = { 
/**
 * The person.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * For each item whether it is on record; nothing where it is not asked of them.
 */
known: Array<boolean | null>, };

export type ProofItem = { 
/**
 * The input that tells it.
 */
input: string, 
/**
 * What is asked for.
 */
says: string, 
/**
 * The fact of the case that tells it; none where events do.
 */
fact: string | null, 
/**
 * Class members of whom it is not known.
 */
missing: number, };

export type ProofList = { 
/**
 * The case.
 */
case: number, 
/**
 * Number of the claim in the file.
 */
id: number, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, 
/**
 * Only those who lack something.
 */
lacking: boolean, };

export type ProofPage = { 
/**
 * What is to be proven.
 */
items: Array<ProofItem>, 
/**
 * Those who match.
 */
people: number, 
/**
 * A page of them.
 */
rows: Array<ProofRow>, };

export type ProofRow = { 
/**
 * The person.
 */
person: number, 
/**
 * Number of the sender of the list.
 */
external_id: string | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * For each item, whether it is on record.
 */
known: Array<boolean>, };

export type PunitiveView = { 
/**
 * The claim: `sca`.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * For the class as a whole.
 */
amount: string, 
/**
 * Where it is known from.
 */
source: string, 
/**
 * Whether it is an assumption.
 */
is_assumed: boolean, };

export type QuestionView = { 
/**
 * Name: `sca_minimum`.
 */
name: string, 
/**
 * The question.
 */
text: string, 
/**
 * What the answer changes: `figures` or `dates`.
 */
bears_on: string, 
/**
 * The answer worked with.
 */
working: string, 
/**
 * The answer that this edition of the law works with where nobody has decided.
 */
default: string, 
/**
 * The firm's decision, once there is one.
 */
decision: DecisionView | null, 
/**
 * Every answer.
 */
answers: Array<AnswerView>, 
/**
 * Claims of this case that it touches.
 */
claims: Array<string>, };

export type RateTableView = { 
/**
 * Short name: `ca_contract`.
 */
id: string, 
/**
 * What it is for.
 */
name: string, 
/**
 * Its rates in words: `10% a year from 1986-01-02`.
 */
says: string, 
/**
 * Where it stands.
 */
cite: string, 
/**
 * Whether the words were read at the source.
 */
verified: boolean, 
/**
 * Whether it is of the firm's own law.
 */
is_own: boolean, };

export type ReachAdd = { 
/**
 * The person.
 */
person: number, 
/**
 * `email`, `phone` or `address`.
 */
kind: string, 
/**
 * The address or number; of a postal address the street.
 */
value: string, 
/**
 * City of a postal address.
 */
city: string, 
/**
 * Its state.
 */
state: string, 
/**
 * Its ZIP.
 */
zip: string, 
/**
 * Since when it is known; today unless told otherwise.
 */
noted_on: string | null, 
/**
 * Who told it.
 */
told_by: string | null, };

export type ReachChange = { 
/**
 * The person.
 */
person: number, 
/**
 * Its place among the person's contacts.
 */
at: number, 
/**
 * What stood there when it was shown.
 */
value: string, 
/**
 * `current`, `good`, `returned`, `bad` or `ended`.
 */
what: string, 
/**
 * On which day; today unless told otherwise.
 */
on: string | null, };

export type ReachEntry = { 
/**
 * Its place among the person's contacts, counted from 0.
 */
at: number, 
/**
 * `email`, `phone` or `address`.
 */
kind: string, 
/**
 * As it was given, in one line.
 */
value: string, 
/**
 * As it is shown: a telephone number in the usual way.
 */
shown: string, 
/**
 * The day it was noted.
 */
noted_on: string, 
/**
 * Who told it.
 */
told_by: string | null, 
/**
 * `good`, `returned` or `bad`.
 */
quality: string, 
/**
 * Since when it is returned or bad.
 */
quality_on: string | null, 
/**
 * The day since which it is not the person's any more.
 */
ended_on: string | null, 
/**
 * Whether it is the current one of its kind.
 */
is_current: boolean, 
/**
 * Where it came from.
 */
source: SourceView | null, };

export type ReadingOffer = { 
/**
 * The column, by its header.
 */
column: string, 
/**
 * The field that it would fill.
 */
field: string, 
/**
 * How it would be read.
 */
reading: string, 
/**
 * How many cells it would put right.
 */
count: number, 
/**
 * How many cells that are read now it would leave unread; fewer than it puts right.
 */
breaks: number, 
/**
 * The first of them.
 */
found: string, 
/**
 * What that one would say.
 */
becomes: string, };

export type RefilingAsked = { 
/**
 * The case.
 */
case: number, 
/**
 * The claim: `sca`.
 */
claim: string, 
/**
 * The day on which the clock starts; the one that most people share unless it is typed.
 */
start: string | null, 
/**
 * The day of the violation, for an outer limit; the day the case says its claims accrued unless it is typed.
 */
violation: string | null, };

export type RefilingDay = { 
/**
 * `class` or `individual`.
 */
action: string, 
/**
 * The last day.
 */
last_day: string, 
/**
 * The day to work towards.
 */
safe_date: string, 
/**
 * The latest day that can be argued.
 */
latest_arguable_date: string, 
/**
 * Days from today to the day to work towards; below zero when it has passed.
 */
days_left: number, 
/**
 * Time that was not counted.
 */
tolled: Array<TolledView>, 
/**
 * Open questions that move it.
 */
asks: Array<string>, 
/**
 * The steps.
 */
working: Array<string>, };

export type RefilingView = { 
/**
 * The claim.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The rule.
 */
cite: string, 
/**
 * How long one may wait: `2 years`.
 */
period: string, 
/**
 * What starts the clock: `discovery` or `accrual`.
 */
start_kind: string, 
/**
 * The day on which it starts.
 */
start: string, 
/**
 * People of the class whose clock starts on that day.
 */
people: number, 
/**
 * For a class action, and for suits of each one's own.
 */
days: Array<RefilingDay>, };

export type RefusedExport = { 
/**
 * The list, as it was checked.
 */
list: ImportCheck, 
/**
 * The file to write; its name ends in `.csv`.
 */
path: string, 
/**
 * Writes over a file that is there.
 */
replace: boolean, };

export type RelationAdd = { 
/**
 * The person.
 */
person: number, 
/**
 * The other, who is it to them.
 */
other: number, 
/**
 * `spouse`, `parent`, `guardian`, `heir`, `household` or `other`.
 */
is: string, 
/**
 * More about it.
 */
note: string | null, };

export type RelationView = { 
/**
 * Its number.
 */
relation: number, 
/**
 * The other.
 */
other: number, 
/**
 * Their name.
 */
name: string, 
/**
 * What the other is to the person: `spouse`, `parent`, `child`, `guardian`, `ward`, `heir`, `leaves_to`, `household` or `other`.
 */
is: string, 
/**
 * More about it.
 */
note: string | null, };

export type ReminderGiven = { 
/**
 * The file that the reminders are of.
 */
file: string, 
/**
 * What was given.
 */
given: Array<ReminderMark>, };

export type ReminderList = { 
/**
 * The day.
 */
today: string, 
/**
 * The file, to be named again when what was given is kept.
 */
file: string, 
/**
 * One notice for each kind of reminder; none where there is nothing new.
 */
notices: Array<ReminderNotice>, 
/**
 * What to say on later days while the file is closed.
 */
later: Array<LaterNotice>, };

export type ReminderMark = { 
/**
 * `due` or `unconfirmed` of a deadline, `last_days` of a claim.
 */
about: string, 
/**
 * Number of the deadline or of the claim.
 */
subject: number, 
/**
 * The day it reminds of.
 */
day: string, 
/**
 * How near the day is: `overdue`, `today`, `within_1`, `within_7` or `within_30`.
 */
stage: string, 
/**
 * Of how many people, for a claim.
 */
people: number, };

export type ReminderNotice = { 
/**
 * Its kind: `overdue`, `due`, `unconfirmed`, `last_days` or `uncounted`.
 */
group: string, 
/**
 * How many there are, in a line.
 */
title: string, 
/**
 * The first of them, one in a line.
 */
body: string, 
/**
 * What to keep once it was given.
 */
given: Array<ReminderMark>, };

export type RemovalAsked = { 
/**
 * Who.
 */
by: string, 
/**
 * When, RFC 3339, UTC.
 */
at: string, 
/**
 * Why.
 */
why: string, };

export type RequiredDocumentSet = { 
/**
 * The case.
 */
case: number, 
/**
 * The kind by its name; another name makes another kind.
 */
kind: string, 
/**
 * Whether they have to.
 */
is_required: boolean, };

export type ReviewCount = { 
/**
 * Why: `differs` where somebody has the id and other values, `same_email`, `same_phone` and `same_name` where they
 * were found so and have other values, `other_name` where the e-mail address is that of somebody of another name, `like_name` where
 * the telephone number is that of somebody whose name is like it, `typed` where only what somebody typed differs, which stays unless it is decided otherwise,
 * `twice` where an earlier row seems to be of the same person: `new` keeps both, `skip` the first.
 */
kind: string, 
/**
 * How many.
 */
count: number, 
/**
 * On how many of them nobody has decided.
 */
open: number, };

export type ReviewField = { 
/**
 * The field: `email`, the key of a fact, the header of a column that is kept as it came.
 */
field: string, 
/**
 * What stands; none where nothing is known.
 */
stands: string | null, 
/**
 * What the row says.
 */
brings: string, 
/**
 * What becomes of it if the person is updated: `fills`, `replaces`, or `kept_as_typed`, which is left; `same`
 * where an earlier row says it too.
 */
effect: string, };

export type ReviewRow = { 
/**
 * The row, as a spreadsheet numbers it.
 */
row: number, 
/**
 * Why it is put before a person.
 */
kind: string, 
/**
 * The person; none where it is the person of an earlier row.
 */
person: number | null, 
/**
 * That row.
 */
earlier: number | null, 
/**
 * Name, family first.
 */
name: string, 
/**
 * What differs; of rows that seem to be of one person what they share.
 */
fields: Array<ReviewField>, };

export type RiskList = { 
/**
 * Lines, the gravest first.
 */
rows: Array<RiskRow>, 
/**
 * Lines of less weight that are not among them.
 */
more: number, };

export type RiskOpens = { "at": "deadline", 
/**
 * Its number.
 */
deadline: number, } | { "at": "last_day", 
/**
 * The claim.
 */
claim: string, 
/**
 * `within_7` or `within_30`.
 */
when: string, } | { "at": "person", 
/**
 * The person.
 */
person: number, } | { "at": "request", 
/**
 * The person.
 */
person: number, } | { "at": "tasks", 
/**
 * The batch.
 */
batch: number | null, } | { "at": "unheard", 
/**
 * The days.
 */
days: number, } | { "at": "imports" };

export type RiskRow = { 
/**
 * `deadline`, `last_day`, `task`, `contact`, `unheard`, `opt_out`, `cure` or `draft`.
 */
kind: string, 
/**
 * The case.
 */
case: number, 
/**
 * Its caption.
 */
caption: string, 
/**
 * What is to be done: the deadline, the claim, the task, the file, what a claim lacks; of people not reached, for how many
 * days; blank for a request to be left out.
 */
what: string, 
/**
 * The one person it is of.
 */
name: string | null, 
/**
 * How many people it is of, where they are counted.
 */
people: number | null, 
/**
 * The day; of people with several days, the first.
 */
day: string | null, 
/**
 * Days left until it; below zero when it has passed.
 */
days_left: number | null, 
/**
 * Where it is dealt with.
 */
opens: RiskOpens, };

export type RivalStartView = { 
/**
 * The fact or setting that tells it, with its source: `discovered_on`, `discoverable_on`.
 */
of: InputView, 
/**
 * The day to work towards if it starts the clock.
 */
safe_date: string | null, };

export type RoleAdd = { 
/**
 * The person.
 */
person: number, 
/**
 * The role.
 */
role: string, 
/**
 * From which day; of an opt-out the day it was asked for, of an estate that of death, else today, unless told otherwise.
 */
from_on: string | null, 
/**
 * Whether the role ends.
 */
ended: boolean, 
/**
 * The document that shows it.
 */
document: string | null, 
/**
 * A note.
 */
note: string | null, 
/**
 * What is known of it, by the names of its fields, as typed.
 */
detail: { [key in string]: string }, };

export type RoleEntry = { 
/**
 * The role.
 */
role: string, 
/**
 * From which day.
 */
from_on: string, 
/**
 * Whether it ended then.
 */
ended: boolean, 
/**
 * The document that shows it.
 */
document: string | null, 
/**
 * A note.
 */
note: string | null, 
/**
 * What is known of it, by the names of its fields.
 */
detail: { [key in string]: string }, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * When.
 */
at: string, };

export type RoleFieldView = { 
/**
 * Its name.
 */
name: string, 
/**
 * `text`, `day` or `choice`.
 */
holds: string, 
/**
 * What there is to choose from.
 */
options: Array<string>, };

export type RoleKindView = { 
/**
 * The role.
 */
role: string, 
/**
 * Its fields, in order.
 */
fields: Array<RoleFieldView>, };

export type RoleView = { 
/**
 * Fields of which nothing is known yet, and that are needed.
 */
missing: Array<string>, 
/**
 * By how many days a request to be left out is late; none in time, and of other roles.
 */
days_late: number | null, 
/**
 * Whether a request to be left out counts; of other roles always.
 */
counts: boolean, 
/**
 * Whether the person left the class at their request, whether or not it counts; of other roles always.
 */
is_done: boolean, 
/**
 * The role.
 */
role: string, 
/**
 * From which day.
 */
from_on: string, 
/**
 * Whether it ended then.
 */
ended: boolean, 
/**
 * The document that shows it.
 */
document: string | null, 
/**
 * A note.
 */
note: string | null, 
/**
 * What is known of it, by the names of its fields.
 */
detail: { [key in string]: string }, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * When.
 */
at: string, };

export type RoomView = { 
/**
 * `figure`, `tier`, `net_worth`, `elected`, `interest_rate`, `interest_from`, `punitive`, `settlement_share` or
 * `discount_reason`.
 */
name: string, 
/**
 * The least a figure can be.
 */
low: string | null, 
/**
 * The most.
 */
high: string | null, 
/**
 * The words of a tier, the lowest first.
 */
words: Array<string>, };

export type RuleEvent = { 
/**
 * Its code: `judgment_entered`.
 */
event: string, 
/**
 * The words in which people read it.
 */
words: string, };

export type RuleView = { 
/**
 * What it says.
 */
says: string, 
/**
 * Where it stands.
 */
cite: string, 
/**
 * Whether the words were read at the source.
 */
verified: boolean, };

export type SameHuman = { 
/**
 * One record.
 */
person: number, 
/**
 * The other.
 */
other: number, };

export type SampleAdd = { 
/**
 * How many people.
 */
people: number, 
/**
 * The same seed gives the same people.
 */
seed: number, };

export type SensitiveSet = { 
/**
 * The person.
 */
person: number, 
/**
 * `social_security`, `bank_account` or `health_note`.
 */
field: string, 
/**
 * The value; blank takes it away.
 */
value: string, };

export type SensitiveShow = { 
/**
 * The person.
 */
person: number, 
/**
 * `social_security`, `bank_account`, `health_note` or `born_on`.
 */
field: string, };

export type SensitiveShown = { 
/**
 * The value.
 */
value: string, };

export type SensitiveView = { 
/**
 * `social_security`, `bank_account`, `health_note` or `born_on`.
 */
field: string, 
/**
 * What may be seen of it; none while nothing is kept.
 */
masked: string | null, };

export type SettingSet = { 
/**
 * The case.
 */
case: number, 
/**
 * The figure.
 */
setting: SettingView, };

export type SettingView = { 
/**
 * Name: `share_not_delivered`.
 */
name: string, 
/**
 * Value as text.
 */
value: string, 
/**
 * Where it came from.
 */
source: string, 
/**
 * Whether it is an assumption.
 */
is_assumed: boolean, };

export type SignedView = { 
/**
 * Name of the user.
 */
user: string, 
/**
 * When.
 */
at: string, };

export type SourceView = { 
/**
 * The operation that wrote it.
 */
operation: number, 
/**
 * The imported file, if it came from a list.
 */
file: string | null, 
/**
 * The sheet of that file, if it is a workbook.
 */
sheet?: string, 
/**
 * The row of that file, the header being row 1.
 */
row: number | null, 
/**
 * The column of that file; several, parted by commas, of a name or an address.
 */
column?: string, 
/**
 * Who did it.
 */
user: string, 
/**
 * When.
 */
at: string, };

export type StageAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * The stage: `filed`.
 */
stage: string, 
/**
 * From which day.
 */
from_on: string, 
/**
 * What happened.
 */
note: string | null, };

export type StageCount = { 
/**
 * The stage: `lead`, `contacted`, `vetted`, `engaged`, `turned_down`.
 */
stage: string, 
/**
 * How many.
 */
leads: number, };

export type StateCount = { 
/**
 * Two letters.
 */
state: string, 
/**
 * How many.
 */
people: number, };

export type StatusView = { 
/**
 * The status.
 */
status: string, 
/**
 * From which day.
 */
from_on: string, 
/**
 * What happened.
 */
note: string | null, 
/**
 * Where it came from, where that is kept.
 */
source: SourceView | null, };

export type TaskAdd = { 
/**
 * The case.
 */
case: number, 
/**
 * The person; none for the case itself.
 */
person: number | null, 
/**
 * What it says.
 */
said: TaskSaid, };

export type TaskAddMany = { 
/**
 * The people.
 */
chosen: Chosen, 
/**
 * What it says.
 */
said: TaskSaid, };

export type TaskBatchView = { 
/**
 * Number of the first of them.
 */
batch: number, 
/**
 * What is to be done.
 */
title: string, 
/**
 * By which day, where it is the same for all.
 */
due: string | null, 
/**
 * What the day is called that it hangs on, and how far from it.
 */
tie: TaskTie | null, 
/**
 * What that day is called.
 */
tie_label: string | null, 
/**
 * How many there are.
 */
tasks: number, 
/**
 * How many are done.
 */
done: number, 
/**
 * How many are open and were due before today.
 */
overdue: number, };

export type TaskChange = { 
/**
 * The task.
 */
task: number, 
/**
 * What it should say.
 */
said: TaskSaid, };

export type TaskList = { 
/**
 * The case.
 */
case: number, 
/**
 * Only those that were given to many people at once, by the number of the first of them.
 */
batch: number | null, 
/**
 * Those that were done last, in place of those that are open.
 */
done: boolean, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type TaskPage = { 
/**
 * Those asked for, the first due first; those without a day last.
 */
tasks: Array<TaskView>, 
/**
 * How many there are in all.
 */
count: number, 
/**
 * How many open tasks of the case were due before today, with those that were given to many people at once.
 */
overdue: number, 
/**
 * What was given to many people at once, newest first.
 */
batches: Array<TaskBatchView>, };

export type TaskSaid = { 
/**
 * What is to be done.
 */
title: string, 
/**
 * By which day.
 */
due: string | null, 
/**
 * The day that it hangs on, in place of a day of its own.
 */
tie: TaskTie | null, 
/**
 * By whom.
 */
assignee: string | null, };

export type TaskSetGive = { 
/**
 * The set.
 */
set: number, 
/**
 * The people.
 */
chosen: Chosen, };

export type TaskSetItem = { 
/**
 * What is to be done.
 */
title: string, 
/**
 * Days after the day on which the set is given; or after the day that it hangs on.
 */
days: number, 
/**
 * The day that it hangs on, with which one; none for the day on which the set is given.
 */
tie: TaskSetTie | null, 
/**
 * By whom.
 */
assignee: string | null, };

export type TaskSetSave = { 
/**
 * The case.
 */
case: number, 
/**
 * The set; none to keep a new one.
 */
set: number | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * The stage at which it is given: a status, or a word of the firm.
 */
stage: string | null, 
/**
 * Its tasks.
 */
items: Array<TaskSetItem>, };

export type TaskSetTie = { 
/**
 * `deadline`, `last_day`, `status`, `stage`, or `previous`: the day of the task before it in the set.
 */
to: string, 
/**
 * Number of the deadline, name of the claim, the status, or the stage; blank for the task before it.
 */
which: string, };

export type TaskSetView = { 
/**
 * Number in the file.
 */
set: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * The stage at which it is given.
 */
stage: string | null, 
/**
 * Its tasks.
 */
items: Array<TaskSetItem>, 
/**
 * What the day is called that each of them hangs on, in their order; none for those that hang on none, or on one that is gone.
 */
tie_labels: Array<string | null>, };

export type TaskTie = { 
/**
 * `deadline`, `last_day`, `status` or `stage`.
 */
to: string, 
/**
 * Number of the deadline, name of the claim, the status, or the stage of a lead.
 */
which: string, 
/**
 * Days after that day; before it below zero.
 */
days: number, };

export type TaskView = { 
/**
 * Number in the file.
 */
task: number, 
/**
 * Its case.
 */
case: number, 
/**
 * For whom; for the case itself without.
 */
person: number | null, 
/**
 * Their name, family first.
 */
name: string | null, 
/**
 * Whether it is the next step of a contact.
 */
is_next_step: boolean, 
/**
 * The first of the tasks that were given to many people together with it.
 */
batch: number | null, 
/**
 * What is to be done.
 */
title: string, 
/**
 * By which day; none where nobody said, or where the day that it hangs on is not known.
 */
due: string | null, 
/**
 * Days left; below zero when it has passed.
 */
days_left: number | null, 
/**
 * The day that it hangs on.
 */
tie: TaskTie | null, 
/**
 * What that day is called; none where it is gone.
 */
tie_label: string | null, 
/**
 * By whom.
 */
assignee: string | null, 
/**
 * Who did it.
 */
done_by: string | null, 
/**
 * When.
 */
done_at: string | null, };

export type TieChoice = { 
/**
 * `deadline`, `last_day`, `status` or `stage`.
 */
to: string, 
/**
 * Number of the deadline, name of the claim, the status, or the stage of a lead.
 */
which: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * The day, where it is the same for everyone.
 */
day: string | null, };

export type TodayView = { 
/**
 * The day.
 */
today: string, 
/**
 * Past. A day before which something may not be done is never overdue.
 */
overdue: Array<KeptDeadline>, 
/**
 * Today and within 7 days.
 */
within_7: Array<KeptDeadline>, 
/**
 * Later, within 30 days.
 */
within_30: Array<KeptDeadline>, 
/**
 * Later, within 90 days.
 */
within_90: Array<KeptDeadline>, 
/**
 * Open critical deadlines that no second person confirmed, however far off.
 */
unconfirmed: Array<KeptDeadline>, 
/**
 * Critical deadlines that somebody asked to take away.
 */
removals_asked: Array<KeptDeadline>, 
/**
 * How many deadlines the law at hand would move.
 */
law_moves: number, };

export type TolledView = { 
/**
 * The first day that is not counted.
 */
from: string, 
/**
 * The day on which the clock runs again.
 */
to: string, 
/**
 * Days that the period is longer by; none where the clock only started at its end.
 */
days: number | null, 
/**
 * Why.
 */
says: string, };

export type TollingAsked = { 
/**
 * The case.
 */
case: number, 
/**
 * What is typed; none where the entry is to be taken away.
 */
draft: TollingDraft | null, 
/**
 * The entry that it takes the place of.
 */
instead_of: number | null, };

export type TollingDraft = { 
/**
 * The case.
 */
case: number, 
/**
 * Its kind: `american_pipe`.
 */
kind: string, 
/**
 * The cause: the earlier action, the agreement.
 */
cause: string, 
/**
 * The court of an action.
 */
court: string | null, 
/**
 * Its docket number.
 */
docket_number: string | null, 
/**
 * The state whose court it is, by its two letters; none for a federal court.
 */
court_of: string | null, 
/**
 * Whether it is the named plaintiffs' own action, which stops nothing for them.
 */
is_own_action: boolean, 
/**
 * The first day. Blank where the rule or the person's birth says it.
 */
from_on: string | null, 
/**
 * The last day; none while it goes on.
 */
to_on: string | null, 
/**
 * The day of an order that excludes.
 */
ordered_on: string | null, 
/**
 * How a class action ended: `pending`, `no_ruling`, `denied` or `excluded`.
 */
ending: string | null, 
/**
 * The class whose members it covers, by its number.
 */
class: number | null, 
/**
 * The one person it covers, by number.
 */
person: number | null, 
/**
 * The claims it is for: `sca`; every claim where none is named.
 */
claims: Array<string>, 
/**
 * The document.
 */
document: string | null, 
/**
 * A note.
 */
note: string | null, };

export type TollingEffect = { 
/**
 * What the case works towards: `class` or `individual`.
 */
action: string, 
/**
 * Claim by claim, for what the case works towards.
 */
claims: Array<TollingMove>, 
/**
 * Claim by claim, for the other kind of suit.
 */
other: Array<TollingMove>, 
/**
 * The class total as it stands.
 */
before: string, 
/**
 * The class total with it.
 */
after: string, };

export type TollingKindView = { 
/**
 * Its code: `american_pipe`.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it does: `class_action`, `stops`, `not_before`, `within` or `note`.
 */
effect: string, 
/**
 * The state under whose law a claim must arise; none where any claim is stopped.
 */
claims_of: string | null, 
/**
 * The days that the rule itself names.
 */
fixed: [string, string] | null, 
/**
 * Whether its days follow from a person's birth.
 */
by_birth: boolean, 
/**
 * Whether it holds for one person, and an entry says for whom.
 */
is_personal: boolean, 
/**
 * What it says.
 */
says: string, 
/**
 * Where it stands.
 */
cite: string, 
/**
 * Whether the words were read at the source.
 */
verified: boolean, };

export type TollingMove = { 
/**
 * The claim.
 */
claim: string, 
/**
 * Its name.
 */
name: string, 
/**
 * People whose last day moves.
 */
moved: number, 
/**
 * People who are in time with it and are not without.
 */
saved: number, 
/**
 * People who are in time without it and are not with it.
 */
lost: number, 
/**
 * People whose last day can no longer be told: it falls past the years whose holidays are loaded.
 */
untold: number, 
/**
 * By how many days the last day moves: the least and the most.
 */
days: [number, number] | null, };

export type TollingSet = { 
/**
 * The entry.
 */
tolling: number, 
/**
 * What it says from now on.
 */
draft: TollingDraft, };

export type TollingView = { 
/**
 * Number in the file.
 */
tolling: number, 
/**
 * What it says, as it would be typed.
 */
draft: TollingDraft, 
/**
 * Name of its kind.
 */
name: string, 
/**
 * Whom it covers, in words.
 */
covers: string, 
/**
 * Name of the person it covers.
 */
person_name: string | null, 
/**
 * Open questions that decide what it does.
 */
asks: Array<string>, 
/**
 * The rule.
 */
cite: string, };

export type TriggerAdd = { 
/**
 * The event.
 */
draft: TriggerDraft, 
/**
 * Codes of the rules whose deadlines the case is to hold, beside the days that the draft gives; none leaves the
 * event alone.
 */
rules: Array<string>, };

export type TriggerAdded = { 
/**
 * Its number.
 */
trigger: number, 
/**
 * Numbers of the deadlines that were added or moved, in the order of the rules.
 */
deadlines: Array<number>, 
/**
 * The operation, which can be undone by its number.
 */
operation: number, 
/**
 * What was done, in a sentence.
 */
summary: string, };

export type TriggerDraft = { 
/**
 * The case.
 */
case: number, 
/**
 * The event, by its code in the rules: `judgment_entered`.
 */
event: string, 
/**
 * The day on which it happened or will happen.
 */
on: string, 
/**
 * How the paper was served: `mail`; electronically unless it is said.
 */
service: string | null, 
/**
 * Which days count as legal holidays: `FED_STATE`; those of the rule's own method unless it is said.
 */
profile: string | null, 
/**
 * Days on which the clerk's office cannot be reached.
 */
inaccessible: Array<string>, 
/**
 * Days that an order names, by the code of their rule. Each is kept as a day certain; those not given are left out.
 */
days: { [key in string]: string }, 
/**
 * The entry of the docket that it hangs on.
 */
filing: number | null, 
/**
 * What else is known of it.
 */
note: string | null, };

export type TriggerEventView = { 
/**
 * Its code in the rules: `judgment_entered`.
 */
event: string, 
/**
 * The words in which people read it: `judgment entered`.
 */
words: string, 
/**
 * Which day it is, in a sentence, where the words leave room.
 */
when: string | null, 
/**
 * The rules that run from it, by itself or together with another event, in the order of the law's files.
 */
rules: Array<TriggerRule>, };

export type TriggerMove = { 
/**
 * The event and what becomes of it.
 */
shift: TriggerShift, 
/**
 * Numbers of the deadlines that take their new days; every other open one that would move keeps its day.
 */
moved: Array<number>, };

export type TriggerMovePreview = { 
/**
 * The event and what becomes of it.
 */
shift: TriggerShift, 
/**
 * Numbers of the deadlines that would keep their day: what runs after them is counted from it.
 */
kept: Array<number>, };

export type TriggerRemove = { 
/**
 * The event, by its number.
 */
trigger: number, 
/**
 * Takes the deadlines away that run from it; each has to be open and not critical.
 */
with_deadlines: boolean, };

export type TriggerRule = { 
/**
 * Its code: `FRCP_23F`.
 */
code: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Where it stands.
 */
cite: string, 
/**
 * `last_day`, `earliest_day` or `date_certain`.
 */
kind: string, 
/**
 * The case in which it holds, where it does not in every one: `the United States is a party`.
 */
only_where: string | null, 
/**
 * Whether a second person has to confirm the day.
 */
is_critical: boolean, 
/**
 * Whether days are added for the way of service of this event.
 */
adds_service: boolean, };

export type TriggerShift = { 
/**
 * The event, by its number.
 */
trigger: number, 
/**
 * The new day.
 */
on: string | null, 
/**
 * The new way of service.
 */
service: string | null, 
/**
 * Which days count as legal holidays from now on.
 */
profile: string | null, 
/**
 * Days on which the clerk's office cannot be reached, in place of those that stand.
 */
inaccessible: Array<string> | null, };

export type TriggerShiftView = { 
/**
 * The day of the event as it stands.
 */
old_on: string, 
/**
 * The day that it would have.
 */
new_on: string, 
/**
 * The deadlines whose day would be another, by the day they are kept for.
 */
moves: Array<DeadlineMove>, 
/**
 * Deadlines whose days the order names: they stay as they stand in it.
 */
named: Array<NamedDay>, };

export type TriggerView = { 
/**
 * Its number.
 */
trigger: number, 
/**
 * The event: `judgment_entered`.
 */
event: string, 
/**
 * The same in words.
 */
words: string, 
/**
 * Its day.
 */
on: string, 
/**
 * How the paper was served.
 */
service: string, 
/**
 * Which days count as legal holidays, where it was said.
 */
profile: string | null, 
/**
 * Days on which the clerk's office cannot be reached.
 */
inaccessible: Array<string>, 
/**
 * The entry of the docket that it hangs on.
 */
filing: number | null, 
/**
 * What else is known of it.
 */
note: string | null, 
/**
 * Numbers of the deadlines that run from it.
 */
deadlines: Array<number>, 
/**
 * Why it cannot be taken away, in a sentence; nothing where it can, with the deadlines that run from it.
 */
stays: string | null, };

export type UndoOthers = { 
/**
 * How many people it changed.
 */
people: number, 
/**
 * How many of them were changed since; nobody where nothing stands in the way.
 */
changed: number, 
/**
 * The first of those, by name.
 */
named: Array<ChangedSince>, };

export type UnknownMembers = { 
/**
 * How many.
 */
members: number, 
/**
 * What each could recover.
 */
average: string, 
/**
 * The product.
 */
total: string, };

export type UnreadValue = { 
/**
 * Which of the values it is, the first being 1.
 */
place: number, 
/**
 * Who would get it: name, family first.
 */
name: string, 
/**
 * The value.
 */
value: string, 
/**
 * What is wrong with it, in a sentence.
 */
why: string, };

export type UserRow = { 
/**
 * Full name.
 */
name: string, 
/**
 * Initials.
 */
initials: string, };

export type ValueCount = { 
/**
 * The value, as text; a status by its word.
 */
value: string, 
/**
 * How many have it.
 */
people: number, };

export type ValueReplaced = { 
/**
 * Whose: name, family first.
 */
name: string, 
/**
 * What stands there now.
 */
now: string, 
/**
 * What would.
 */
next: string, };

export type VerifyReport = { 
/**
 * Whether nothing is wrong.
 */
is_whole: boolean, 
/**
 * What is wrong, in sentences.
 */
faults: Array<string>, 
/**
 * Whether the file is encrypted.
 */
encrypted: boolean, 
/**
 * Cases in the file.
 */
cases: number, 
/**
 * People in the file.
 */
people: number, 
/**
 * Operations in the journal.
 */
operations: number, };

export type VettingFindingAdd = { 
/**
 * The person.
 */
person: number, 
/**
 * Key of the item.
 */
item: string, 
/**
 * `clear` or `concern`.
 */
outcome: string, 
/**
 * The finding, in words.
 */
finding: string, 
/**
 * The day of it; today unless told otherwise.
 */
found_on?: string, 
/**
 * Who signs for it; whoever uses the file unless told otherwise.
 */
signed_by?: string, 
/**
 * Name of the document that shows it.
 */
document?: string, };

export type VettingFindingView = { 
/**
 * `clear` or `concern`.
 */
outcome: string, 
/**
 * In words.
 */
finding: string, 
/**
 * The day of it.
 */
found_on: string, 
/**
 * Who signs for it.
 */
signed_by: string, 
/**
 * Name of the document that shows it.
 */
document: string | null, 
/**
 * Who wrote it down.
 */
written_by: string, 
/**
 * When.
 */
written_at: string, };

export type VettingItemView = { 
/**
 * Key: `standing`.
 */
key: string, 
/**
 * What screens call it.
 */
name: string, 
/**
 * What has to be found out.
 */
asks: string, 
/**
 * Why it matters.
 */
cite: string, 
/**
 * What was found, oldest first; the last holds.
 */
findings: Array<VettingFindingView>, };

export type VettingSheet = { 
/**
 * The person.
 */
person: number, 
/**
 * Name, family first.
 */
name: string, 
/**
 * Status.
 */
status: string, 
/**
 * Whether the sheet is called for: a named plaintiff, or anything was found.
 */
is_called_for: boolean, 
/**
 * The items, in the order of the sheet.
 */
items: Array<VettingItemView>, 
/**
 * How many items nothing was found of yet.
 */
unfinished: number, 
/**
 * How many items end in a concern.
 */
concerns: number, };

export interface Commands {
  file_status: { request: Nothing; response: FileStatus };
  file_changes: { request: Nothing; response: FileChanges };
  file_probe: { request: FileProbe; response: FileStatus };
  file_create: { request: FileCreate; response: FileStatus };
  file_open: { request: FileOpen; response: FileStatus };
  file_close: { request: Nothing; response: FileStatus };
  file_verify: { request: Nothing; response: VerifyReport };
  user_choose: { request: UserRow; response: FileStatus };
  case_list: { request: Nothing; response: Array<CaseHeader> };
  case_details: { request: OfCase; response: CaseDetails };
  case_add: { request: CaseAdd; response: CaseAdded };
  sample_add: { request: SampleAdd; response: CaseAdded };
  stage_add: { request: StageAdd; response: Done };
  setting_set: { request: SettingSet; response: Done };
  party_add: { request: PartyAdd; response: PartyAdded };
  party_set: { request: PartySet; response: Done };
  person_list: { request: PersonList; response: PersonPage };
  person_numbers: { request: PersonList; response: Array<number> };
  person_place: { request: PersonPlaceAsked; response: PersonPlace };
  person_list_sum: { request: PersonList; response: PersonListSum };
  person_sum: { request: PickedPeople; response: PersonSum };
  person_table: { request: PickedTable; response: PersonTable };
  person_column_list: { request: OfCase; response: Array<PersonColumn> };
  person_get: { request: PersonGet; response: PersonFile };
  person_find: { request: PersonFind; response: PersonFile };
  person_draft: { request: PersonDraft; response: DraftView };
  person_save: { request: PersonSave; response: PersonSaved };
  person_status_set: { request: PersonStatusSet; response: Done };
  lead_list: { request: LeadList; response: LeadPage };
  lead_get: { request: LeadGet; response: LeadView };
  lead_draft: { request: LeadDraft; response: LeadDraftView };
  lead_save: { request: LeadSave; response: LeadSaved };
  lead_go_on: { request: LeadGoOn; response: LeadSaved };
  lead_step: { request: LeadStep; response: Done };
  campaign_list: { request: OfCase; response: Array<CampaignView> };
  campaign_save: { request: CampaignSave; response: Done };
  campaign_remove: { request: CampaignRemove; response: Done };
  intake_question_list: { request: OfCase; response: Array<IntakeQuestionView> };
  intake_question_save: { request: IntakeQuestionSave; response: Done };
  intake_question_order: { request: IntakeQuestionOrder; response: Done };
  intake_question_remove: { request: IntakeQuestionRemove; response: Done };
  answer_read: { request: AnswerRead; response: AnswersCame };
  answer_list: { request: AnswerList; response: AnswerPage };
  answer_decide: { request: AnswerDecide; response: Done };
  person_bulk_preview: { request: BulkAsked; response: BulkPreview };
  person_bulk_set: { request: BulkSet; response: Done };
  person_column_preview: { request: ColumnValues; response: ColumnPreview };
  person_column_set: { request: ColumnSet; response: Done };
  person_known: { request: KnownAsked; response: KnownPeople };
  same_human_list: { request: PersonGet; response: Array<OtherRecord> };
  same_human_add: { request: SameHuman; response: Done };
  same_human_remove: { request: SameHuman; response: Done };
  person_record: { request: PersonGet; response: PersonRecord };
  handling_set: { request: HandlingSet; response: Done };
  reach_add: { request: ReachAdd; response: Done };
  reach_change: { request: ReachChange; response: Done };
  relation_add: { request: RelationAdd; response: Done };
  relation_remove: { request: OfRelation; response: Done };
  role_kind_list: { request: Nothing; response: Array<RoleKindView> };
  role_add: { request: RoleAdd; response: Done };
  opt_out_accept: { request: PersonReason; response: Done };
  record_unfreeze: { request: PersonReason; response: Done };
  sensitive_set: { request: SensitiveSet; response: Done };
  sensitive_show: { request: SensitiveShow; response: SensitiveShown };
  name_split: { request: NameSplit; response: NameParts | null };
  find_everywhere: { request: EverywhereAsked; response: FoundEverywhere };
  people_ready: { request: OfCase; response: Nothing };
  tag_list: { request: OfCase; response: Array<string> };
  note_add: { request: NoteAdd; response: Done };
  contact_list: { request: PersonGet; response: Array<ContactEntry> };
  contact_add: { request: ContactAdd; response: Done };
  contact_correct: { request: ContactCorrect; response: Done };
  contact_standing: { request: OfCase; response: ContactStanding };
  contact_interval_set: { request: ContactIntervalSet; response: Done };
  task_list: { request: TaskList; response: TaskPage };
  task_get: { request: OfTask; response: TaskView };
  task_of_person: { request: PersonGet; response: Array<TaskView> };
  task_tie_list: { request: OfCase; response: Array<TieChoice> };
  task_add: { request: TaskAdd; response: Done };
  task_add_many: { request: TaskAddMany; response: Done };
  task_change: { request: TaskChange; response: Done };
  task_finish: { request: OfTask; response: Done };
  task_reopen: { request: OfTask; response: Done };
  task_remove: { request: OfTask; response: Done };
  task_set_list: { request: OfCase; response: Array<TaskSetView> };
  task_set_save: { request: TaskSetSave; response: Done };
  task_set_remove: { request: OfTaskSet; response: Done };
  task_set_give: { request: TaskSetGive; response: Done };
  letter_desk: { request: Nothing; response: LetterDesk };
  letterhead_set: { request: LetterheadText; response: Done };
  letter_template_save: { request: LetterTemplateSave; response: LetterTemplateSaved };
  letter_template_retire: { request: OfLetterTemplate; response: Done };
  letter_template_versions: { request: OfLetterTemplate; response: Array<LetterVersion> };
  letter_field_list: { request: OfCase; response: Array<LetterField> };
  letter_check: { request: LetterAsked; response: LetterCheck };
  letter_left_out: { request: LeftOutAsked; response: Array<LeftOutRow> };
  letter_preview: { request: LetterPreviewAsked; response: LetterPreview };
  letter_write: { request: LetterWrite; response: LettersWritten };
  letter_left_out_export: { request: LeftOutExport; response: Exported };
  letter_run_list: { request: OfCase; response: Array<LetterRun> };
  label_write: { request: LabelWrite; response: LabelsWritten };
  list_view_list: { request: OfCase; response: Array<ListViewRow> };
  email_read: { request: EmailRead; response: EmailFound };
  email_file: { request: EmailFile; response: Done };
  note_correct: { request: NoteCorrect; response: Done };
  note_version_list: { request: OfNote; response: Array<NoteVersionView> };
  note_naming_list: { request: PersonGet; response: Array<NamedIn> };
  note_naming_document_list: { request: OfDocument; response: Array<NamedIn> };
  list_view_save: { request: ListViewSave; response: ListViewSaved };
  list_view_remove: { request: ListViewRemove; response: Done };
  estimate: { request: EstimateRequest; response: Estimate };
  choice_list: { request: OfCase; response: Array<QuestionView> };
  choice_decide: { request: ChoiceDecide; response: Done };
  choice_reopen: { request: ChoiceReopen; response: Done };
  claim_list: { request: OfCase; response: Array<ClaimView> };
  proof_list: { request: ProofList; response: ProofPage };
  catalogue_list: { request: Nothing; response: Array<CatalogueEntry> };
  claim_add: { request: ClaimAdd; response: ClaimAdded };
  claim_term_set: { request: ClaimTermSet; response: Done };
  claim_term_clear: { request: ClaimTermClear; response: Done };
  claim_loss_set: { request: ClaimLossSet; response: Done };
  fact_type_add: { request: FactTypeAdd; response: Done };
  fact_type_change: { request: FactTypeChange; response: Done };
  input_source_list: { request: OfCase; response: Array<InputSourceView> };
  input_source_set: { request: InputSourceSet; response: Done };
  class_list: { request: OfCase; response: Array<ClassRow> };
  class_preview: { request: ClassDraft; response: ClassMovers };
  class_accept: { request: ClassAccept; response: Done };
  cafa_meter: { request: OfCase; response: CafaMeter };
  court_table: { request: OfCase; response: CourtTable };
  interest: { request: InterestRequest; response: InterestView };
  rate_list: { request: Nothing; response: Array<RateTableView> };
  estimate_by: { request: GroupRequest; response: GroupTable };
  damages_export: { request: DamagesExport; response: Exported };
  person_export: { request: PersonExport; response: Exported };
  mailing_check: { request: MailingCheck; response: MailingMeant };
  mailing_export: { request: MailingExport; response: MailingSent };
  claim_status_add: { request: ClaimStatusAdd; response: Done };
  filing_list: { request: OfCase; response: Array<FilingView> };
  filing_add: { request: FilingAdd; response: Done };
  deadline_rule_list: { request: Nothing; response: Array<DeadlineRuleView> };
  deadline: { request: DeadlineAsked; response: DeadlineView };
  day_check: { request: DayAsked; response: DayChecked };
  closed_days: { request: ClosedDaysAsked; response: ClosedDays };
  day_count: { request: DayCount; response: DayCounted };
  trigger_event_list: { request: Nothing; response: Array<TriggerEventView> };
  trigger_list: { request: OfCase; response: Array<TriggerView> };
  trigger_preview: { request: TriggerDraft; response: ChainView };
  trigger_add: { request: TriggerAdd; response: TriggerAdded };
  trigger_move_preview: { request: TriggerMovePreview; response: TriggerShiftView };
  trigger_move: { request: TriggerMove; response: Done };
  trigger_remove: { request: TriggerRemove; response: Done };
  deadline_list: { request: OfCase; response: Array<KeptDeadline> };
  deadline_add: { request: DeadlineAdd; response: DeadlineAdded };
  deadline_day_set: { request: DeadlineDaySet; response: Done };
  deadline_follow: { request: OfDeadline; response: Done };
  deadline_status_add: { request: DeadlineStatusAdd; response: Done };
  deadline_critical_set: { request: DeadlineCriticalSet; response: Done };
  deadline_confirm: { request: DeadlineConfirm; response: Done };
  deadline_remove: { request: DeadlineRemove; response: Done };
  deadline_removal_confirm: { request: DeadlineConfirm; response: Done };
  deadline_removal_withdraw: { request: OfDeadline; response: Done };
  law_moves: { request: LawMoves; response: LawMovesView };
  law_moves_accept: { request: LawMovesAccept; response: Done };
  today: { request: Nothing; response: TodayView };
  risk_list: { request: Nothing; response: RiskList };
  reminder_list: { request: Nothing; response: ReminderList };
  reminder_given: { request: ReminderGiven; response: Nothing };
  ics_export: { request: IcsExport; response: Exported };
  last_day_list: { request: OfCase; response: Array<LastDaySummary> };
  limitation_list: { request: LimitationAsked; response: Array<LimitationRow> };
  last_days_confirm: { request: LastDaysConfirm; response: Done };
  last_days_accept: { request: OfClaimDays; response: Done };
  last_days_pin: { request: OfClaimDays; response: Done };
  refiling: { request: RefilingAsked; response: RefilingView };
  tolling_kind_list: { request: Nothing; response: Array<TollingKindView> };
  tolling_list: { request: OfCase; response: Array<TollingView> };
  tolling_get: { request: OfTolling; response: TollingView };
  tolling_preview: { request: TollingAsked; response: TollingEffect };
  tolling_add: { request: TollingDraft; response: Done };
  tolling_set: { request: TollingSet; response: Done };
  tolling_remove: { request: OfTolling; response: Done };
  import_look: { request: ImportLook; response: ListLook };
  import_rows: { request: ImportRows; response: ListRows };
  import_check: { request: ImportCheck; response: ImportReport };
  import_refused_export: { request: RefusedExport; response: Exported };
  import_write: { request: ImportWrite; response: ImportReport };
  list_draft_add: { request: ListDraftAdd; response: Drafted };
  list_draft_list: { request: OfCase; response: Array<ListDraftView> };
  list_draft_save: { request: ListDraftSave; response: Nothing };
  list_draft_remove: { request: OfDraft; response: Nothing };
  list_compare: { request: ListCompare; response: ListChanges };
  list_compare_export: { request: ListCompareExport; response: Exported };
  work_stop: { request: Nothing; response: Nothing };
  import_list: { request: OfCase; response: Array<ImportView> };
  import_row_get: { request: ImportRowGet; response: ImportRow };
  event_check: { request: EventCheck; response: EventReport };
  event_import: { request: EventImport; response: EventReport };
  event_kind_list: { request: OfCase; response: Array<EventKindView> };
  event_add: { request: EventAdd; response: EventAdded };
  event_remove: { request: EventRemove; response: Done };
  involved_list: { request: OfCase; response: Array<InvolvedRow> };
  involved_add: { request: InvolvedAdd; response: Done };
  involved_remove: { request: InvolvedRemove; response: Done };
  conflict_check: { request: ConflictAsked; response: ConflictReport };
  conflict_list: { request: ConflictList; response: Array<ConflictReport> };
  conflict_get: { request: OfConflictCheck; response: ConflictReport };
  conflict_decide: { request: ConflictDecide; response: Done };
  conflict_clear: { request: ConflictClear; response: Done };
  conflict_sign_off: { request: OfConflictCheck; response: Done };
  conflict_export: { request: ConflictExport; response: Exported };
  vetting_get: { request: PersonGet; response: VettingSheet };
  vetting_list: { request: OfCase; response: Array<VettingSheet> };
  vetting_finding_add: { request: VettingFindingAdd; response: Done };
  history_list: { request: HistoryList; response: HistoryPage };
  person_remove: { request: PersonRemove; response: Done };
  person_restore: { request: PersonRestore; response: Done };
  bin_list: { request: OfCase; response: Array<BinRow> };
  class_as_of: { request: PastAsked; response: PastClass };
  operation_people: { request: OperationPeople; response: PeopleChanged };
  person_field_history: { request: FieldAsked; response: FieldHistory };
  person_part_undo: { request: PersonPartUndo; response: Done };
  operation_others: { request: OperationOthers; response: UndoOthers };
  operation_undo: { request: OperationUndo; response: Done };
  document_kind_list: { request: OfCase; response: Array<DocumentKindView> };
  document_list: { request: DocumentList; response: DocumentPage };
  document_get: { request: OfDocument; response: DocumentView };
  document_look: { request: DocumentLook; response: DocumentLooked };
  document_add: { request: DocumentAdd; response: DocumentsAdded };
  document_set: { request: DocumentSet; response: Done };
  document_link: { request: DocumentLink; response: Done };
  document_unlink: { request: DocumentLink; response: Done };
  document_remove: { request: OfDocument; response: Done };
  document_check: { request: OfCase; response: DocumentCheck };
  document_relink: { request: OfCase; response: Done };
  document_reading: { request: OfCase; response: DocumentReading };
  document_copy: { request: DocumentCopy; response: Exported };
  document_sealing_set: { request: DocumentSealingSet; response: Done };
  document_place: { request: OfDocument; response: DocumentPlace };
  proof_grid: { request: ProofGridAsked; response: ProofGrid };
  required_document_set: { request: RequiredDocumentSet; response: Done };
}

export type Tag = "file" | "cases" | "people" | "figures" | "history" | "imports" | "dates" | "views" | "log" | "documents" | "letters";

export const commandTags: Record<keyof Commands, { reads: Tag[]; writes: Tag[] }> = {
  file_status: { reads: ["file"], writes: [] },
  file_changes: { reads: [], writes: [] },
  file_probe: { reads: [], writes: [] },
  file_create: { reads: [], writes: ["file", "cases", "people", "figures", "history", "imports", "dates", "views", "log", "documents", "letters"] },
  file_open: { reads: [], writes: ["file", "cases", "people", "figures", "history", "imports", "dates", "views", "log", "documents", "letters"] },
  file_close: { reads: [], writes: ["file"] },
  file_verify: { reads: [], writes: [] },
  user_choose: { reads: [], writes: ["file", "history"] },
  case_list: { reads: ["cases", "people", "figures"], writes: [] },
  case_details: { reads: ["cases"], writes: [] },
  case_add: { reads: [], writes: ["cases", "history"] },
  sample_add: { reads: [], writes: ["cases", "people", "figures", "history", "log", "documents"] },
  stage_add: { reads: [], writes: ["cases", "people", "figures", "history"] },
  setting_set: { reads: [], writes: ["cases", "people", "figures", "history"] },
  party_add: { reads: [], writes: ["cases", "people", "figures", "history"] },
  party_set: { reads: [], writes: ["cases", "people", "figures", "history"] },
  person_list: { reads: ["people", "figures", "documents"], writes: [] },
  person_numbers: { reads: ["people", "figures", "documents"], writes: [] },
  person_place: { reads: ["people", "figures", "documents"], writes: [] },
  person_list_sum: { reads: ["people", "figures", "documents"], writes: [] },
  person_sum: { reads: ["people", "figures"], writes: [] },
  person_table: { reads: ["people", "figures", "documents"], writes: [] },
  person_column_list: { reads: ["cases", "documents"], writes: [] },
  person_get: { reads: ["people", "figures"], writes: [] },
  person_find: { reads: ["people", "figures"], writes: [] },
  person_draft: { reads: ["people", "figures"], writes: [] },
  person_save: { reads: [], writes: ["people", "figures", "history"] },
  person_status_set: { reads: [], writes: ["people", "figures", "history"] },
  lead_list: { reads: ["people", "figures"], writes: [] },
  lead_get: { reads: ["people"], writes: [] },
  lead_draft: { reads: ["people", "figures", "cases"], writes: [] },
  lead_save: { reads: [], writes: ["people", "figures", "history"] },
  lead_go_on: { reads: [], writes: ["people", "figures", "history", "dates", "log", "documents"] },
  lead_step: { reads: [], writes: ["people", "figures", "history"] },
  campaign_list: { reads: ["people"], writes: [] },
  campaign_save: { reads: [], writes: ["people", "history"] },
  campaign_remove: { reads: [], writes: ["people", "history"] },
  intake_question_list: { reads: ["cases"], writes: [] },
  intake_question_save: { reads: [], writes: ["cases", "history"] },
  intake_question_order: { reads: [], writes: ["cases", "history"] },
  intake_question_remove: { reads: [], writes: ["cases", "history"] },
  answer_read: { reads: [], writes: ["people", "imports", "history"] },
  answer_list: { reads: ["people"], writes: [] },
  answer_decide: { reads: [], writes: ["people", "figures", "history"] },
  person_bulk_preview: { reads: ["people", "figures", "cases"], writes: [] },
  person_bulk_set: { reads: [], writes: ["people", "figures", "history"] },
  person_column_preview: { reads: ["people", "cases"], writes: [] },
  person_column_set: { reads: [], writes: ["people", "figures", "history"] },
  person_known: { reads: ["people", "cases"], writes: [] },
  same_human_list: { reads: ["people", "cases"], writes: [] },
  same_human_add: { reads: [], writes: ["people", "history"] },
  same_human_remove: { reads: [], writes: ["people", "history"] },
  person_record: { reads: ["people", "cases", "dates"], writes: [] },
  handling_set: { reads: [], writes: ["people", "history"] },
  reach_add: { reads: [], writes: ["people", "figures", "history"] },
  reach_change: { reads: [], writes: ["people", "figures", "history"] },
  relation_add: { reads: [], writes: ["people", "history"] },
  relation_remove: { reads: [], writes: ["people", "history"] },
  role_kind_list: { reads: [], writes: [] },
  role_add: { reads: [], writes: ["people", "figures", "history"] },
  opt_out_accept: { reads: [], writes: ["people", "figures", "history"] },
  record_unfreeze: { reads: [], writes: ["people", "history"] },
  sensitive_set: { reads: [], writes: ["people", "history"] },
  sensitive_show: { reads: [], writes: ["people", "history"] },
  name_split: { reads: [], writes: [] },
  find_everywhere: { reads: ["people", "cases", "dates", "views"], writes: [] },
  people_ready: { reads: [], writes: [] },
  tag_list: { reads: ["people"], writes: [] },
  note_add: { reads: [], writes: ["people", "history"] },
  contact_list: { reads: ["people", "log"], writes: [] },
  contact_add: { reads: [], writes: ["people", "log", "history"] },
  contact_correct: { reads: [], writes: ["people", "log", "history"] },
  contact_standing: { reads: ["people", "log"], writes: [] },
  contact_interval_set: { reads: [], writes: ["log", "history"] },
  task_list: { reads: ["people", "figures", "dates", "log"], writes: [] },
  task_get: { reads: ["people", "figures", "dates", "log"], writes: [] },
  task_of_person: { reads: ["people", "figures", "dates", "log"], writes: [] },
  task_tie_list: { reads: ["cases", "dates"], writes: [] },
  task_add: { reads: [], writes: ["people", "log", "history"] },
  task_add_many: { reads: [], writes: ["people", "log", "history"] },
  task_change: { reads: [], writes: ["people", "log", "history"] },
  task_finish: { reads: [], writes: ["people", "log", "history"] },
  task_reopen: { reads: [], writes: ["people", "log", "history"] },
  task_remove: { reads: [], writes: ["people", "log", "history"] },
  task_set_list: { reads: ["cases", "dates", "log"], writes: [] },
  task_set_save: { reads: [], writes: ["log", "history"] },
  task_set_remove: { reads: [], writes: ["log", "history"] },
  task_set_give: { reads: [], writes: ["people", "log", "history"] },
  letter_desk: { reads: ["letters"], writes: [] },
  letterhead_set: { reads: [], writes: ["letters", "history"] },
  letter_template_save: { reads: [], writes: ["letters", "history"] },
  letter_template_retire: { reads: [], writes: ["letters", "history"] },
  letter_template_versions: { reads: ["letters"], writes: [] },
  letter_field_list: { reads: ["letters", "cases", "dates"], writes: [] },
  letter_check: { reads: ["letters", "cases", "people", "figures", "dates"], writes: [] },
  letter_left_out: { reads: ["letters", "cases", "people", "figures", "dates"], writes: [] },
  letter_preview: { reads: ["letters", "cases", "people", "figures", "dates"], writes: [] },
  letter_write: { reads: [], writes: ["letters", "people", "log", "history"] },
  letter_left_out_export: { reads: [], writes: ["history"] },
  letter_run_list: { reads: ["letters"], writes: [] },
  label_write: { reads: [], writes: ["history"] },
  list_view_list: { reads: ["people", "figures", "cases", "views", "documents"], writes: [] },
  email_read: { reads: ["people", "log"], writes: [] },
  email_file: { reads: [], writes: ["people", "log", "documents", "history"] },
  note_correct: { reads: [], writes: ["people", "history"] },
  note_version_list: { reads: ["people", "history"], writes: [] },
  note_naming_list: { reads: ["people"], writes: [] },
  note_naming_document_list: { reads: ["people", "documents"], writes: [] },
  list_view_save: { reads: [], writes: ["views", "history"] },
  list_view_remove: { reads: [], writes: ["views", "history"] },
  estimate: { reads: ["people", "figures", "cases"], writes: [] },
  choice_list: { reads: ["people", "figures"], writes: [] },
  choice_decide: { reads: [], writes: ["figures", "dates", "history"] },
  choice_reopen: { reads: [], writes: ["figures", "dates", "history"] },
  claim_list: { reads: ["cases", "people", "figures"], writes: [] },
  proof_list: { reads: ["cases", "people", "figures"], writes: [] },
  catalogue_list: { reads: [], writes: [] },
  claim_add: { reads: [], writes: ["cases", "people", "figures", "history"] },
  claim_term_set: { reads: [], writes: ["cases", "people", "figures", "history"] },
  claim_term_clear: { reads: [], writes: ["cases", "people", "figures", "history"] },
  claim_loss_set: { reads: [], writes: ["cases", "people", "figures", "history"] },
  fact_type_add: { reads: [], writes: ["cases", "people", "figures", "history"] },
  fact_type_change: { reads: [], writes: ["cases", "people", "history"] },
  input_source_list: { reads: ["cases", "figures"], writes: [] },
  input_source_set: { reads: [], writes: ["cases", "people", "figures", "history"] },
  class_list: { reads: ["cases"], writes: [] },
  class_preview: { reads: ["cases", "people", "figures"], writes: [] },
  class_accept: { reads: [], writes: ["cases", "people", "figures", "history"] },
  cafa_meter: { reads: ["cases", "people", "figures"], writes: [] },
  court_table: { reads: ["cases", "people", "figures"], writes: [] },
  interest: { reads: [], writes: [] },
  rate_list: { reads: [], writes: [] },
  estimate_by: { reads: ["cases", "people", "figures"], writes: [] },
  damages_export: { reads: [], writes: [] },
  person_export: { reads: [], writes: ["history"] },
  mailing_check: { reads: ["people", "cases", "dates"], writes: [] },
  mailing_export: { reads: [], writes: ["history"] },
  claim_status_add: { reads: [], writes: ["cases", "people", "figures", "history"] },
  filing_list: { reads: ["cases"], writes: [] },
  filing_add: { reads: [], writes: ["cases", "history"] },
  deadline_rule_list: { reads: [], writes: [] },
  deadline: { reads: [], writes: [] },
  day_check: { reads: [], writes: [] },
  closed_days: { reads: ["cases"], writes: [] },
  day_count: { reads: [], writes: [] },
  trigger_event_list: { reads: [], writes: [] },
  trigger_list: { reads: ["dates"], writes: [] },
  trigger_preview: { reads: ["dates"], writes: [] },
  trigger_add: { reads: [], writes: ["dates", "history"] },
  trigger_move_preview: { reads: ["dates"], writes: [] },
  trigger_move: { reads: [], writes: ["dates", "history"] },
  trigger_remove: { reads: [], writes: ["dates", "history"] },
  deadline_list: { reads: ["dates"], writes: [] },
  deadline_add: { reads: [], writes: ["dates", "history"] },
  deadline_day_set: { reads: [], writes: ["dates", "history"] },
  deadline_follow: { reads: [], writes: ["dates", "history"] },
  deadline_status_add: { reads: [], writes: ["dates", "history"] },
  deadline_critical_set: { reads: [], writes: ["dates", "history"] },
  deadline_confirm: { reads: [], writes: ["dates", "history"] },
  deadline_remove: { reads: [], writes: ["dates", "history"] },
  deadline_removal_confirm: { reads: [], writes: ["dates", "history"] },
  deadline_removal_withdraw: { reads: [], writes: ["dates", "history"] },
  law_moves: { reads: ["dates"], writes: [] },
  law_moves_accept: { reads: [], writes: ["dates", "history"] },
  today: { reads: ["dates", "cases"], writes: [] },
  risk_list: { reads: ["people", "figures", "dates", "cases", "imports", "log"], writes: [] },
  reminder_list: { reads: [], writes: [] },
  reminder_given: { reads: [], writes: [] },
  ics_export: { reads: [], writes: ["history"] },
  last_day_list: { reads: ["people", "figures", "cases"], writes: [] },
  limitation_list: { reads: ["people", "figures", "cases"], writes: [] },
  last_days_confirm: { reads: [], writes: ["people", "figures", "history"] },
  last_days_accept: { reads: [], writes: ["people", "figures", "history"] },
  last_days_pin: { reads: [], writes: ["people", "figures", "history"] },
  refiling: { reads: ["people", "figures", "cases"], writes: [] },
  tolling_kind_list: { reads: [], writes: [] },
  tolling_list: { reads: ["cases", "people", "figures"], writes: [] },
  tolling_get: { reads: ["cases", "people", "figures"], writes: [] },
  tolling_preview: { reads: ["cases", "people", "figures"], writes: [] },
  tolling_add: { reads: [], writes: ["cases", "people", "figures", "history"] },
  tolling_set: { reads: [], writes: ["cases", "people", "figures", "history"] },
  tolling_remove: { reads: [], writes: ["cases", "people", "figures", "history"] },
  import_look: { reads: ["cases"], writes: [] },
  import_rows: { reads: [], writes: [] },
  import_check: { reads: ["cases", "people"], writes: [] },
  import_refused_export: { reads: [], writes: ["history"] },
  import_write: { reads: [], writes: ["people", "figures", "history", "imports", "cases"] },
  list_draft_add: { reads: [], writes: ["imports"] },
  list_draft_list: { reads: ["imports"], writes: [] },
  list_draft_save: { reads: [], writes: ["imports"] },
  list_draft_remove: { reads: [], writes: ["imports"] },
  list_compare: { reads: ["cases", "people", "imports"], writes: [] },
  list_compare_export: { reads: [], writes: ["history"] },
  work_stop: { reads: [], writes: [] },
  import_list: { reads: ["imports"], writes: [] },
  import_row_get: { reads: ["people", "imports"], writes: [] },
  event_check: { reads: [], writes: [] },
  event_import: { reads: [], writes: ["people", "figures", "history", "imports"] },
  event_kind_list: { reads: ["people", "figures"], writes: [] },
  event_add: { reads: [], writes: ["people", "figures", "history"] },
  event_remove: { reads: [], writes: ["people", "figures", "history"] },
  involved_list: { reads: ["cases"], writes: [] },
  involved_add: { reads: [], writes: ["cases", "history"] },
  involved_remove: { reads: [], writes: ["cases", "history"] },
  conflict_check: { reads: [], writes: ["people", "history"] },
  conflict_list: { reads: ["people", "cases"], writes: [] },
  conflict_get: { reads: ["people", "cases"], writes: [] },
  conflict_decide: { reads: [], writes: ["people", "history"] },
  conflict_clear: { reads: [], writes: ["people", "history"] },
  conflict_sign_off: { reads: [], writes: ["people", "history"] },
  conflict_export: { reads: [], writes: ["history"] },
  vetting_get: { reads: ["people"], writes: [] },
  vetting_list: { reads: ["people", "cases"], writes: [] },
  vetting_finding_add: { reads: [], writes: ["people", "history"] },
  history_list: { reads: ["history"], writes: [] },
  person_remove: { reads: [], writes: ["people", "figures", "history", "dates", "log", "documents"] },
  person_restore: { reads: [], writes: ["people", "figures", "history", "dates", "log", "documents"] },
  bin_list: { reads: ["people", "history"], writes: [] },
  class_as_of: { reads: ["history"], writes: [] },
  operation_people: { reads: ["history", "people"], writes: [] },
  person_field_history: { reads: ["history", "people"], writes: [] },
  person_part_undo: { reads: [], writes: ["people", "figures", "history"] },
  operation_others: { reads: ["history"], writes: [] },
  operation_undo: { reads: [], writes: ["cases", "people", "figures", "history", "imports", "dates", "views", "log", "documents", "letters"] },
  document_kind_list: { reads: ["documents"], writes: [] },
  document_list: { reads: ["documents", "people", "dates", "cases"], writes: [] },
  document_get: { reads: ["documents", "people", "dates", "cases"], writes: [] },
  document_look: { reads: [], writes: [] },
  document_add: { reads: [], writes: ["documents", "people", "history"] },
  document_set: { reads: [], writes: ["documents", "people", "history"] },
  document_link: { reads: [], writes: ["documents", "people", "history"] },
  document_unlink: { reads: [], writes: ["documents", "people", "history"] },
  document_remove: { reads: [], writes: ["documents", "people", "history"] },
  document_check: { reads: [], writes: ["documents", "letters"] },
  document_relink: { reads: [], writes: ["documents", "history"] },
  document_reading: { reads: [], writes: [] },
  document_copy: { reads: [], writes: ["history"] },
  document_sealing_set: { reads: [], writes: ["documents", "history"] },
  document_place: { reads: [], writes: [] },
  proof_grid: { reads: ["cases", "people", "figures", "documents"], writes: [] },
  required_document_set: { reads: [], writes: ["documents", "people", "history"] },
};
