//! A case with events and deadlines, at a desk that several people use.

use super::{Desk, desk};
use app::Failure;
use app::wire::{
    CaseAdd, Done, KeptDeadline, OfCase, OperationUndo, TriggerAdd, TriggerAdded, TriggerDraft, TriggerMove,
    TriggerMovePreview, TriggerShift, TriggerShiftView, UserRow,
};

/// A case of its own in the Northern District of California. Maya Okafor sits at the desk; Ruth Lee and Sam Ito have
/// used the file before.
pub fn office() -> Desk {
    let mut desk = desk();
    let case = CaseAdd {
        caption: Some("Reed v. Acme".into()),
        court: Some("N.D. Cal. (San Jose)".into()),
        docket_number: Some("5:26-cv-00417".into()),
        ..CaseAdd::default()
    };
    desk.case = app::case_add(&mut desk.app, case).unwrap().case;
    for name in ["Ruth Lee", "Sam Ito", "Maya Okafor"] {
        desk.sits(name);
    }
    desk
}

impl Desk {
    /// Somebody takes the seat.
    pub fn sits(&mut self, name: &str) {
        let user = UserRow { name: name.into(), initials: String::new() };
        app::user_choose(&mut self.app, user).unwrap();
    }

    pub fn draft(&self, event: &str, on: &str) -> TriggerDraft {
        TriggerDraft { case: self.case, event: event.into(), on: on.into(), ..TriggerDraft::default() }
    }

    #[track_caller]
    pub fn enter(&mut self, event: &str, on: &str, rules: &[&str]) -> TriggerAdded {
        let draft = self.draft(event, on);
        self.enter_draft(draft, rules).unwrap()
    }

    pub fn enter_draft(&mut self, draft: TriggerDraft, rules: &[&str]) -> Result<TriggerAdded, Failure> {
        let rules = rules.iter().map(|rule| (*rule).to_owned()).collect();
        app::trigger_add(&mut self.app, TriggerAdd { draft, rules })
    }

    pub fn deadlines(&mut self) -> Vec<KeptDeadline> {
        app::deadline_list(&mut self.app, OfCase { case: self.case }).unwrap()
    }

    #[track_caller]
    pub fn deadline(&mut self, id: i64) -> KeptDeadline {
        self.deadlines().into_iter().find(|row| row.deadline == id).unwrap()
    }

    #[track_caller]
    pub fn of_rule(&mut self, rule: &str) -> KeptDeadline {
        self.deadlines().into_iter().find(|row| row.rule.as_deref() == Some(rule)).unwrap()
    }

    /// Everything of the case that deadlines are made of, as the wire has it.
    pub fn rows(&mut self) -> String {
        let triggers = app::trigger_list(&mut self.app, OfCase { case: self.case }).unwrap();
        format!("{}\n{}", serde_json::json!(triggers), serde_json::json!(self.deadlines()))
    }

    pub fn preview_move(&mut self, trigger: i64, on: &str) -> TriggerShiftView {
        self.preview_move_keeping(trigger, on, &[]).unwrap()
    }

    pub fn preview_move_keeping(
        &mut self,
        trigger: i64,
        on: &str,
        kept: &[i64],
    ) -> Result<TriggerShiftView, Failure> {
        let asked = TriggerMovePreview { shift: to(trigger, on), kept: kept.to_vec() };
        app::trigger_move_preview(&mut self.app, asked)
    }

    pub fn move_trigger(&mut self, trigger: i64, on: &str, moved: &[i64]) -> Result<Done, Failure> {
        app::trigger_move(&mut self.app, TriggerMove { shift: to(trigger, on), moved: moved.to_vec() })
    }

    #[track_caller]
    pub fn undo(&mut self, operation: i64) {
        self.try_undo(operation).unwrap();
    }

    pub fn try_undo(&mut self, operation: i64) -> Result<Done, Failure> {
        app::operation_undo(&mut self.app, OperationUndo { operation, ..OperationUndo::default() })
    }

    /// Undoes with a reason and a second person.
    pub fn undo_by(&mut self, operation: i64, why: &str, by: &str) -> Result<Done, Failure> {
        let (why, by) = (Some(why.to_owned()), Some(by.to_owned()));
        app::operation_undo(&mut self.app, OperationUndo { operation, why, by, keeping: None })
    }
}

fn to(trigger: i64, on: &str) -> TriggerShift {
    TriggerShift { trigger, on: Some(on.into()), ..TriggerShift::default() }
}
