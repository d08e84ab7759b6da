//! The founding case as a template: De La Torre v. LinkedIn Corp. What is not known from the
//! public record is marked an assumption.

use crate::Failure;
use chrono::NaiveDate;
use domain::class::Criterion;
use domain::fact::FactKind;
use domain::limitation::Ending;
use store::{
    CaseStage, ClaimStatus, ClassDefinition, Filing, IntakeQuestion, NewCase, Operation, Party, Setting,
    TollingRow,
};

/// Caption of the case.
pub(crate) const CAPTION: &str = "De La Torre v. LinkedIn Corp.";

const CLASS: &str = "Premium customers who sent or received InMail messages, and whose private information was \
    disclosed to third parties for training artificial intelligence, before September 18, 2024";
/// What the three claims make good: the same dollars.
const LOSS: &str = "price paid for what was not delivered";
const PRESS: &str = "press reports of January 2025; the pleaded words were not seen";
const DOCKET: &str = "docket of No. 5:25-cv-00709, as reported in January 2025";

const FACTS: [(&str, &str, FactKind); 7] = [
    ("premium_from", "Premium from", FactKind::Date),
    ("premium_to", "Premium to", FactKind::Date),
    ("monthly_price", "Monthly price", FactKind::Money),
    ("amount_paid", "Amount paid", FactKind::Money),
    ("inmail_before_cutoff", "InMail before the cut-off", FactKind::YesNo),
    ("documented_loss", "Documented loss", FactKind::Money),
    ("discovered_on", "Discovered on", FactKind::Date),
];

fn on(year: i32, month: u32, day: u32) -> Result<NaiveDate, Failure> {
    NaiveDate::from_ymd_opt(year, month, day)
        .ok_or_else(|| Failure::unexpected("the template holds no such day"))
}

/// Adds the case, closed as it is, with its class, claims, facts, settings and docket.
///
/// # Errors
/// Those of the file.
pub(crate) fn linkedin(op: &Operation<'_>) -> Result<i64, Failure> {
    let (cut_off, filed, dismissed) = (on(2024, 9, 18)?, on(2025, 1, 21)?, on(2025, 1, 30)?);
    let case = op.case_insert(&NewCase {
        caption: CAPTION.to_owned(),
        docket_number: Some("5:25-cv-00709".to_owned()),
        court: Some("N.D. Cal. (San Jose)".to_owned()),
        judge: None,
    })?;
    stages_and_docket(op, case, filed, dismissed)?;
    let plaintiff = Party {
        id: 0,
        name: "De La Torre".to_owned(),
        role: "plaintiff".to_owned(),
        citizenship: Some("CA".to_owned()),
        counsel: vec![],
    };
    op.party_insert(case, &plaintiff)?;
    let defendant = Party {
        id: 0,
        name: "LinkedIn Corporation".to_owned(),
        role: "defendant".to_owned(),
        citizenship: Some("DE, CA".to_owned()),
        counsel: vec![],
    };
    let defendant = op.party_insert(case, &defendant)?;
    let class = op.class_insert(case, "Premium customers")?;
    op.class_definition_insert(&ClassDefinition {
        class,
        version: 1,
        text: CLASS.to_owned(),
        period_from_on: None,
        period_to_on: cut_off.pred_opt(),
        criterion: Criterion::All(vec![
            Criterion::Before { fact: "premium_from".to_owned(), day: cut_off },
            Criterion::Yes { fact: "inmail_before_cutoff".to_owned() },
        ]),
        source: Some(PRESS.to_owned()),
    })?;
    for theory in ["sca", "contract", "ucl"] {
        let claim = op.claim_insert(case, class, theory, LOSS, &[defendant])?;
        let note = Some(PRESS.to_owned());
        op.claim_status_insert(
            claim,
            &ClaimStatus { status: "pleaded".to_owned(), defendant: None, from_on: filed, note },
        )?;
        let status = "dismissed_without_prejudice".to_owned();
        let note = Some("voluntarily, by notice".to_owned());
        op.claim_status_insert(claim, &ClaimStatus { status, defendant: None, from_on: dismissed, note })?;
    }
    for (key, label, kind) in FACTS {
        op.fact_type_insert(case, key, label, kind, &[])?;
    }
    settings(op, case, cut_off)?;
    questions(op, case, cut_off)?;
    op.tolling_insert(case, &own_action(filed, dismissed))?;
    Ok(case)
}

/// What callers are asked, in the order of a call: what tells the class first, then what tells the loss of whoever may be in
/// it.
fn questions(op: &Operation<'_>, case: i64, cut_off: NaiveDate) -> Result<(), Failure> {
    let in_time = Criterion::Before { fact: "premium_from".to_owned(), day: cut_off };
    let in_class =
        Criterion::All(vec![in_time.clone(), Criterion::Yes { fact: "inmail_before_cutoff".to_owned() }]);
    let asked = [
        ("premium_from", "When did your Premium subscription begin?", None),
        (
            "inmail_before_cutoff",
            "Did you send or receive InMail messages before September 18, 2024?",
            Some(&in_time),
        ),
        ("premium_to", "Has it ended, and when?", Some(&in_time)),
        ("monthly_price", "What did you pay each month?", Some(&in_class)),
        ("amount_paid", "How much have you paid in all?", Some(&in_class)),
        ("documented_loss", "Which loss can you document, and how much is it?", Some(&in_class)),
        ("discovered_on", "When did you learn that your messages had been passed on?", Some(&in_class)),
    ];
    for (fact, wording, condition) in asked {
        op.intake_question_insert(&IntakeQuestion {
            id: 0,
            case,
            fact: fact.to_owned(),
            wording: wording.to_owned(),
            hint: None,
            condition: condition.cloned(),
        })?;
    }
    Ok(())
}

/// The action itself, which asserted the class for nine days: whether they count is for the firm to decide.
fn own_action(filed: NaiveDate, dismissed: NaiveDate) -> TollingRow {
    TollingRow {
        id: 0,
        kind: "american_pipe".to_owned(),
        cause: format!("this action, {CAPTION}"),
        court: Some("N.D. Cal.".to_owned()),
        docket_number: Some("5:25-cv-00709".to_owned()),
        court_of: None,
        is_own_action: true,
        from_on: filed,
        to_on: Some(dismissed),
        ordered_on: None,
        ending: Ending::NoRuling,
        class: None,
        person: None,
        claims: Vec::new(),
        document: None,
        note: Some("Dismissed by notice before any ruling on certification.".to_owned()),
    }
}

fn stages_and_docket(
    op: &Operation<'_>,
    case: i64,
    filed: NaiveDate,
    dismissed: NaiveDate,
) -> Result<(), Failure> {
    let stage = |stage: &str, from_on, note: &str| CaseStage {
        stage: stage.to_owned(),
        from_on,
        note: Some(note.to_owned()),
    };
    op.stage_insert(case, &stage("filed", filed, "Class action complaint"))?;
    op.stage_insert(case, &stage("dismissed", dismissed, "Voluntarily, without prejudice, by notice"))?;
    op.stage_insert(
        case,
        &stage("closed", dismissed, "Dismissed without prejudice; no class was certified"),
    )?;
    let filing = |filed_on, docket_entry, title: &str| Filing {
        id: 0,
        filed_on,
        docket_entry,
        title: title.to_owned(),
        filed_by: Some("Plaintiff".to_owned()),
        source: Some(DOCKET.to_owned()),
    };
    op.filing_insert(case, &filing(filed, Some(1), "Class action complaint"))?;
    let notice = "Notice of voluntary dismissal without prejudice, Fed. R. Civ. P. 41(a)(1)(A)(i)";
    op.filing_insert(case, &filing(dismissed, None, notice))?;
    Ok(())
}

fn settings(op: &Operation<'_>, case: i64, cut_off: NaiveDate) -> Result<(), Failure> {
    op.setting_set(
        case,
        &Setting {
            name: "share_not_delivered".to_owned(),
            value: "0.125".to_owned(),
            source: "one eighth of the price, until an expert says otherwise".to_owned(),
            is_assumed: true,
        },
    )?;
    op.setting_set(
        case,
        &Setting {
            name: "accrued_on".to_owned(),
            value: cut_off.to_string(),
            source: "the day the privacy policy changed; an earlier disclosure would start the clock earlier"
                .to_owned(),
            is_assumed: true,
        },
    )?;
    Ok(())
}
